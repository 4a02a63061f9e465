"""Finding words in the article: all places tinted, one of them gone to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from fact_desk.window.icons import icon
from fact_desk.window.theme import Theme


class FindBar(QWidget):
    """A field with a count and two buttons; Esc closes it."""

    words_changed = Signal(str)
    step_asked = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._field = QLineEdit()
        self._field.setPlaceholderText("Find in the article")
        self._field.setAccessibleName("Find in the article")
        self._field.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setAccessibleName("Places found")
        self._back = self._button("‹", "The place before (Shift+F3)")
        self._on = self._button("›", "The next place (F3)")
        self._shut = self._button("", "Close (Esc)")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 24, 4)
        for widget in (self._field, self._count, self._back, self._on, self._shut):
            row.addWidget(widget)
        self._field.textChanged.connect(self.words_changed)
        self._back.clicked.connect(lambda: self.step_asked.emit(-1))
        self._on.clicked.connect(lambda: self.step_asked.emit(1))
        self._shut.clicked.connect(self.close_bar)
        self.set_theme(theme)
        self.hide()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._field.text()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of another theme."""
        self._shut.setIcon(icon("close", theme.muted))
        self._count.setStyleSheet(f"color: {theme.muted.name()}")

    def open_with(self, words: str) -> None:
        """Shows the bar, looking for the words if there are any."""
        self.show()
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words_changed.emit(self._field.text())

    def show_count(self, current: int, total: int) -> None:
        """Says which of how many places is gone to, from 1."""
        none = "not found" if self.words else ""
        self._count.setText(f"{current} of {total}" if total else none)

    def close_bar(self) -> None:
        """Hides the bar."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_asked.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        return button
