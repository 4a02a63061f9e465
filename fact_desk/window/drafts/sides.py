"""A sentence of the old draft and the one that stands in its place, with what differs."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.span import Span
from fact_desk.text.differences import word_changes
from fact_desk.text.segments import sentence_at

_LONGEST = 700
"""Code points of a sentence that are shown at most, besides the mark's own."""


@dataclass(frozen=True, slots=True)
class Side:
    """A stretch of text; `mark` and `changed` are spans of `words`."""

    words: str
    mark: Span | None = None
    changed: tuple[Span, ...] = ()


def sides_of(before: str, span: Span, after: str, place: Span | None) -> tuple[Side, Side]:
    """The old and the new sentence of a mark; without a place nothing stands on the new side."""
    old = sentence_around(before, span)
    if place is None:
        return Side(old.of(before), _inside(old, span)), Side("")
    new = sentence_around(after, place)
    gone, came = word_changes(old.of(before), new.of(after))
    left = Side(old.of(before), _inside(old, span), gone)
    return left, Side(new.of(after), _inside(new, place), came)


def sentence_around(text: str, span: Span) -> Span:
    """The sentences that the span touches, cut where they are longer than anybody reads."""
    first = sentence_at(text, span.start) or span
    last = sentence_at(text, max(span.start, span.end - 1)) or span
    start = max(min(first.start, span.start), span.start - _LONGEST)
    end = min(max(last.end, span.end), span.end + _LONGEST)
    return Span(start, end)


def _inside(sentence: Span, span: Span) -> Span:
    return Span(span.start - sentence.start, span.end - sentence.start)
