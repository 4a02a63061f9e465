"""Times taken in turns, ours and bare work, so that a busy machine slows both alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Timed = Callable[[], float]
"""Does something once and returns the seconds that count."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What ours took and what the bare work took; seconds, or bytes of memory."""

    ours: float
    bare: float

    @property
    def ratio(self) -> float:
        """How many times the bare work ours is."""
        return self.ours / self.bare

    @property
    def beside(self) -> float:
        """What ours takes beyond the bare work."""
        return self.ours - self.bare


def timed(work: Callable[[], object]) -> Timed:
    """The work with all its seconds counted."""

    def run() -> float:
        start = perf_counter()
        work()
        return perf_counter() - start

    return run


def paired(ours: Timed, bare: Timed, rounds: int) -> Pair:
    """The medians of so many rounds, after one that does not count."""
    ours()
    bare()
    rows = [(ours(), bare()) for _ in range(rounds)]
    return Pair(median(row[0] for row in rows), median(row[1] for row in rows))
