"""Which operations may change what the rules find."""

from __future__ import annotations

from fact_desk.model.annotation import Status, Tag
from fact_desk.model.operation import Change, Entity, Operation

_ALWAYS = (Entity.DRAFT, Entity.EVENT, Entity.RULE_OFF)
_FIELDS = {
    Entity.ARTICLE: frozenset(("published", "shelf", "title")),
    Entity.ANNOTATION: frozenset(
        "draft tag start end status value low high unit kind date by_hand".split()
    ),
}


def may_change_findings(operation: Operation) -> bool:
    """Whether a figure may read otherwise, or be compared with others, after the operation."""
    return any(map(_may_matter, operation.changes))


def _may_matter(change: Change) -> bool:
    if change.entity in _ALWAYS:
        return True
    if change.before is not None and change.after is not None:
        return not _FIELDS.get(change.entity, frozenset()).isdisjoint(change.after)
    fields = change.after or change.before or {}
    weighs = bool(fields.get("by_hand")) or fields.get("status") == Status.CONFIRMED
    return change.entity is Entity.ANNOTATION and fields.get("tag") == Tag.FIGURE and weighs
