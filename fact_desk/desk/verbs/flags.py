"""Raising doubts by hand, and settling them."""

from __future__ import annotations

from fact_desk.desk.verbs.building import touch
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation
from fact_desk.model.fields import flag_fields
from fact_desk.model.flag import BY_HAND, Flag
from fact_desk.model.operation import Change, Entity, Operation, Stamp


def raise_flag(stamp: Stamp, annotation: Annotation, name: str, reason: str = "") -> Operation:
    """Flags the annotation by hand; raises BadRequest where it is flagged by hand already."""
    if flag_by_hand(annotation) is not None:
        raise BadRequest("It is flagged already; nothing was changed.")
    flag = Flag(name, explanation="flagged by the editor", reason=reason.strip())
    made = Change(Entity.FLAG, name, None, flag_fields(flag, annotation.id))
    return Operation(stamp, "flag", annotation.article, (made, touch(annotation)))


def take_back_flag(stamp: Stamp, annotation: Annotation) -> Operation:
    """Takes the flag raised by hand back; raises BadRequest where there is none."""
    flag = flag_by_hand(annotation)
    if flag is None:
        raise BadRequest("It carries no flag that was raised by hand.")
    gone = Change(Entity.FLAG, flag.id, flag_fields(flag, annotation.id), None)
    return Operation(stamp, "take_back_flag", annotation.article, (gone, touch(annotation)))


def give_reason(stamp: Stamp, annotation: Annotation, reason: str) -> Operation:
    """Writes why the editor raised her flag; raises BadRequest where there is none or no change."""
    flag = flag_by_hand(annotation)
    if flag is None or flag.reason == reason.strip():
        raise BadRequest("That is how it stands already; nothing was changed.")
    change = Change(Entity.FLAG, flag.id, {"reason": flag.reason}, {"reason": reason.strip()})
    return Operation(stamp, "give_reason", annotation.article, (change, touch(annotation)))


def flag_by_hand(annotation: Annotation) -> Flag | None:
    """The flag that an editor raised, if any."""
    return next((flag for flag in annotation.flags if flag.rule == BY_HAND), None)
