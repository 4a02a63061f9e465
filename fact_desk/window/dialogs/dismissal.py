"""Asks why a flag is dismissed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from fact_desk.model.flag import Flag
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.title import LONGEST
from fact_desk.window.panel.wording import one_line


def ask_dismissal(parent: QWidget | None, exact: str, flag: Flag) -> str | None:
    """The reason, never empty; None where the editor leaves the flag as it is."""
    dialog = Dialog("Dismiss the flag", parent)
    dialog.say(f"“{one_line(exact)[:LONGEST]}”", bold=True)
    told = flag.explanation or flag.reason
    if told:
        dialog.say(one_line(told))
    field = QLineEdit()
    field.setMaxLength(LONGEST)
    dialog.labelled("&Why is it no error?", field)
    does = dialog.add_buttons("&Dismiss")
    does.setEnabled(False)
    field.textChanged.connect(lambda: does.setEnabled(bool(field.text().strip())))
    field.setFocus()
    return field.text().strip() if dialog.ask() else None
