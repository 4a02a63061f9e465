"""The sign beside a number: where the check of its annotation stands, at a glance."""

from __future__ import annotations

from enum import Enum

from fact_desk.model.annotation import Annotation, Status


class Sign(Enum):
    """One sign each for what a reader of the margin looks for."""

    DOUBT = "⚑"
    GOOD = "✓"
    CORRECTION = "✎"
    AGAIN = "↻"
    UNKNOWN = "?"
    NONE = "–"
    OPEN = "○"


KEY = (
    (Sign.DOUBT, "flagged"),
    (Sign.OPEN, "unchecked"),
    (Sign.GOOD, "confirmed or corrected"),
    (Sign.CORRECTION, "needs correction"),
    (Sign.AGAIN, "check again"),
    (Sign.UNKNOWN, "unverifiable"),
    (Sign.NONE, "not checkable"),
)
"""The signs in words, for the head of a report."""

_SIGNS = {
    Status.OPEN: Sign.OPEN,
    Status.CONFIRMED: Sign.GOOD,
    Status.CORRECTED: Sign.GOOD,
    Status.NEEDS_CORRECTION: Sign.CORRECTION,
    Status.RECHECK: Sign.AGAIN,
    Status.UNVERIFIABLE: Sign.UNKNOWN,
    Status.NOT_CHECKABLE: Sign.NONE,
}


def sign_of(annotation: Annotation) -> Sign:
    """The sign of its status; a flag that is shown goes before all."""
    return Sign.DOUBT if annotation.is_flagged else _SIGNS[annotation.status]
