"""The order in which the lines of a page are read: column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fact_desk.text.formats.sheets.line import Line, typical

_GUTTER = 0.35
"""Half of the least width of a gutter, as a share of the size of the type."""

_FEWEST = 3
"""Lines that make a column."""

_SHORTEST = 14
"""Letters of a column's middle line; tables have shorter cells."""

_MOST_LINES = 1_500
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
    if not 2 * _FEWEST <= len(lines) <= _MOST_LINES:
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
    edges: dict[int, int] = {}
    for line in lines:
        edges[round(line.left)] = edges.get(round(line.left), 0) + 1
    leftmost = min(edges)
    return [edge - margin - 1 for edge, count in edges.items() if edge > leftmost and count > 1]


def _cuts(lines: Sequence[Line], x: float, margin: float) -> Iterator[_Cut]:
    """The cuts at x, one for each stretch that no line runs across."""
    blockers = sorted(
        (line for line in lines if line.left < x + margin and line.right > x - margin),
        key=lambda line: -line.base,
    )
    if len(blockers) > len(lines) - 2 * _FEWEST:
        return
    free = [line for line in lines if not (line.left < x + margin and line.right > x - margin)]
    tops = [float("inf"), *(line.base for line in blockers)]
    feet = [*(line.top for line in blockers), float("-inf")]
    for top, foot in zip(tops, feet, strict=True):
        inside = [line for line in free if foot - line.size / 2 < line.middle < top + line.size / 2]
        left = [line for line in inside if line.right <= x]
        right = [line for line in inside if line.left >= x]
        if len(left) < _FEWEST or len(right) < _FEWEST:
            continue
        middle = (inside[0].middle, *(line.middle for line in inside))
        chosen = {id(line) for line in inside}
        rest = [line for line in lines if id(line) not in chosen]
        over = [line for line in rest if line.middle >= max(middle)]
        under = [line for line in rest if line.middle < max(middle)]
        yield _Cut(over, left, right, under)


def _is_sound(cut: _Cut) -> bool:
    """Whether both sides are running text, and not the columns of a table."""
    sides = (cut.left, cut.right)
    return all(typical([len(line.text) for line in side]) >= _SHORTEST for side in sides)
