"""Telling an operation that is about many articles article by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from fact_desk.model.operation import Change, Entity, Fields, Operation

FieldsOf = Callable[[Entity, str], Fields | None]
"""The row of a thing as it stands, None where it is gone."""

_OF_DESK = (Entity.SOURCE, Entity.RULE_OFF)


def by_article(operation: Operation, fields_of: FieldsOf) -> list[Operation]:
    """The operation as one for each article that it is about, what is the desk's own first.

    Only a merge and its undoing are about several; all others come back as they are.
    """
    if operation.article or all(each.entity in _OF_DESK for each in operation.changes):
        return [operation]
    parts: defaultdict[str, list[Change]] = defaultdict(list)
    for change in operation.changes:
        parts[_article(change, fields_of)].append(change)
    return [
        replace(operation, article=article, changes=tuple(changes))
        for article, changes in sorted(parts.items())
    ]


def _article(change: Change, fields_of: FieldsOf) -> str:
    if change.entity is Entity.ARTICLE:
        return change.id
    # A change of some fields names just those; the rest stands in the desk.
    known = change.before is None or change.after is None
    fields = (change.after or change.before) if known else fields_of(change.entity, change.id)
    if fields and "annotation" in fields:
        # Its annotation may have gone with it; then the part about that one tells enough.
        fields = fields_of(Entity.ANNOTATION, str(fields["annotation"]))
    return str((fields or {}).get("article") or "")
