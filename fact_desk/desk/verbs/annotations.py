"""Marking spans, and saying what they are and where their check stands."""

from __future__ import annotations

from dataclasses import replace

from fact_desk.desk.figure_reading import figure_under
from fact_desk.desk.verbs.building import annotation_changed
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Claim, Quote, Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.fields import annotation_fields, flag_fields
from fact_desk.model.figure import Figure
from fact_desk.model.operation import Change, Entity, Operation, Stamp
from fact_desk.model.review_fields import citation_fields
from fact_desk.model.span import Span
from fact_desk.model.target import Target


def annotate(
    stamp: Stamp, draft: DraftText, span: Span, tag: Tag, name: str, note: str = ""
) -> Operation:
    """Marks the span as a new annotation called `name`; raises BadRequest outside of the text."""
    target = _target(draft, span)
    annotation = Annotation(
        id=name,
        article=draft.draft.article,
        draft=draft.draft.id,
        tag=tag,
        target=target,
        figure=figure_under(target) if tag is Tag.FIGURE else Figure(),
        note=note,
        made_by=stamp.editor,
        made_at=stamp.at,
    )
    made = Change(Entity.ANNOTATION, name, None, annotation_fields(annotation))
    return Operation(stamp, "annotate", annotation.article, (made,))


def retag(stamp: Stamp, annotation: Annotation, tag: Tag) -> Operation:
    """Says that the span is something else; details of the former tag are kept for a return."""
    after = read_anew(replace(annotation, tag=tag))
    return annotation_changed(stamp, "retag", annotation, after)


def move_edges(stamp: Stamp, annotation: Annotation, draft: DraftText, span: Span) -> Operation:
    """Puts the annotation on another span of its draft."""
    moved = read_anew(replace(annotation, target=_target(draft, span)))
    return annotation_changed(stamp, "move_edges", annotation, moved)


def set_status(
    stamp: Stamp, annotation: Annotation, status: Status, correction: str | None = None
) -> Operation:
    """Writes down a verdict, with the wording that a correction needs, and who came to it when.

    Raises BadRequest for a needed correction without its wording.
    """
    wording = annotation.correction if correction is None else correction.strip()
    if status is Status.NEEDS_CORRECTION and not wording:
        raise BadRequest("Say how it should read: a correction needs its wording.")
    by, at = (stamp.editor, stamp.at) if status.is_checked else ("", "")
    if (status, wording) == (annotation.status, annotation.correction):
        raise BadRequest(f"It is {status} already; nothing was changed.")
    after = replace(annotation, status=status, correction=wording, checked_by=by, checked_at=at)
    return annotation_changed(stamp, "set_status", annotation, after)


def set_note(stamp: Stamp, annotation: Annotation, note: str) -> Operation:
    """Writes the annotation's note."""
    return annotation_changed(stamp, "set_note", annotation, replace(annotation, note=note))


def set_figure(stamp: Stamp, annotation: Annotation, figure: Figure) -> Operation:
    """Writes down how the figure reads."""
    return annotation_changed(stamp, "set_figure", annotation, replace(annotation, figure=figure))


def set_quote(stamp: Stamp, annotation: Annotation, quote: Quote) -> Operation:
    """Writes down who said it, where and when."""
    return annotation_changed(stamp, "set_quote", annotation, replace(annotation, quote=quote))


def set_claim(stamp: Stamp, annotation: Annotation, claim: Claim) -> Operation:
    """Writes down whose claim it is, and whether it can be checked."""
    return annotation_changed(stamp, "set_claim", annotation, replace(annotation, claim=claim))


def delete(stamp: Stamp, annotation: Annotation) -> Operation:
    """Takes the annotation, its flags and its citations out of the desk."""
    flags = tuple(
        Change(Entity.FLAG, flag.id, flag_fields(flag, annotation.id), None)
        for flag in annotation.flags
        # A rule's flag is worked out, and goes by itself.
        if not flag.fingerprint
    )
    citations = tuple(
        Change(Entity.CITATION, citation.id, citation_fields(citation, annotation.id), None)
        for citation in annotation.sources
    )
    gone = Change(Entity.ANNOTATION, annotation.id, annotation_fields(annotation), None)
    return Operation(stamp, "delete", annotation.article, (*flags, *citations, gone))


def read_anew(annotation: Annotation) -> Annotation:
    """The annotation with its figure read from its words, unless an editor has set the value."""
    if annotation.tag is not Tag.FIGURE or annotation.figure.by_hand:
        return annotation
    return replace(annotation, figure=figure_under(annotation.target))


def _target(draft: DraftText, span: Span) -> Target:
    try:
        return Target.in_text(draft.text, span)
    except ValueError as error:
        raise BadRequest(
            f"There are no words at {span.start} to {span.end}: "
            f"the text has {len(draft.text)} characters."
        ) from error
