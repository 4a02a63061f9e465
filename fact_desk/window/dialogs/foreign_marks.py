"""What a file of annotations would bring in, and what of it does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fact_desk.desk.taking_in import TakingIn
from fact_desk.model.wording import one_line
from fact_desk.text.foreign.placing import Fit, Placed
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.export_words import counted

_WHY = {
    Fit.AMBIGUOUS: "Stands more than once",
    Fit.LOST: "Not found",
    Fit.UNQUOTED: "Quotes no words",
}
_LISTED = 1_000


class ForeignMarksDialog(Dialog):
    """Asks whether to take in what fits; lists the rest in words that can be copied."""

    def __init__(self, plan: TakingIn, name: str, parent: QWidget | None = None) -> None:
        super().__init__("Import Annotations", parent, width=560)
        for sentence in _summary(plan, name):
            self.say(sentence)
        if plan.unplaced:
            self.labelled("&These don’t fit for sure, and stay out:", _list(plan), 1)
        if plan.new:
            self.add_buttons(f"&Take In {len(plan.new):,}")
        else:
            self.add_close()


def _summary(plan: TakingIn, name: str) -> Iterator[str]:
    number = plan.draft.draft.number
    yield f"Of {one_line(name)}, in place in draft {number}: {counted(len(plan.new))}."
    if plan.to_recheck:
        changed = counted(plan.to_recheck)
        yield f"Among them at words that have changed, to be checked again: {changed}."
    if plan.known:
        yield f"In this article already: {counted(plan.known)}."


def _list(plan: TakingIn) -> QPlainTextEdit:
    lines = [_line(one) for one in plan.unplaced[:_LISTED]]
    more = len(plan.unplaced) - _LISTED
    shown = QPlainTextEdit("\n".join([*lines, f"… and {more:,} more"] if more > 0 else lines))
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setMinimumHeight(160)
    return shown


def _line(one: Placed) -> str:
    mark = one.mark
    around = f"{mark.prefix}[{mark.exact}]{mark.suffix}" if mark.exact else ""
    parts = (_WHY.get(one.fit, ""), around, mark.note)
    return "  ·  ".join(one_line(part).strip() for part in parts if part.strip())
