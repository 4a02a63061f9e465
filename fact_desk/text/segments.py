"""What a click or a selection takes: whole characters, a word, a sentence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from fact_desk.model.span import Span
from fact_desk.text.graphemes import cluster_around
from fact_desk.text.sentences import sentence_at, trim

if TYPE_CHECKING:
    import regex

__all__ = ["sentence_at", "snap", "word_at"]

_NEARBY = 200
"""Code points on either side of a click that are looked at first."""

_LETTERS = r"[\p{L}\p{N}\p{M}_]+"
# Hyphens and apostrophes hold a word together, points and colons a number; signs go with a number.
_WORD = (
    r"(?:\p{Sc}(?=\p{N}))?"
    + _LETTERS
    + r"(?:(?:['’\u00ad\u200c\u200d‐‑-](?=[\p{L}\p{N}])|(?<=\p{N})[.,:/](?=\p{N}))"
    + _LETTERS
    + r")*(?:(?<=\p{N})[%‰°])?"
)


def snap(text: str, span: Span) -> Span | None:
    """The span without white space at its edges, widened to whole characters.

    A character is a grapheme cluster. None where nothing is left.
    """
    trimmed = trim(text, Span(min(span.start, len(text)), min(span.end, len(text))))
    if trimmed is None:
        return None
    start, _ = cluster_around(text, trimmed.start)
    _, end = cluster_around(text, trimmed.end)
    return Span(start, end)


def word_at(text: str, offset: int) -> Span | None:
    """The word or number around an offset, or just before it; else the character there.

    None on white space and at the end of the text.
    """
    nearby = _NEARBY
    while True:
        start, end = max(0, offset - nearby), min(len(text), offset + nearby)
        word = _word_within(text, Span(start, end), offset)
        if word is None or not _is_cut(word, Span(start, end), text):
            return snap(text, word or Span(offset, max(offset, min(offset + 1, len(text)))))
        nearby *= 4


def _word_within(text: str, window: Span, offset: int) -> Span | None:
    before: Span | None = None
    for found in _word().finditer(text, window.start, window.end):
        if found.start() > offset:
            break
        if found.start() <= offset < found.end():
            return Span(*found.span())
        if found.end() == offset:
            before = Span(*found.span())
    return before


def _is_cut(word: Span, window: Span, text: str) -> bool:
    at_start = word.start == window.start > 0
    return at_start or word.end == window.end < len(text)


@cache
def _word() -> regex.Pattern[str]:
    import regex

    return regex.compile(_WORD)
