"""Asks for one line: an article's title, the reason of a flag."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from fact_desk.window.dialogs.dialog import Dialog

LONGEST = 500
"""Characters of a line that is asked for."""


def ask_title(parent: QWidget | None, title: str) -> str | None:
    """Asks for an article's title; None where the editor leaves. Never empty."""
    dialog, field = _line("Rename article", "&Title:", title, parent)
    does = dialog.add_buttons("&Rename")
    does.setEnabled(bool(title.strip()))
    field.textChanged.connect(lambda: does.setEnabled(bool(field.text().strip())))
    return " ".join(field.text().split()) if dialog.ask() else None


def ask_reason(parent: QWidget | None, words: str, reason: str = "") -> str | None:
    """Asks why the words are in doubt; may come back empty. None where the editor leaves."""
    dialog, field = _line("Flag", "&Why is it in doubt? (may stay empty)", reason, parent, words)
    dialog.add_buttons("&Flag" if not reason else "&Keep")
    return field.text().strip() if dialog.ask() else None


def _line(
    title: str, name: str, text: str, parent: QWidget | None, words: str = ""
) -> tuple[Dialog, QLineEdit]:
    dialog = Dialog(title, parent)
    if words:
        dialog.say(f"“{words if len(words) <= LONGEST else words[:LONGEST] + '…'}”")
    field = QLineEdit(text)
    field.setMaxLength(LONGEST)
    field.selectAll()
    dialog.labelled(name, field)
    field.setFocus()
    return dialog, field
