"""What was copied elsewhere, as plain words and as the HTML that may lie beside them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


class Copied(NamedTuple):
    """A text; `markup` is never shown by Qt, only read by `text.pasting`."""

    plain: str
    markup: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was copied that could be read."""
        return not self.plain.strip() and not self.markup.strip()


def copied(data: QMimeData) -> Copied:
    """The text that the data hold."""
    return Copied(data.text(), data.html() if data.hasHtml() else "")


def on_clipboard() -> Copied:
    """The text on the clipboard."""
    return copied(QGuiApplication.clipboard().mimeData())
