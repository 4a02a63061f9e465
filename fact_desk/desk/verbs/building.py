"""What the verbs share: operations out of a thing before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article
from fact_desk.model.fields import annotation_fields, article_fields, field_change
from fact_desk.model.operation import Change, Entity, Fields, Operation, Stamp


def annotation_changed(
    stamp: Stamp, verb: str, before: Annotation, after: Annotation, *more: Change
) -> Operation:
    """The operation that turns one annotation into another; raises BadRequest where none does."""
    change = field_change(Entity.ANNOTATION, annotation_fields(before), annotation_fields(after))
    return operation_of(stamp, verb, before.article, change, *more)


def article_changed(stamp: Stamp, verb: str, before: Article, after: Article) -> Operation:
    """The operation that turns an article's fields; raises BadRequest where nothing differs."""
    change = field_change(Entity.ARTICLE, article_fields(before), article_fields(after))
    return operation_of(stamp, verb, before.id, change)


def annotations_made(annotations: Iterable[Annotation]) -> Iterator[Change]:
    """The changes that bring these annotations into the desk."""
    for annotation in annotations:
        yield Change(Entity.ANNOTATION, annotation.id, None, annotation_fields(annotation))


def touch(annotation: Annotation) -> Change:
    """A change of nothing: listeners learn from it which annotation to show anew."""
    same: Fields = {"id": annotation.id}
    return Change(Entity.ANNOTATION, annotation.id, dict(same), dict(same))


def operation_of(stamp: Stamp, verb: str, article: str, *changes: Change | None) -> Operation:
    """The operation with those of the changes that are any; raises BadRequest where none is."""
    real = tuple(change for change in changes if change is not None)
    if not real:
        raise BadRequest("That is how it stands already; nothing was changed.")
    return Operation(stamp, verb, article, real)
