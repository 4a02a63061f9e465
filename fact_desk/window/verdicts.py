"""How the window shows where the check of an annotation stands: one icon and one colour each."""

from __future__ import annotations

from PySide6.QtGui import QColor

from fact_desk.model.annotation import Status
from fact_desk.window.theme import Theme

STATUS_ICONS = {
    Status.OPEN: "status-open",
    Status.CONFIRMED: "confirmed",
    Status.NEEDS_CORRECTION: "needs-correction",
    Status.CORRECTED: "corrected",
    Status.UNVERIFIABLE: "unverifiable",
    Status.NOT_CHECKABLE: "not-checkable",
    Status.RECHECK: "recheck",
}


def status_colour(theme: Theme, status: Status) -> QColor:
    """The colour of a status's word and icon."""
    match status:
        case Status.CONFIRMED | Status.CORRECTED:
            return theme.confirmed
        case Status.NEEDS_CORRECTION:
            return theme.claim
        case Status.RECHECK:
            return theme.accent
        case _:
            return theme.muted
