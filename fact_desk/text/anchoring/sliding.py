"""Shifting insertions and cuts to where a writer would have made them.

"A. [B. ]C." and "A[. B]. C." are the same edit; it is taken to begin where a sentence begins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fact_desk.text.anchoring.openings import opens
from fact_desk.text.anchoring.pairing import NOWHERE, Alignment
from fact_desk.text.anchoring.tokens import Tokens

_REACH = 60
"""Tokens that an edit is shifted by at most."""


def settle(alignment: Alignment) -> None:
    """Let each pure insertion, and each pure cut, be whole sentences or lines if it can."""
    before, after = alignment.before, alignment.after
    _settle(_Edits(after, before, alignment.origins, alignment.places))
    _settle(_Edits(before, after, alignment.places, alignment.origins))


@dataclass(frozen=True, slots=True)
class _Edits:
    """Two texts of which one has words that the other lacks."""

    longer: Tokens
    shorter: Tokens
    partners: list[int]
    backwards: list[int]


def _settle(edits: _Edits) -> None:
    start, partners = 0, edits.partners
    while start < len(partners):
        if partners[start] != NOWHERE:
            start += 1
            continue
        end = start
        while end < len(partners) and partners[end] == NOWHERE:
            end += 1
        start = max(end, _shift(edits, range(start, end)))


def _shift(edits: _Edits, extra: range) -> int:
    """Shift one stretch that the other text lacks to its best place; its new end is returned."""
    partners = edits.partners
    back = _steps_back(edits.longer, partners, extra)
    forth = _steps_forth(edits.longer, partners, extra)
    if not back and not forth:
        return extra.stop
    best = max(range(-back, forth + 1), key=lambda step: _rank(edits, extra, step))
    step = 1 if best > 0 else -1
    first, last = extra.start, extra.stop - 1
    for _ in range(abs(best)):
        source, goal = (last + 1, first) if step > 0 else (first - 1, last)
        partner = partners[source]
        partners[goal], partners[source] = partner, NOWHERE
        edits.backwards[partner] = goal
        first, last = first + step, last + step
    return last + 1


def _rank(edits: _Edits, extra: range, step: int) -> tuple[int, int, int]:
    """How good the stretch is so many tokens further on: whole sentences, lines kept apart."""
    borders = opens(edits.longer, extra.start + step) + opens(edits.longer, extra.stop + step)
    return borders, _agreement(edits, extra, step), -abs(step)


def _agreement(edits: _Edits, extra: range, step: int) -> int:
    """How many more of the tokens passed begin a sentence or line, or not, as partners do."""
    passed = (
        range(extra.stop, extra.stop + step) if step > 0 else range(extra.start + step, extra.start)
    )
    by = -len(extra) if step > 0 else len(extra)
    longer, shorter = edits.longer, edits.shorter
    agreement = 0
    for number in passed:
        wanted = bool(opens(shorter, edits.partners[number]))
        agreement += bool(opens(longer, number + by)) == wanted
        agreement -= bool(opens(longer, number)) == wanted
    return agreement


def _steps_back(longer: Tokens, partners: Sequence[int], extra: range) -> int:
    """How far the stretch can go back: the words it passes are the same at its end."""
    limit = min(_REACH, len(extra))
    return _steps(limit, lambda step: _is_same(longer, partners, extra, -step))


def _steps_forth(longer: Tokens, partners: Sequence[int], extra: range) -> int:
    limit = min(_REACH, len(extra))
    return _steps(limit, lambda step: _is_same(longer, partners, extra, step))


def _steps(limit: int, can_go: Callable[[int], bool]) -> int:
    steps = 0
    while steps < limit and can_go(steps + 1):
        steps += 1
    return steps


def _is_same(longer: Tokens, partners: Sequence[int], extra: range, step: int) -> bool:
    """Whether the step is over a word that the other text has, in a row with its neighbours."""
    source = extra.stop + step - 1 if step > 0 else extra.start + step
    goal = extra.start + step - 1 if step > 0 else extra.stop + step
    if not 0 <= source < len(longer) or partners[source] == NOWHERE:
        return False
    neighbour = extra.start - 1 if step > 0 else extra.stop
    if not 0 <= neighbour < len(longer) or partners[neighbour] == NOWHERE:
        return False
    in_a_row = partners[source] - partners[neighbour] == step
    return in_a_row and longer.keys[source] == longer.keys[goal]
