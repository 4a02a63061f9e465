"""Things of the desk as the JSON that other programs read; the keys stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fact_desk.desk.bringing_in import BroughtIn
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.article import ArticleProgress
from fact_desk.model.event import Event
from fact_desk.model.fields import figure_fields
from fact_desk.model.figure import Figure
from fact_desk.model.finding import Finding
from fact_desk.model.flag import Flag
from fact_desk.model.operation import Change, Operation
from fact_desk.model.source import Citation, Source
from fact_desk.model.span import Span

if TYPE_CHECKING:
    # The rules take a while to load, and most commands ask none; so with carrying marks over.
    from fact_desk.desk.revising import Carried, Revision
    from fact_desk.text.checks import Rule

Json = dict[str, object]


def brought_in(item: BroughtIn) -> Json:
    """An article as it came in; `draft` is the draft's number."""
    return {
        "article": item.article.id,
        "title": item.article.title,
        "draft": item.draft.number,
        "words": item.draft.words,
        "new": item.new,
    }


def article(item: ArticleProgress) -> Json:
    """An article with its newest draft's number and counts."""
    return {
        "article": item.article.id,
        "title": item.article.title,
        "draft": item.draft.number,
        "words": item.draft.words,
        "annotations": item.annotations,
        "checked": item.checked,
        "flagged": item.flagged,
        "shelf": str(item.article.shelf),
    }


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
        **_place(target.span, target.exact),
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
        "spans": [_place(place.span, place.exact) for place in item.evidence],
        "state": str(item.state),
        "reason": item.reason,
    }


def revision(item: Revision) -> Json:
    """A new draft, by its number, and what becomes of each annotation.

    `start`, `end` and `exact` are in the new text, null where it has no place there; `was` is how
    it stands in the draft of that number. Candidates are places of the new text.
    """
    return {
        "draft": item.draft.number,
        "annotations": [_carried(one, item.body.text) for one in item.carried],
    }


def _carried(item: Carried, text: str) -> Json:
    was, span = item.before.target, item.outcome.span
    return {
        "id": item.before.id,
        "tag": str(item.before.tag),
        "outcome": str(item.fate),
        "start": span.start if span else None,
        "end": span.end if span else None,
        "exact": span.of(text) if span else None,
        "score": round(item.outcome.score, 3),
        "candidates": [_place(each, each.of(text)) for each in item.outcome.candidates],
        "was": {"draft": item.number, **_place(was.span, was.exact)},
    }


def finding(item: Finding) -> Json:
    """A flag with where it stands; `annotation` is null where nobody has marked the figure."""
    return {
        **flag(item.flag),
        "article": item.article,
        **_place(item.span, item.exact),
        "annotation": item.annotation or None,
    }


def rule(item: Rule, *, on: bool) -> Json:
    """A rule and whether it is asked."""
    return {
        "rule": item.name,
        "title": item.title,
        "severity": str(item.severity),
        "about": item.about,
        "needs": [str(need) for need in item.needs],
        "helps": [str(need) for need in item.helps],
        "on": on,
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


def _change(item: Change) -> Json:
    return {
        "entity": str(item.entity),
        "id": item.id,
        "before": item.before,
        "after": item.after,
    }


def _place(span: Span, exact: str) -> Json:
    return {"start": span.start, "end": span.end, "exact": exact}


def _quote(item: Annotation) -> Json:
    quote = item.quote
    return {
        "speaker": quote.speaker or None,
        "said_where": quote.said_where or None,
        "said_when": quote.said_when or None,
        "kind": None if quote.kind is None else str(quote.kind),
    }


def _claim(item: Annotation) -> Json:
    return {"claimant": item.claim.claimant or None, "checkable": item.claim.checkable}
