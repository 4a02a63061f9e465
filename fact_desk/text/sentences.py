"""Sentences inside a stretch of text."""

from __future__ import annotations

from bisect import bisect_right

import sentencex

from fact_desk.model.span import Span

LANGUAGE = "en"

# Code points given to sentencex at once: a row of opening quotes takes it the square of the time.
_WINDOW = 2_000


def sentence_ends(text: str, span: Span) -> list[int]:
    """Where the sentences of the stretch end, the blanks after each included.

    A line end inside the stretch is taken for a space. The last end is the stretch's own; an
    empty stretch has none.
    """
    words = span.of(text).replace("\n", " ")
    ends: list[int] = []
    at = 0
    while at < len(words):
        pieces = sentencex.segment(LANGUAGE, words[at : at + _WINDOW])
        if at + _WINDOW < len(words):
            # The last piece may go on behind the window, so it begins the next one.
            pieces.pop()
        for piece in pieces:
            at += len(piece)
            ends.append(span.start + at)
        if not pieces:
            at += _WINDOW
    return ends


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of the stretch without the white space around them."""
    ends = sentence_ends(text, span)
    starts = [span.start, *ends][:-1]
    trimmed = (trim(text, Span(*edges)) for edges in zip(starts, ends, strict=True))
    return [sentence for sentence in trimmed if sentence is not None]


def sentence_at(text: str, offset: int) -> Span | None:
    """The sentence around an offset within its line, without the white space at its edges.

    Blanks belong to the sentence before them. None on a line without words.
    """
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = Span(start, end if end >= 0 else len(text))
    ends = sentence_ends(text, line)
    if not ends:
        return None
    number = min(bisect_right(ends, offset), len(ends) - 1)
    return trim(text, Span(ends[number - 1] if number else start, ends[number]))


def trim(text: str, span: Span) -> Span | None:
    """The span without white space at its edges; None where nothing is left."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    return Span(start, end) if start < end else None
