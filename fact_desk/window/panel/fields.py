"""The fields of the open card: saved however they are left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QToolButton, QWidget

from fact_desk.window.menus import own_action
from fact_desk.window.panel.edits import Edit
from fact_desk.window.panel.lines import laid_out

_MOST_LINES = 6
_AROUND = 18
"""Pixels of a field's width that its edges take."""


class LineField(QLineEdit):
    """One line of words."""

    finished = Signal()
    sent = Signal()
    """Esc was pressed: what is typed is saved, and the field left."""

    def __init__(self, edit: Edit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(edit.label)
        self.setPlaceholderText(edit.hint)
        self.setMinimumWidth(40)

    def words(self) -> str:
        """What stands in the field."""
        return self.text()

    def put_words(self, words: str) -> None:
        """Replaces what stands in the field."""
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)

    def mark(self, *, trouble: bool) -> None:
        """Draws the edge in the colour of trouble, or not."""
        _mark(self, trouble)

    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        """Leaving the field saves it."""
        super().focusOutEvent(arg__1)
        if arg__1.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter saves, Esc saves and leaves."""
        match arg__1.key():
            case Qt.Key.Key_Escape:
                self.sent.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finished.emit()
            case _:
                super().keyPressEvent(arg__1)


class NoteField(QPlainTextEdit):
    """Several lines of words; it grows with them."""

    finished = Signal()
    sent = Signal()
    """Esc or Ctrl+Enter was pressed: what is typed is saved, and the field left."""

    def __init__(self, edit: Edit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(edit.label)
        self.setPlaceholderText(edit.hint)
        self.setTabChangesFocus(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self.updateGeometry)

    def words(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def put_words(self, words: str) -> None:
        """Replaces what stands in the field."""
        if words != self.toPlainText():
            self.setPlainText(words)

    def mark(self, *, trouble: bool) -> None:
        """Draws the edge in the colour of trouble, or not."""
        _mark(self, trouble)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, a0: int, /) -> int:
        """As high as its words, up to a few lines."""
        room, lines = max(20, a0 - _AROUND), 0
        # A long note is as high as a few lines anyway: no need to set all of it.
        for paragraph in self.toPlainText().split("\n", _MOST_LINES)[:_MOST_LINES]:
            lines += laid_out(paragraph[: 200 * _MOST_LINES], self.font(), room).lineCount() or 1
        return self._height(min(lines, _MOST_LINES))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(120, self._height(1))

    def minimumSizeHint(self) -> QSize:
        """One line of any width."""
        return QSize(60, self._height(1))

    def _height(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + 12

    def focusOutEvent(self, e: QFocusEvent) -> None:
        """Leaving the field saves it."""
        super().focusOutEvent(e)
        if e.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Esc and Ctrl+Enter save and leave."""
        enter = e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        sends = enter and e.modifiers() & Qt.KeyboardModifier.ControlModifier
        if sends or e.key() == Qt.Key.Key_Escape:
            self.sent.emit()
        else:
            super().keyPressEvent(e)


class Choice(QToolButton):
    """A few answers in a menu: neither the wheel nor an arrow key changes the answer unasked."""

    chosen = Signal(int)

    def __init__(self, label: str, answers: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._label, self._answers = label, answers
        menu = QMenu(self)
        self._entries = [own_action(menu, answer) for answer in answers]
        for entry in self._entries:
            entry.setCheckable(True)
        menu.triggered.connect(self._choose)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_answer(self, number: int) -> None:
        """Shows the answer of that number, counted from 0."""
        for place, entry in enumerate(self._entries):
            entry.setChecked(place == number)
        self.setText(f"{self._answers[number]} ▾")
        self.setAccessibleName(f"{self._label}: {self._answers[number]}")

    def _choose(self, entry: QAction) -> None:
        entry.setChecked(not entry.isChecked())
        self.chosen.emit(self._entries.index(entry))


def _mark(field: QLineEdit | QPlainTextEdit, trouble: bool) -> None:
    field.setProperty("trouble", trouble)
    field.setAccessibleDescription("Not saved" if trouble else "")
    field.style().polish(field)
