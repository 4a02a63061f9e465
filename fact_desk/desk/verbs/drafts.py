"""Putting a new draft in the place of an article's newest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fact_desk.desk.verbs.annotations import delete, read_anew
from fact_desk.desk.verbs.building import annotations_made
from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.article import Draft
from fact_desk.model.fields import annotation_fields, draft_fields, field_change, flag_fields
from fact_desk.model.kept import kept_id
from fact_desk.model.operation import Change, Entity, Operation, Stamp
from fact_desk.model.review_fields import citation_fields
from fact_desk.model.target import Target


def add_draft(
    stamp: Stamp,
    draft: Draft,
    carried: Iterable[tuple[Annotation, Annotation]],
    comments: Iterable[Annotation] = (),
) -> Operation:
    """Makes the draft the article's newest, with the annotations that are carried over to it.

    Each is given as it stood and as it now stands; a copy of it stays in its old draft.
    `comments` are what comments in the draft's file became.
    """
    changes = [Change(Entity.DRAFT, draft.id, None, draft_fields(draft))]
    for before, after in carried:
        changes += _copy(before)
        change = field_change(
            Entity.ANNOTATION, annotation_fields(before), annotation_fields(after)
        )
        if change is not None:
            changes.append(change)
    changes += annotations_made(comments)
    return Operation(stamp, "add_draft", draft.article, tuple(changes))


def carried_to(draft: Draft, before: Annotation, target: Target) -> Annotation:
    """The annotation at a place of the draft; a figure is read from the words there."""
    return read_anew(replace(before, draft=draft.id, target=target))


def to_recheck(annotation: Annotation) -> Annotation:
    """The annotation without its verdict, to be checked again."""
    return replace(annotation, status=Status.RECHECK, checked_by="", checked_at="")


def place(stamp: Stamp, before: Annotation, draft: Draft, target: Target) -> Operation:
    """Puts an annotation that was left in an old draft on a place of the newest.

    A copy stays where it was. It is to be checked again.
    """
    after = to_recheck(carried_to(draft, before, target))
    change = field_change(Entity.ANNOTATION, annotation_fields(before), annotation_fields(after))
    changes = [*_copy(before), *([change] if change else [])]
    return Operation(stamp, "place", before.article, tuple(changes))


def drop(stamp: Stamp, annotation: Annotation) -> Operation:
    """Lets an annotation go that was left in an old draft, where a copy stays."""
    gone = delete(stamp, annotation).changes
    return Operation(stamp, "drop", annotation.article, (*_copy(annotation), *gone))


def _copy(annotation: Annotation) -> Iterator[Change]:
    """What makes the copy that stays in the old draft, with its flags and citations."""
    draft = annotation.draft
    name = kept_id(draft, annotation.id)
    copy = replace(annotation, id=name)
    yield Change(Entity.ANNOTATION, name, None, annotation_fields(copy))
    for flag in annotation.flags:
        # A rule's flag is worked out anew.
        if not flag.fingerprint:
            kept = replace(flag, id=kept_id(draft, flag.id))
            yield Change(Entity.FLAG, kept.id, None, flag_fields(kept, name))
    for citation in annotation.sources:
        cited = replace(citation, id=kept_id(draft, citation.id))
        yield Change(Entity.CITATION, cited.id, None, citation_fields(cited, name))
