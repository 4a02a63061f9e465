"""Which marks lie over a piece of text, and which of them have to make room for one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from fact_desk.exports.dossier import Numbered
from fact_desk.model.annotation import Tag
from fact_desk.model.lanes import take_lane
from fact_desk.model.span import Span

LANES = 4
"""So many marks of one tag are told apart over the same words; further ones share the last lane."""

_ORDER = {Tag.QUOTE: 0, Tag.CLAIM: 1, Tag.FIGURE: 2}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it is drawn over a piece: `starts` and `ends` say that its edge is there."""

    numbered: Numbered
    lane: int
    starts: bool
    ends: bool

    @property
    def tag(self) -> Tag:
        """What the marked words are."""
        return self.numbered.annotation.tag


class MarkSweep:
    """Goes through the text once, from its beginning, and says what lies over each piece."""

    def __init__(self, marks: Sequence[Numbered]) -> None:
        self._marks = sorted(marks, key=lambda mark: (mark.annotation.span.start, mark.number))
        self._edges = sorted({edge for mark in self._marks for edge in _edges_of(mark)})
        self._next = 0
        self._over: list[tuple[Numbered, int]] = []
        self._ends: dict[Tag, list[int]] = {tag: [] for tag in Tag}

    def edges(self, span: Span) -> Sequence[int]:
        """Where marks start or end within the span."""
        first, behind = bisect_left(self._edges, span.start), bisect_right(self._edges, span.end)
        return self._edges[first:behind]

    def take(self, start: int, end: int) -> tuple[tuple[Numbered, ...], tuple[Mark, ...]]:
        """The annotations that start before `end` and were not yet taken, and the marks to draw.

        No edge may lie between `start` and `end`. Marks come outermost first: tints, lines, boxes.
        """
        begins = self._take_until(end)
        self._over = [one for one in self._over if one[0].annotation.span.end > start]
        marks: dict[tuple[int, int], Mark] = {}
        for mark, lane in self._over:
            place = _ORDER[mark.annotation.tag], min(lane, LANES - 1)
            marks.setdefault(place, _mark(mark, place[1], start, end))
        return begins, tuple(marks[place] for place in sorted(marks))

    def rest(self) -> tuple[Numbered, ...]:
        """The annotations that were never taken."""
        begins = self._marks[self._next :]
        self._next = len(self._marks)
        return tuple(begins)

    def _take_until(self, end: int) -> tuple[Numbered, ...]:
        first = self._next
        while self._next < len(self._marks):
            mark = self._marks[self._next]
            if mark.annotation.span.start >= end:
                break
            self._over.append(
                (mark, take_lane(self._ends[mark.annotation.tag], mark.annotation.span))
            )
            self._next += 1
        return tuple(self._marks[first : self._next])


def _edges_of(mark: Numbered) -> tuple[int, int]:
    return mark.annotation.span.start, mark.annotation.span.end


def _mark(mark: Numbered, lane: int, start: int, end: int) -> Mark:
    span = mark.annotation.span
    return Mark(mark, lane, starts=span.start == start, ends=span.end == end)
