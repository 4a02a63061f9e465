"""What a merge would bring, before it is done."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fact_desk.desk.merging.plan import Plan
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.merging.words import brought_words, care_words


def ask_merge(name: str, plan: Plan, parent: QWidget | None) -> bool:
    """Whether the editor wants what the other desk, of that name, brings."""
    dialog = Dialog("Merge desk", parent, width=520)
    dialog.say(f"{name} brings:", bold=True)
    dialog.say(brought_words(plan))
    for sentence in care_words(plan):
        dialog.say(sentence)
    dialog.say(f"{name} itself is not changed. The merge is one step: Ctrl+Z takes it back.")
    dialog.add_buttons("&Merge")
    return dialog.ask()
