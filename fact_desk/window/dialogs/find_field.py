"""The field over a long page or table, in which one looks for words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(QLineEdit):
    """A field whose Enter does not go on to the dialog, which would close."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keeps Enter for itself."""
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()
