"""How much speaks for a place: the words around it, and other places that are as good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from fact_desk.text.anchoring.openings import opens
from fact_desk.text.anchoring.pairing import NOWHERE, Alignment
from fact_desk.text.anchoring.tokens import Tokens

_REACH = 80
"""Tokens of context that are compared on either side."""
_NEAR = 12
"""Tokens on either side that are asked where they have gone."""
_ENOUGH = 16
"""Letters in a row, at most 8 a word, that tell a place from others by themselves."""
_SOME = 0.25
"""The share of the words around a changed one that must still be near it."""
_SLIP = 2
"""Tokens of context that two places may share by chance."""


@dataclass(slots=True)
class Evidence:
    """Answers questions about places in an alignment's texts."""

    alignment: Alignment
    _where: dict[int, list[int]] = field(default_factory=dict[int, list[int]])
    _where_before: dict[int, list[int]] = field(default_factory=dict[int, list[int]])

    def is_sure(self, numbers: range, tokens: range) -> bool:
        """Whether the tokens of the new text are those of the old one beyond doubt.

        They are the same words. Their own length, the words beside them, or a sentence that is
        the same as a whole may tell if nothing else in either text is like it; or neighbours
        that are still near.
        """
        before = self.alignment.before
        left, right = self.context(numbers, tokens)
        whole = range(numbers.start - left, numbers.stop + right)
        tells = before.weigh(whole) >= _ENOUGH or self._covers(numbers, left, right)
        if tells and self.is_unique(whole):
            return True
        return self.share_near(numbers, tokens) >= 0.5

    def _covers(self, numbers: range, left: int, right: int) -> bool:
        """Whether so many tokens to the left and right are all the rest of the sentence."""
        before = self.alignment.before
        starts = range(numbers.start - left, numbers.start + 1)
        ends = range(numbers.stop, numbers.stop + right + 1)
        return any(opens(before, at) for at in starts) and any(opens(before, at) for at in ends)

    def holds(self, numbers: range, tokens: range) -> bool:
        """Whether the place of words that changed is told by themselves or by those around."""
        if self.alignment.before.weigh(self._kept(numbers, tokens)) >= _ENOUGH:
            return True
        return self.share_near(numbers, tokens) >= _SOME

    def _kept(self, numbers: range, tokens: range) -> list[int]:
        return [number for number in numbers if self.alignment.places[number] in tokens]

    def context(self, numbers: range, tokens: range) -> tuple[int, int]:
        """How many tokens before and behind are the same in both texts."""
        before, after = self.alignment.before.keys, self.alignment.after.keys
        left = _steps(
            min(_REACH, numbers.start, tokens.start),
            lambda step: before[numbers.start - step] == after[tokens.start - step],
        )
        right = _steps(
            min(_REACH, len(before) - numbers.stop, len(after) - tokens.stop),
            lambda step: before[numbers.stop + step - 1] == after[tokens.stop + step - 1],
        )
        return left, right

    def share_near(self, numbers: range, tokens: range) -> float:
        """The share of the words around the span that are still near it, 1 if there are none."""
        alignment = self.alignment
        low, high = max(0, tokens.start - 3 * _NEAR), tokens.stop + 3 * _NEAR
        around = [
            *range(max(0, numbers.start - _NEAR), numbers.start),
            *range(numbers.stop, min(len(alignment.places), numbers.stop + _NEAR)),
        ]
        total = alignment.before.weigh(around)
        near = alignment.before.weigh(n for n in around if low <= alignment.places[n] < high)
        return near / total if total else 1.0

    def unclaimed_twins(self, numbers: range) -> list[range]:
        """Where the same words stand in the new text without having come from elsewhere.

        Those with the most of the old context are first.
        """
        keys = self.alignment.before.keys[numbers.start : numbers.stop]
        origins = self.alignment.origins
        twins = [
            twin
            for twin in _occurrences(self.alignment.after, keys, self._where)
            if all(origins[number] == NOWHERE for number in twin)
        ]
        return sorted(twins, key=lambda twin: -sum(self.context(numbers, twin)))

    def is_unique(self, numbers: range) -> bool:
        """Whether the words stand once in either text."""
        before, after = self.alignment.before, self.alignment.after
        keys = before.keys[numbers.start : numbers.stop]
        here = _occurrences(before, keys, self._where_before)
        return len(here) == 1 == len(_occurrences(after, keys, self._where))

    def rivals(self, numbers: range, tokens: range) -> list[range]:
        """The twins that are as good a place as the one found."""
        twins = self.unclaimed_twins(numbers)
        return [twin for twin in twins if not self._is_better(numbers, tokens, twin)]

    def _is_better(self, numbers: range, place: range, twin: range) -> bool:
        """Whether the words around speak for the place rather than for its twin."""
        left, right = self.context(numbers, place)
        twin_left, twin_right = self.context(numbers, twin)
        if self._covers(numbers, left, right) and not self._covers(numbers, twin_left, twin_right):
            return True
        more, less = left - twin_left, right - twin_right
        if more <= 0 and less <= 0 and (more or less):
            return False
        if more > 0 > less or more < 0 < less:
            return min(more, less) >= -_SLIP and max(more, less) >= 3 * _SLIP
        if more or less:
            return True
        return self.share_near(numbers, place) >= self.share_near(numbers, twin) + 0.3


def _steps(limit: int, goes_on: Callable[[int], bool]) -> int:
    steps = 0
    while steps < limit and goes_on(steps + 1):
        steps += 1
    return steps


def _occurrences(tokens: Tokens, keys: Sequence[int], where: dict[int, list[int]]) -> list[range]:
    """Where the keys stand in a row; `where` keeps the places of each key for the next time."""
    if not where:
        places: defaultdict[int, list[int]] = defaultdict(list)
        for number, key in enumerate(tokens.keys):
            places[key].append(number)
        where.update(places)
    if not keys:
        return []
    rarest = min(range(len(keys)), key=lambda step: len(where.get(keys[step], ())))
    starts = (number - rarest for number in where.get(keys[rarest], ()))
    return [
        range(start, start + len(keys))
        for start in starts
        if start >= 0 and tokens.keys[start : start + len(keys)] == keys
    ]
