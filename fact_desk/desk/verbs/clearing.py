"""Putting a seal under an article, and taking it off."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.desk.sealing import VOUCHED, digest_of, digest_of_marks
from fact_desk.desk.verbs.building import operation_of
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import DraftText
from fact_desk.model.coverage import Clearance
from fact_desk.model.coverage_fields import clearance_fields
from fact_desk.model.fields import annotation_fields
from fact_desk.model.operation import Change, Entity, Operation, Stamp, Value


def put_seal(
    stamp: Stamp,
    draft: DraftText,
    annotations: Sequence[Annotation],
    sentences: tuple[int, int],
    former: Clearance | None,
    name: str,
) -> Operation:
    """Clears the article as it stands; a former seal goes.

    `sentences` are how many there are, and how many of them were declared to hold no fact.
    Whether it may be cleared is for `desk.clearing.clear` to say.
    """
    article = draft.draft.article
    made = Clearance(
        name,
        article,
        draft.draft.id,
        digest_of(draft.text),
        digest_of_marks(map(_vouched, annotations)),
        *sentences,
        annotations=len(annotations),
        cleared_by=stamp.editor,
        cleared_at=stamp.at,
    )
    changes = (Change(Entity.CLEARANCE, name, None, clearance_fields(made)),)
    return operation_of(stamp, "clear", article, *_gone(former), *changes)


def withdraw_clearance(stamp: Stamp, clearance: Clearance) -> Operation:
    """Takes the seal off, whole or broken."""
    return operation_of(stamp, "withdraw_clearance", clearance.article, *_gone(clearance))


def _vouched(annotation: Annotation) -> tuple[Value, ...]:
    fields = annotation_fields(annotation)
    return tuple([fields[name] for name in VOUCHED])


def _gone(clearance: Clearance | None) -> tuple[Change, ...]:
    if clearance is None:
        return ()
    return (Change(Entity.CLEARANCE, clearance.id, clearance_fields(clearance), None),)
