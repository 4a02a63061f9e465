"""Keeping the rules' findings in step with what a command does."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from fact_desk.desk.desk import Desk
from fact_desk.errors import WorldError
from fact_desk.model.operation import Change, Entity, Operation

if TYPE_CHECKING:
    from fact_desk.desk.checking import Checker

_ALWAYS = (Entity.DRAFT, Entity.EVENT, Entity.RULE_OFF)
_FIELDS = {
    Entity.ARTICLE: frozenset(("published", "shelf")),
    Entity.ANNOTATION: frozenset(
        "status by_hand tag start end value low high unit kind date draft".split()
    ),
}


def refresh_behind(desk: Desk) -> None:
    """Has each operation of the desk followed by the checks that it calls for."""
    checkers: list[Checker] = []

    def follow(operation: Operation) -> None:
        if not any(map(_may_matter, operation.changes)):
            return
        if not checkers:
            # The rules take a while to load: not for a command that touches no figure.
            from fact_desk.desk.checking import Checker

            checkers.append(Checker(desk))
        # What was done is saved already; what could not be checked now is due the next time.
        with suppress(WorldError):
            checkers[0].catch_up(operation)
            checkers[0].refresh_due()

    desk.subscribe(follow)


def _may_matter(change: Change) -> bool:
    """Whether a figure may read otherwise, or be compared with others, after the change."""
    if change.entity in _ALWAYS:
        return True
    if change.before is not None and change.after is not None:
        return not _FIELDS.get(change.entity, frozenset()).isdisjoint(change.after)
    fields = change.after or change.before or {}
    of_note = bool(fields.get("by_hand")) or fields.get("status") == "confirmed"
    return change.entity is Entity.ANNOTATION and fields.get("tag") == "figure" and of_note
