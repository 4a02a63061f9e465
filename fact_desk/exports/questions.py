"""Which annotations still ask something of somebody."""

from __future__ import annotations

from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.flag import FlagState

_ASKING = frozenset((Status.OPEN, Status.RECHECK, Status.NEEDS_CORRECTION, Status.UNVERIFIABLE))


def is_question(annotation: Annotation) -> bool:
    """Whether it is unchecked, changed, wrong or unverifiable, or a doubt stands against it.

    A flag that was accepted and acted upon, so that the words are corrected, is no doubt any more.
    """
    if annotation.status in _ASKING:
        return True
    raised = [flag.state for flag in annotation.flags if flag.raises]
    if annotation.status is Status.CORRECTED:
        return FlagState.OPEN in raised
    return bool(raised)
