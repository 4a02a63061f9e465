"""Carrying the marks of small texts over, with the spans given by their words."""

from __future__ import annotations

from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span
from fact_desk.text.anchoring import Mark, Outcome, carry_over


def span_of_words(text: str, words: str, occurrence: int = 1) -> Span:
    """Where the words stand for the so-maniest time; ValueError where they do not."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def carried(before: str, after: str, words: str, tag: Tag = Tag.CLAIM, nth: int = 1) -> Outcome:
    """What becomes of a mark on the words where they stand for the so-maniest time."""
    (outcome,) = carry_over(before, after, [Mark(span_of_words(before, words, nth), tag)])
    return outcome
