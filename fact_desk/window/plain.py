"""Words of the world shown as they are: nothing in a title or a message is taken for markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_tip(text: str) -> str:
    """The text for a tool tip, which Qt would else search for markup."""
    return f"<qt>{escape(text)}</qt>"


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows the text and nothing else, wrapped where it is too long."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setText(text)
    return label
