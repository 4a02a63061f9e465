"""Things of the desk as the JSON that other programs read; the keys stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fact_desk.desk.bringing_in import BroughtIn
from fact_desk.exports.json_things import (
    Json,
    annotation,
    citation,
    event,
    figure,
    flag,
    operation,
    place,
    source,
)
from fact_desk.model.article import ArticleProgress
from fact_desk.model.finding import Finding

if TYPE_CHECKING:
    # The rules take a while to load, and most commands ask none; so with carrying marks over.
    from fact_desk.desk.revising import Carried, Revision
    from fact_desk.text.checks import Rule

__all__ = [
    "Json",
    "annotation",
    "article",
    "brought_in",
    "citation",
    "event",
    "figure",
    "finding",
    "flag",
    "operation",
    "revision",
    "rule",
    "source",
]


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
        "cleared": None if item.seal is None else str(item.seal),
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
        "candidates": [place(each, each.of(text)) for each in item.outcome.candidates],
        "was": {"draft": item.number, **place(was.span, was.exact)},
    }


def finding(item: Finding) -> Json:
    """A flag with where it stands; `annotation` is null where nobody has marked the figure."""
    return {
        **flag(item.flag),
        "article": item.article,
        **place(item.span, item.exact),
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
