"""Things of the desk as the JSON that other programs read; the keys stay as they are."""

from __future__ import annotations

from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.event import Event
from fact_desk.model.fields import figure_fields
from fact_desk.model.figure import Figure
from fact_desk.model.flag import Flag
from fact_desk.model.operation import Change, Operation
from fact_desk.model.source import Citation, Source
from fact_desk.model.span import Span

Json = dict[str, object]


def annotation(item: Annotation, draft_number: int) -> Json:
    """An annotation; the details are those of its tag, offsets are code points."""
    target = item.target
    return {
        "id": item.id,
        "article": item.article,
        "draft": draft_number,
        "tag": str(item.tag),
        "status": str(item.status),
        "correction": item.correction,
        **place(target.span, target.exact),
        "prefix": target.prefix,
        "suffix": target.suffix,
        "note": item.note,
        "flags": [flag(each) for each in item.flags],
        "figure": figure(item.figure) if item.tag is Tag.FIGURE else None,
        "quote": _quote(item) if item.tag is Tag.QUOTE else None,
        "claim": _claim(item) if item.tag is Tag.CLAIM else None,
        "sources": [citation(each) for each in item.sources],
        "made_by": item.made_by,
        "made_at": item.made_at,
        "checked_by": item.checked_by or None,
        "checked_at": item.checked_at or None,
    }


def figure(item: Figure) -> Json:
    """How a figure reads: decimals as strings, null where there is none."""
    fields: Json = {**figure_fields(item)}
    for name in ("unit", "approximation", "date"):
        fields[name] = fields[name] or None
    return fields | {"by_hand": item.by_hand}


def flag(item: Flag) -> Json:
    """A flag with the places it rests on; `reason` is the editor's own."""
    return {
        "id": item.id,
        "rule": item.rule,
        "severity": str(item.severity),
        "explanation": item.explanation,
        "spans": [place(each.span, each.exact) for each in item.evidence],
        "state": str(item.state),
        "reason": item.reason,
    }


def source(item: Source) -> Json:
    """A source of the desk."""
    return {
        "source": item.id,
        "title": item.title or None,
        "link": item.link or None,
        "person": item.person or None,
        "standing": str(item.standing),
    }


def citation(item: Citation) -> Json:
    """A source as an annotation cites it."""
    return {
        "id": item.id,
        **source(item.source),
        "locator": item.locator or None,
        "accessed": item.accessed or None,
        "says": item.says or None,
    }


def event(item: Event) -> Json:
    """A known date; `article` is null where the whole desk knows it."""
    return {
        "id": item.id,
        "event": item.name,
        "date": item.date,
        "article": item.article or None,
    }


def operation(item: Operation) -> Json:
    """An operation as it stands in the journal."""
    return {
        "operation": item.stamp.id,
        "at": item.stamp.at,
        "editor": item.stamp.editor,
        "verb": item.verb,
        "article": item.article,
        "reverses": item.reverses or None,
        "changes": [_change(change) for change in item.changes],
    }


def place(span: Span, exact: str) -> Json:
    """A place in a text with its words."""
    return {"start": span.start, "end": span.end, "exact": exact}


def _change(item: Change) -> Json:
    return {
        "entity": str(item.entity),
        "id": item.id,
        "before": item.before,
        "after": item.after,
    }


def _quote(item: Annotation) -> Json:
    quote = item.quote
    return {
        "speaker": quote.speaker or None,
        "said_where": quote.said_where or None,
        "said_when": quote.said_when or None,
        "kind": None if quote.kind is None else str(quote.kind),
        "utterance": quote.utterance or None,
    }


def _claim(item: Annotation) -> Json:
    return {"claimant": item.claim.claimant or None, "checkable": item.claim.checkable}
