"""Suggestions as the JSON that other programs read, and as lines of a table."""

from __future__ import annotations

from typing import cast

from fact_desk.cli import as_json
from fact_desk.cli.output import short
from fact_desk.text.suggesting import Suggestion

Json = dict[str, object]


def suggestion(words: str, one: Suggestion) -> Json:
    """What is proposed in the text `words`; offsets are code points, details those of the tag."""
    return {
        "tag": str(one.tag),
        "start": one.span.start,
        "end": one.span.end,
        "exact": one.span.of(words),
        "score": one.score,
        "reason": one.reason,
        "figure": None if one.figure is None else as_json.figure(one.figure),
        "quote": _quote(one),
        "claim": _claim(one),
    }


def row(item: Json) -> tuple[str, ...]:
    """The line of a table for a suggestion in JSON."""
    quote = cast("Json | None", item["quote"])
    speaker = "" if quote is None else quote["speaker"] or ""
    state = item.get("state", "open")
    told = () if state == "open" else (f"({state})",)
    reason = " ".join((str(item["reason"]), *told))
    return str(item["tag"]), f"{item['score']:.2f}", short(str(item["exact"])), str(speaker), reason


def _quote(one: Suggestion) -> Json | None:
    if one.quote is None:
        return None
    place = one.speaker_span
    return {
        "speaker": one.quote.speaker or None,
        "speaker_start": None if place is None else place.start,
        "speaker_end": None if place is None else place.end,
        "kind": None if one.quote.kind is None else str(one.quote.kind),
        "group": one.group,
    }


def _claim(one: Suggestion) -> Json | None:
    if one.claim is None:
        return None
    return {"claimant": one.claim.claimant or None, "checkable": one.claim.checkable}
