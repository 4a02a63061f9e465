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
from fact_desk.text.checks.written import Bounds, bounds

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
                if not tell_other_dates(first, second):
                    yield pair


def is_comparable(mention: Mention) -> bool:
    """Whether it tells what is, rather than a step, a base or a rate, of a kind to be compared."""
    return mention.figure.kind in _COMPARED and mention.role is Role.LEVEL


def tell_other_dates(first: Mention, second: Mention) -> bool:
    """Whether both name dates, and none in common."""
    return bool(first.dates and second.dates) and not first.dates & second.dates


def differ(first: Mention, second: Mention) -> bool:
    """Whether the values are further apart than rounding and hedges allow."""
    one, other = _reach(first), _reach(second)
    return bool(one and other and not one.meets(other)) and not _is_bounded(first, second)


def _reach(mention: Mention) -> Bounds | None:
    """What the mention may stand for, in the unit that all of its kind are compared in."""
    limits, value = bounds(mention.figure, mention.exact), measured(mention.figure)
    if limits is None or value is None or not value.value or not mention.figure.value:
        return None
    spare = abs(value.value * (limits.high - limits.low) / 2 / mention.figure.value)
    return Bounds(value.value - spare, value.value + spare)


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
