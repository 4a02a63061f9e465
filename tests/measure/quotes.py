"""Predictions of quotations: places, speakers' names, and the words that name them."""

from __future__ import annotations

from fact_desk.text.quotes import FoundQuote, read_quotes
from tests.measure.gold import texts

Prediction = dict[str, object]


def predict_all(gold: object) -> dict[str, object]:
    """The predictions for each item of a gold file, by its id."""
    return {name: predict(text) for name, text in texts(gold)}


def predict(text: str) -> list[Prediction]:
    """The quotations of one text."""
    return [_prediction(found) for found in read_quotes(text)]


def _prediction(found: FoundQuote) -> Prediction:
    named = found.speaker_span
    return {
        "start": found.span.start,
        "end": found.span.end,
        "speaker": found.speaker or None,
        "speaker_span": None if named is None else [named.start, named.end],
    }
