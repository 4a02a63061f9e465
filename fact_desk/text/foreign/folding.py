"""A text as a quote of it is looked for: runs of white space set aside, since programs set them
differently between two paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from fact_desk.model.span import Span
from fact_desk.text.graphemes import cluster_around

_SPACE = re.compile(r"\s+")
_REACH = 3
"""How many times as long as the context a stretch is looked at, for the spaces in it."""


class Folded:
    """A text with each run of white space as one space, and where each of its letters stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded, self._at = _fold(text)

    def places(self, quote: str) -> Iterator[Span]:
        """Where the quote stands, from its first letter to its last; no letter is cut in two."""
        sought = _SPACE.sub(" ", quote).strip()
        start = self._folded.find(sought) if sought else -1
        while start >= 0:
            yield self._whole(self._at[start], self._at[start + len(sought) - 1] + 1)
            start = self._folded.find(sought, start + 1)

    def agreement(self, span: Span, prefix: str, suffix: str) -> tuple[int, int]:
        """How many letters before and behind the span are those of the prefix and the suffix."""
        before, after = bare(prefix), bare(suffix)
        left = bare(self.text[max(0, span.start - _REACH * len(prefix)) : span.start])
        right = bare(self.text[span.end : span.end + _REACH * len(suffix)])
        return _common(left[::-1], before[::-1]), _common(right, after)

    def spans_at(self, start: int, end: int) -> list[Span]:
        """The spans that two offsets may mean: as code points, and as UTF-16 units."""
        spans = [Span(start, end)] if end <= len(self.text) else []
        units = self._units
        if units and end < len(units):
            spans.append(Span(units[start], units[end]))
        return spans

    @cached_property
    def _units(self) -> list[int]:
        """The code point at each UTF-16 unit; empty where the two are the same."""
        if not self.text or max(self.text) <= "\uffff":
            return []
        units = [n for n, letter in enumerate(self.text) for _ in range(1 + (letter > "\uffff"))]
        return [*units, len(self.text)]

    def _whole(self, start: int, end: int) -> Span:
        return Span(cluster_around(self.text, start)[0], cluster_around(self.text, end)[1])


def bare(words: str) -> str:
    """The words without their white space."""
    return "".join(words.split())


def _fold(text: str) -> tuple[str, list[int]]:
    pieces: list[str] = []
    at: list[int] = []
    done = 0
    for space in _SPACE.finditer(text):
        pieces += (text[done : space.start()], " ")
        at.extend(range(done, space.start() + 1))
        done = space.end()
    pieces.append(text[done:])
    at.extend(range(done, len(text)))
    return "".join(pieces), at


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
