"""Heights of cards that stand upon one another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Stack:
    """Rows of different heights, in pixels; sums are made anew only when somebody asks."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def insert(self, row: int, height: int) -> None:
        """Puts a row in before the one that stands at `row`."""
        self._heights.insert(row, height)
        self._tops = None

    def remove(self, first: int, last: int) -> None:
        """Takes the rows from `first` to `last` out, `last` too."""
        del self._heights[first : last + 1]
        self._tops = None

    def change(self, row: int, height: int) -> bool:
        """Gives a row another height; whether it had another one."""
        if self._heights[row] == height:
            return False
        self._heights[row] = height
        self._tops = None
        return True

    def top(self, row: int) -> int:
        """Where the row begins; for the number of rows, where the last one ends."""
        return self._sums()[row]

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self._sums()[-1]

    def row_at(self, y: int) -> int:
        """The row over the pixel `y`, -1 above the first; the number of rows below the last."""
        return bisect_right(self._sums(), y) - 1

    def _sums(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
