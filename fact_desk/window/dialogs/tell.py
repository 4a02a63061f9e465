"""A sentence that the editor must have seen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fact_desk.window.dialogs.dialog import Dialog


def tell(parent: QWidget | None, sentence: str, title: str = "Fact Desk") -> None:
    """Shows a sentence until it is put away."""
    dialog = Dialog(title, parent)
    dialog.say(sentence, selectable=True)
    dialog.add_close()
    dialog.ask()
