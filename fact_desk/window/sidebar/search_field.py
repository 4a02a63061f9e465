"""The field in which the desk is searched."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fact_desk.window.icons import icon
from fact_desk.window.theme import Theme

PAUSE = 150
"""Milliseconds of quiet after which the desk is asked."""

_MOVERS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Asks for what was typed after a pause; its keys also move in the list below."""

    asked = Signal(str)
    """Words to look for; empty when there are none any more."""
    moved = Signal(QKeyEvent)
    """A key that moves in the list."""
    entered = Signal()
    """What is chosen in the list is to be opened."""
    left = Signal()
    """Esc in an empty field."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setAccessibleName("Search the desk")
        self.setPlaceholderText("Search articles and claims")
        self._clearing = QAction("Clear the search", self)
        self._clearing.triggered.connect(self.clear)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._wait)
        self._make_room()

    def set_theme(self, theme: Theme) -> None:
        """Puts on the theme's colours."""
        self._clearing.setIcon(icon("close", theme.muted))
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.card.name()}; color: {theme.ink.name()};"
            f" border: 1px solid {theme.line.name()}; border-radius: 6px; padding: 6px 8px; }}"
            f"QLineEdit:focus {{ border: 1px solid {theme.accent.name()}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field, Enter opens a hit, the arrows move in the hits."""
        if event.key() in _MOVERS:
            self._ask_now()
            self.moved.emit(event)
        elif event.key() in _ENTER:
            self._ask_now()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            (self.clear if self.text() else self.left.emit)()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the field, and the key that leads to it."""
        super().paintEvent(event)
        if self.text():
            return
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(self.rect()).adjusted(0, 0, -11, 0), flags, self._hint)
        painter.end()

    def _wait(self) -> None:
        self._make_room()
        if self.text().strip():
            self._timer.start()
        else:
            self._ask()

    def _make_room(self) -> None:
        if self.text():
            self.setTextMargins(0, 0, 0, 0)
            self.addAction(self._clearing, QLineEdit.ActionPosition.TrailingPosition)
        else:
            self.removeAction(self._clearing)
            self.setTextMargins(0, 0, self.fontMetrics().horizontalAdvance(self._hint) + 8, 0)

    def _ask_now(self) -> None:
        if self._timer.isActive():
            self._ask()

    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.text().strip())
