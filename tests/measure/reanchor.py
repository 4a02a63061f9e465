"""Predictions of where spans stand in a later version of a text."""

from __future__ import annotations

from typing import cast

from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span
from fact_desk.text.anchoring import Fate, Mark, Outcome, carry_over

_STATUSES = {
    Fate.UNCHANGED: "anchored",
    Fate.MOVED: "anchored",
    Fate.RECHECK: "changed",
    Fate.AMBIGUOUS: "orphan",
    Fate.LOST: "orphan",
}
"""The scorer's words: an ambiguous mark is not placed by itself, so it counts as an orphan."""


def predict_all(gold: object) -> dict[str, object]:
    """The prediction for each span of a gold file, by its id; ValueError for another form."""
    predictions: dict[str, object] = {}
    for pair in _objects(gold, "pairs"):
        spans = _objects(pair, "spans")
        marks = [
            Mark(Span(_whole(span, "start"), _whole(span, "end")), _tag(span)) for span in spans
        ]
        outcomes = carry_over(_text(pair, "before"), _text(pair, "after"), marks)
        for span, outcome in zip(spans, outcomes, strict=True):
            predictions[_text(span, "id")] = _prediction(outcome)
    return predictions


def _prediction(outcome: Outcome) -> dict[str, object]:
    place = outcome.span
    return {
        "start": place.start if place else None,
        "end": place.end if place else None,
        "status": _STATUSES[outcome.fate],
        "outcome": str(outcome.fate),
        "score": round(outcome.score, 3),
    }


def _objects(thing: object, name: str) -> list[dict[str, object]]:
    members = cast("dict[str, object]", thing) if isinstance(thing, dict) else {}
    found = members.get(name)
    if not isinstance(found, list):
        raise ValueError(f"it has no list of {name}")
    listed = cast("list[object]", found)
    objects = [cast("dict[str, object]", each) for each in listed if isinstance(each, dict)]
    if len(objects) != len(listed):
        raise ValueError(f"something among the {name} is no object")
    return objects


def _text(thing: dict[str, object], name: str) -> str:
    value = thing.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value


def _whole(thing: dict[str, object], name: str) -> int:
    value = thing.get(name)
    if not isinstance(value, int):
        raise ValueError(f"{name} is no whole number")
    return value


def _tag(span: dict[str, object]) -> Tag:
    return Tag(_text(span, "kind"))
