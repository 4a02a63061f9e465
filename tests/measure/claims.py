"""Predictions of claims: how much each sentence is worth checking, from 0 to 1."""

from __future__ import annotations

from fact_desk.text.claims import score_sentence
from tests.measure.gold import sentences


def predict_all(gold: object) -> dict[str, object]:
    """The score of each sentence of a gold file, by its id."""
    return {name: score_sentence(text) for name, text in sentences(gold)}
