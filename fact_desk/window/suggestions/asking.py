"""The question before all suggestions of a kind are accepted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fact_desk.model.annotation import Tag
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.panel.wording import TAG_PLURALS
from fact_desk.window.suggestions.wording import counted


def ask_accept_all(parent: QWidget | None, tag: Tag, number: int, hidden: int) -> bool:
    """Asks whether to accept so many of a tag; Enter says yes, for one undo takes it back.

    `hidden` counts those of the tag that are not shown, which are left as they are.
    """
    dialog = Dialog(f"Accept all {TAG_PLURALS[tag].lower()}", parent)
    dialog.say(f"Accept {counted(number, tag)} in this article?", bold=True)
    dialog.say("Each becomes a mark that is still to be checked. One Ctrl+Z takes all back.")
    if hidden:
        dialog.say(f"{counted(hidden, tag)} not shown just now will not be touched.")
    dialog.add_buttons(f"&Accept {counted(number, tag)}")
    return dialog.ask()
