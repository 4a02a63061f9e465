"""What is left in an article, and its seal, as the JSON that other programs read."""

from __future__ import annotations

from fact_desk.desk.accounting import SentenceState
from fact_desk.desk.clearing import Obstacle
from fact_desk.desk.fingerprints import Sentence
from fact_desk.exports.json_things import Json, place
from fact_desk.model.coverage import Seal


def sentence(words: str, item: Sentence, state: SentenceState) -> Json:
    """A sentence of the text `words`, numbered from 1; offsets are code points."""
    return {
        "number": item.number + 1,
        **place(item.span, item.span.of(words)),
        "state": str(state),
        "accounted": state.is_accounted,
    }


def obstacle(item: Obstacle) -> Json:
    """What keeps an article from being cleared; no place where it is not in the newest draft."""
    span = item.span
    return {
        "kind": str(item.kind),
        "annotation": item.annotation or None,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "exact": item.words,
        "reason": item.why or None,
    }


def seal(article: str, item: Seal | None, draft: int | None) -> Json:
    """The seal under an article, `draft` being the number of the draft that was cleared."""
    if item is None:
        return {"article": article, "cleared": None}
    made = item.clearance
    return {
        "article": article,
        "cleared": str(item.state),
        "draft": draft,
        "digest": made.digest,
        "sentences": made.sentences,
        "no_facts": made.no_facts,
        "annotations": made.annotations,
        "by": made.cleared_by,
        "at": made.cleared_at,
        "changes": list(item.changes),
    }
