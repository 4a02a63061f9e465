"""Stretches that two lists have in common, found through passages that stand once in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """`length` elements that are the same from `before` in one list and `after` in the other."""

    before: int
    after: int
    length: int

    @property
    def words(self) -> range:
        """Its elements in the list `before`."""
        return range(self.before, self.before + self.length)

    @property
    def shift(self) -> int:
        """How far the run has come forward."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of each list, ends excluded."""

    before: range
    after: range


def common_runs(
    before: Sequence[int], after: Sequence[int], length: int, known: Sequence[Run] = ()
) -> list[Run]:
    """The runs of at least `length` that hold a passage of that length unique in both lists.

    Runs that are `known` go with them, however short. All are in the order of `before`, as long
    as they can be, and share no element.
    """
    here, there = _unique(before, length), _unique(after, length)
    seeds: list[Run] = []
    for passage, place in here.items():
        other = there.get(passage, -1)
        if place < 0 or other < 0:
            continue
        last = seeds[-1] if seeds else None
        if last and place - last.before <= last.length and other - place == last.shift:
            seeds[-1] = Run(last.before, last.after, place + length - last.before)
        else:
            seeds.append(Run(place, other, length))
    seeds.sort(key=lambda seed: -seed.length)
    return _grown([*known, *seeds], before, after, length)


def _unique(keys: Sequence[int], length: int) -> dict[tuple[int, ...], int]:
    """Where each passage stands; -1 for one that stands more than once. In order of place."""
    places: dict[tuple[int, ...], int] = {}
    shifted = [keys[start:] for start in range(length)]
    for place, passage in enumerate(zip(*shifted, strict=False)):
        places[passage] = -1 if passage in places else place
    return places


def _grown(seeds: list[Run], before: Sequence[int], after: Sequence[int], length: int) -> list[Run]:
    """The seeds without overlaps, the first kept whole, then each as long as it can be."""
    taken = _Taken(bytearray(len(before)), bytearray(len(after)))
    kept: list[Run] = []
    for seed in seeds:
        run = taken.free_part(seed)
        if run == seed or run.length >= length:
            taken.take(run)
            kept.append(run)
    return sorted((taken.grown(run, before, after) for run in kept), key=lambda run: run.before)


@dataclass(frozen=True, slots=True)
class _Taken:
    before: bytearray
    after: bytearray

    def take(self, run: Run) -> None:
        self.before[run.before : run.before + run.length] = b"\1" * run.length
        self.after[run.after : run.after + run.length] = b"\1" * run.length

    def is_free(self, before: int, after: int) -> bool:
        inside = 0 <= before < len(self.before) and 0 <= after < len(self.after)
        return inside and not self.before[before] and not self.after[after]

    def free_part(self, seed: Run) -> Run:
        first, last = 0, seed.length
        while first < last and not self.is_free(seed.before + first, seed.after + first):
            first += 1
        while last > first and not self.is_free(seed.before + last - 1, seed.after + last - 1):
            last -= 1
        return Run(seed.before + first, seed.after + first, last - first)

    def grown(self, run: Run, before: Sequence[int], after: Sequence[int]) -> Run:
        first, last = 0, run.length
        while self._goes_on(run, last, before, after):
            last += 1
        while self._goes_on(run, first - 1, before, after):
            first -= 1
        grown = Run(run.before + first, run.after + first, last - first)
        self.take(grown)
        return grown

    def _goes_on(self, run: Run, step: int, before: Sequence[int], after: Sequence[int]) -> bool:
        here, there = run.before + step, run.after + step
        return self.is_free(here, there) and before[here] == after[there]
