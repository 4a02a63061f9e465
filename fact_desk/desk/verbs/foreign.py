"""Taking annotations of another program in."""

from __future__ import annotations

from collections.abc import Iterable

from fact_desk.desk.verbs.building import operation_of
from fact_desk.model.annotation import Annotation
from fact_desk.model.fields import annotation_fields
from fact_desk.model.operation import Change, Entity, Operation, Stamp


def take_in(stamp: Stamp, article: str, annotations: Iterable[Annotation]) -> Operation:
    """Adds the annotations to the article; raises BadRequest where there are none."""
    made = (Change(Entity.ANNOTATION, one.id, None, annotation_fields(one)) for one in annotations)
    return operation_of(stamp, "import_annotations", article, *made)
