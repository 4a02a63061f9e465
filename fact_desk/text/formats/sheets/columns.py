"""The order in which the lines of a page are read: column by column."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from fact_desk.text.formats.sheets.line import Line, typical

_GUTTER = 0.35
"""Half of the least width of a gutter, as a share of the size of the type."""

_FEWEST = 3
"""Lines that make a column."""

_SHORTEST = 14
"""Letters of a column's middle line; tables have shorter cells."""

_SLACK = 3.0
"""Points by which a line may reach over another's edge."""

_MOST_PLACES = 40
MOST_LINES = 1_500
"""Lines of a page above which it is no text that is set in columns."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A gutter at `x`, and the lines over, left of, right of and under it."""

    over: list[Line]
    left: list[Line]
    right: list[Line]
    under: list[Line]

    @property
    def weight(self) -> int:
        """How much it parts."""
        return min(sum(len(line.text) for line in side) for side in (self.left, self.right))


def columns_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in columns, each from top to bottom, in the order in which they are read."""
    columns: list[list[Line]] = []
    waiting = [[*lines]]
    while waiting:
        part = waiting.pop()
        cut = _best_cut(part)
        if cut is None:
            if part:
                columns.append(sorted(part, key=lambda line: (-line.base, line.left)))
        else:
            waiting.extend((cut.under, cut.right, cut.left, cut.over))
    return columns


def _best_cut(lines: list[Line]) -> _Cut | None:
    if not 2 * _FEWEST <= len(lines) <= MOST_LINES:
        return None
    margin = _GUTTER * typical([line.size for line in lines])
    best: _Cut | None = None
    for x in _places(lines, margin):
        for cut in _cuts(lines, x, margin):
            if _is_sound(cut) and (best is None or cut.weight > best.weight):
                best = cut
    return best


def _places(lines: Sequence[Line], margin: float) -> list[float]:
    """Where a gutter may run: before the left edges that several lines share."""
    edges = Counter(round(line.left) for line in lines)
    leftmost = min(edges)
    shared = [edge for edge, count in edges.most_common(_MOST_PLACES) if count > 1]
    return [edge - margin - 1 for edge in shared if edge > leftmost]


def _cuts(lines: Sequence[Line], x: float, margin: float) -> Iterator[_Cut]:
    """The cuts at x, one for each stretch that no line runs across."""
    across = [line.left < x + margin and line.right > x - margin for line in lines]
    blockers = sorted(
        (line for line, runs in zip(lines, across, strict=True) if runs),
        key=lambda line: -line.base,
    )
    free = sorted(
        (line for line, runs in zip(lines, across, strict=True) if not runs),
        key=lambda line: line.middle,
    )
    heights = [line.middle for line in free]
    tops = [inf, *(line.base for line in blockers)]
    feet = [*(line.top for line in blockers), -inf]
    for top, foot in zip(tops, feet, strict=True):
        low, high = bisect_left(heights, foot - _SLACK), bisect_right(heights, top + _SLACK)
        if high - low >= 2 * _FEWEST:
            cut = _cut(lines, free[low:high], x)
            if cut is not None:
                yield cut


def _cut(lines: Sequence[Line], inside: Sequence[Line], x: float) -> _Cut | None:
    left = [line for line in inside if line.right <= x]
    right = [line for line in inside if line.left >= x]
    if len(left) < _FEWEST or len(right) < _FEWEST:
        return None
    chosen = {id(line) for line in inside}
    rest = [line for line in lines if id(line) not in chosen]
    highest = inside[-1].middle
    over = [line for line in rest if line.middle >= highest]
    under = [line for line in rest if line.middle < highest]
    return _Cut(over, left, right, under)


def _is_sound(cut: _Cut) -> bool:
    """Whether both sides are running text, and not the columns of a table."""
    sides = (cut.left, cut.right)
    return all(typical([len(line.text) for line in side]) >= _SHORTEST for side in sides)
