"""The question about a change that could not be saved."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from fact_desk.window.dialogs.dialog import Dialog

_DOES = QDialogButtonBox.ButtonRole.ActionRole


class Way(Enum):
    """What the editor wants done about it."""

    TRY_AGAIN = "&Try Again"
    SAVE_ELSEWHERE = "Save Desk &Elsewhere…"
    GIVE_UP = "&Give Up This Change"


def tell_trouble(parent: QWidget | None, sentence: str, save_elsewhere: Callable[[], bool]) -> bool:
    """Whether to try the change again: on this desk, or on the one that was saved elsewhere.

    `save_elsewhere` returns whether another desk is open now. Esc gives the change up.
    """
    while True:
        way = ask_way(parent, sentence)
        if way is not Way.SAVE_ELSEWHERE:
            return way is Way.TRY_AGAIN
        if save_elsewhere():
            return True


def ask_way(parent: QWidget | None, sentence: str) -> Way:
    """Says what is in the way of the change and asks what to do about it."""
    dialog = Dialog("This change is not saved", parent, width=520)
    dialog.say("Your last change is not saved.", bold=True)
    dialog.say(sentence, selectable=True)
    dialog.say("Everything that was saved before is unharmed.")
    chosen = [Way.GIVE_UP]

    def take(way: Way) -> Callable[[], None]:
        def run() -> None:
            chosen[0] = way
            dialog.accept()

        return run

    for way in (Way.TRY_AGAIN, Way.SAVE_ELSEWHERE):
        button = dialog.add_button(way.value, _DOES)
        button.clicked.connect(take(way))
        if way is Way.TRY_AGAIN:
            button.setDefault(True)
            button.setFocus()
    dialog.add_button(Way.GIVE_UP.value, QDialogButtonBox.ButtonRole.RejectRole)
    dialog.column.addWidget(dialog.buttons)
    dialog.ask()
    return chosen[0]
