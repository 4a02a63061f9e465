"""Saying what an annotation was checked against."""

from __future__ import annotations

from dataclasses import replace

from fact_desk.desk.verbs.building import operation_of, touch
from fact_desk.desk.verbs.dates import iso_date
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation
from fact_desk.model.fields import field_change
from fact_desk.model.operation import Change, Entity, Operation, Stamp
from fact_desk.model.review_fields import citation_fields, source_fields
from fact_desk.model.source import Citation, Source


def attach_source(
    stamp: Stamp, annotation: Annotation, citation: Citation, *, new: bool
) -> Operation:
    """Has the annotation cite a source, which is made too where it is `new` to the desk.

    Raises BadRequest for a source without title, link and person, and for a date that is none.
    """
    cited = replace(citation, source=_tidy(citation.source))
    fields = citation_fields(_tidy_citation(cited), annotation.id)
    made = Change(Entity.CITATION, citation.id, None, fields)
    source = Change(Entity.SOURCE, cited.source.id, None, source_fields(cited.source))
    changes = (source, made) if new else (made,)
    return operation_of(stamp, "attach_source", annotation.article, *changes, touch(annotation))


def edit_citation(stamp: Stamp, annotation: Annotation, after: Citation) -> Operation:
    """Writes down where in the source it stands, when that was looked at, and what it says."""
    before = _cited(annotation, after.id)
    change = field_change(
        Entity.CITATION,
        citation_fields(before, annotation.id),
        citation_fields(_tidy_citation(after), annotation.id),
    )
    if change is None:
        raise BadRequest("That is how it stands already; nothing was changed.")
    return operation_of(stamp, "edit_citation", annotation.article, change, touch(annotation))


def detach_source(stamp: Stamp, annotation: Annotation, citation: str) -> Operation:
    """Takes the citation of that id away; the source stays in the desk for others."""
    fields = citation_fields(_cited(annotation, citation), annotation.id)
    gone = Change(Entity.CITATION, citation, fields, None)
    return operation_of(stamp, "detach_source", annotation.article, gone, touch(annotation))


def edit_source(stamp: Stamp, before: Source, after: Source) -> Operation:
    """Changes a source wherever it is cited; raises BadRequest where nothing differs."""
    change = field_change(Entity.SOURCE, source_fields(before), source_fields(_tidy(after)))
    return operation_of(stamp, "edit_source", "", change)


def remove_source(stamp: Stamp, source: Source) -> Operation:
    """Takes a source out of the desk; where it is still cited, `Desk.run` raises Conflict."""
    gone = Change(Entity.SOURCE, source.id, source_fields(source), None)
    return operation_of(stamp, "remove_source", "", gone)


def _cited(annotation: Annotation, name: str) -> Citation:
    for citation in annotation.sources:
        if citation.id == name:
            return citation
    raise BadRequest("The annotation does not cite that source.")


def _tidy(source: Source) -> Source:
    tidy = replace(
        source,
        title=" ".join(source.title.split()),
        link=source.link.strip(),
        person=" ".join(source.person.split()),
    )
    if not tidy.name:
        raise BadRequest("A source needs a title, a link or a person; give one of them.")
    return tidy


def _tidy_citation(citation: Citation) -> Citation:
    return replace(
        citation,
        locator=citation.locator.strip(),
        accessed=iso_date(citation.accessed) if citation.accessed.strip() else "",
        says=citation.says.strip(),
    )
