"""A question that is answered with yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fact_desk.window.dialogs.dialog import Dialog


def ask_yes(parent: QWidget | None, title: str, question: str, yes: str) -> bool:
    """Asks a question whose answer Enter and Esc is No; `yes` names what will be done."""
    dialog = Dialog(title, parent)
    dialog.say(question)
    dialog.add_buttons(yes, default_no=True)
    return dialog.ask()
