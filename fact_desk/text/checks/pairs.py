"""Two mentions that seem to tell the same quantity, and how far apart their values are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.text.checks.mention_index import MentionIndex
from fact_desk.text.checks.mentions import Mention, Role
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.same_quantity import is_about_the_same
from fact_desk.text.checks.units import measured
from fact_desk.text.checks.written import bounds

MOST = 24
"""More mentions than this that share a word are not compared by it: it tells nothing apart."""

_SLIPS = (Decimal(1_000), Decimal(1_000_000))
_SLIP_SLACK = Decimal("0.05")
_CLOSE = Decimal(3)
_COMPARED = {FigureKind.AMOUNT, FigureKind.PERCENT, FigureKind.COUNT, FigureKind.MEASURE}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions that seem to tell the same, the earlier one first."""

    first: Mention
    second: Mention
    shared: int

    @property
    def cover(self) -> float:
        """How much of the words of the barer mention both have."""
        return self.shared / max(1, min(len(self.first.words), len(self.second.words)))


def pairs(page: Page) -> Iterator[Pair]:
    """Every two mentions that may be compared, the later one with those before it."""
    index = MentionIndex(mention for mention in page.mentions if is_comparable(mention))
    for second in page.mentions:
        if not is_comparable(second):
            continue
        for first, shared in index.alike(second, MOST):
            apart = first.sentence < second.sentence
            if apart and is_about_the_same(first, second, shared):
                pair = Pair(first, second, shared)
                if not are_told_apart(first, second):
                    yield pair


def is_comparable(mention: Mention) -> bool:
    """Whether it tells what is, rather than a step, a base or a rate, of a kind to be compared."""
    return mention.figure.kind in _COMPARED and mention.role is Role.LEVEL


def are_told_apart(first: Mention, second: Mention) -> bool:
    """Whether both name dates, or both names, and none in common."""
    dates = bool(first.dates and second.dates) and not first.dates & second.dates
    names = bool(first.names and second.names) and not first.names & second.names
    return dates or names


def differ(first: Mention, second: Mention) -> bool:
    """Whether the values are further apart than rounding and hedges allow."""
    one, other = measured(first.figure), measured(second.figure)
    if one is None or other is None or not one.value or not other.value:
        return False
    # The finer of the two rounds to the coarser, or they differ.
    spare = max(abs(one.value) * _spare(first), abs(other.value) * _spare(second))
    return abs(one.value - other.value) > spare and not _is_bounded(first, second)


def _spare(mention: Mention) -> Decimal:
    """How far the true value may lie from the printed one, as a part of it."""
    limits, value = bounds(mention.figure, mention.exact), mention.figure.value
    return Decimal(0) if limits is None or not value else abs((limits.high - value) / value)


def _is_bounded(first: Mention, second: Mention) -> bool:
    """Whether "more than" or "up to" before one of them lets the other be true."""
    values = measured(first.figure), measured(second.figure)
    for one, other in (values, values[::-1]):
        if one is None or other is None or other.value is None:
            continue
        if one.low is not None and one.high is None and other.value >= one.low:
            return True
        if one.high is not None and one.low is None and other.value <= one.high:
            return True
    return False


def slip(pair: Pair) -> Decimal | None:
    """How many times the one is the other, where it looks like a thousand for a million."""
    first, second = measured(pair.first.figure), measured(pair.second.figure)
    if first is None or second is None or not first.value or not second.value:
        return None
    if pair.first.figure.kind is FigureKind.PERCENT:
        return None
    ratio = max(first.value, second.value) / min(first.value, second.value)
    near = (times for times in _SLIPS if abs(ratio / times - 1) <= _SLIP_SLACK)
    return next(near, None)


def are_close(pair: Pair) -> bool:
    """Whether the values are of one size: far apart they tell two things."""
    first, second = measured(pair.first.figure), measured(pair.second.figure)
    if first is None or second is None or not first.value or not second.value:
        return False
    return max(first.value, second.value) <= _CLOSE * min(first.value, second.value)


def shared_words(first: Mention, second: Mention) -> str:
    """The words that both have nearby."""
    return ", ".join(sorted(first.words & second.words))
