"""Two numbers that belong together: between 10 and 12, $26 and $31 million, from 310 to 341."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.text.figures.number_words import UNITS
from fact_desk.text.figures.quantities import Quantity, read_quantity
from fact_desk.text.figures.readings import Reading, quantity_reading, range_reading
from fact_desk.text.figures.tokens import Kind, Words

_DASHES = {"-", "–", "−"}
_FROM_RANGE = frozenset(
    """
range ranges ranged ranging anywhere somewhere varying varies vary varied aged ages lasting
estimates
""".split()
)
_CHANGES = frozenset(
    """
rose fell gained lost climbed dropped slipped jumped added up down by cut raised increased
decreased declined soared surged sank slid tumbled shed grew rising falling gaining losing climbing
dropping slipping jumping adding increasing declining advanced eased edged higher lower rise fall
rallied plunged plummeted retreated
""".split()
)
_ELIDED = Decimal(1000)


def read_pair(words: Words, first: Quantity) -> tuple[Reading, ...] | None:
    """The range, or the two figures, that `first` begins; None where it stands by itself."""
    link = _link(words, first)
    second = None if link is None else read_quantity(words, link)
    if link is None or second is None or not _are_alike(first, second):
        return None
    low, high = _with_one_unit(first, second)
    if low.unit.symbol != high.unit.symbol:
        return None
    if words.low(first.first - 1) == "from" and words.low(first.first - 2) not in _FROM_RANGE:
        return quantity_reading(words, low), quantity_reading(words, high)
    if words.low(first.last) == "to" and _is_change(words, first, second):
        return quantity_reading(words, first), quantity_reading(words, second)
    return _one_range(words, link, low, high)


def _are_alike(first: Quantity, second: Quantity) -> bool:
    """Whether the two can bound a range: definite both, and fractions both or neither."""
    definite = first.value is not None and second.value is not None
    return definite and first.number.is_part == second.number.is_part


def _link(words: Words, first: Quantity) -> int | None:
    """The token at which the other number begins, if the words between join the two."""
    low, last = words.low(first.last), first.last
    if low in _DASHES:
        return _after_dash(words, last)
    if low == "to" or (low == "and" and _is_between(words, first)):
        return last + 1
    if low == "and" and first.signed and first.number.scale == 1:
        return last + 1
    if low in ("or", "to") and not first.has_unit:
        return last + 1
    return None


def _after_dash(words: Words, last: int) -> int | None:
    if words.low(last + 1) == "to":
        start = last + 2
        return start + 1 if words.low(start) == "-" else start
    following = words[last + 1]
    spaced = not words[last].glued and not following.glued
    if words[last].glued == following.glued and (
        following.glued or words.low(last) != "-" or spaced
    ):
        return last + 1
    return None


def _is_between(words: Words, first: Quantity) -> bool:
    before = words.lows(first.first - 2, 2)
    return "between" in before or words.low(first.first - 3) == "between"


def _is_change(words: Words, first: Quantity, second: Quantity) -> bool:
    """Whether "rose $2 to $30" tells a change and its result rather than a range."""
    if not any(words.low(first.first - step) in _CHANGES for step in (1, 2)):
        return False
    if first.has_unit and (second.has_unit or second.number.in_words == first.number.in_words):
        return True
    return first.value is not None and second.value is not None and second.value > 4 * first.value


def _with_one_unit(low: Quantity, high: Quantity) -> tuple[Quantity, Quantity]:
    """Both with the unit and the scale that only one of them names."""
    if high.has_unit and not low.has_unit:
        low = replace(low, unit=high.unit)
    elif low.has_unit and not high.has_unit:
        high = replace(high, unit=low.unit)
    elif low.signed and high.unit.kind is FigureKind.COUNT:
        high = replace(high, unit=low.unit, last=high.number.last)
    return _with_elided_scale(low, high), high


def _with_elided_scale(low: Quantity, high: Quantity) -> Quantity:
    """The first number in the scale of the second, where it names none: $26 and $31 million."""
    mantissa, value = high.number.mantissa, low.value
    if low.number.scale != 1 or high.number.scale < _ELIDED or mantissa is None or value is None:
        return low
    if abs(value) >= _ELIDED or value > mantissa:
        return low
    return replace(low, number=low.number.times(high.number.scale))


def _one_range(
    words: Words, link: int, low: Quantity, high: Quantity
) -> tuple[Reading, ...] | None:
    """The range, if the numbers go upwards; an "and" without "between" needs an elided scale."""
    if low.value is None or high.value is None or low.value >= high.value:
        return None
    joint = words.low(link - 1)
    first = low.first
    if joint == "and" and _is_between(words, low):
        first = low.first - 1 if words.low(low.first - 1) == "between" else low.first
    elif joint == "and" and low.number.scale == 1:
        return None
    if joint == "or" and not _is_next(low.value, high.value):
        return None
    if words.low(first - 1) == "from":
        first -= 1
    return (range_reading(words, first, low, high),)


def _is_next(low: Decimal, high: Decimal) -> bool:
    """Whether "five or six" is a rough number rather than a choice."""
    return high - low == 1 or (low >= 10 and high <= 2 * low)


def list_unit(words: Words, first: Quantity) -> Quantity:
    """A number of a list with the unit that its last member names: 5, 10 and 15 percent."""
    if first.has_unit or first.value is None:
        return first
    place = first.last
    for _ in range(4):
        if words.low(place) not in (",", "and", "or", "&"):
            return first
        place += 2 if words.lows(place, 2) in ((",", "and"), (",", "or")) else 1
        if words[place].kind is not Kind.NUMERAL and words.low(place) not in UNITS:
            return first
        following = read_quantity(words, place)
        if following is None:
            return first
        if following.has_unit:
            return _of_kind(first, following)
        place = following.last
    return first


def _of_kind(first: Quantity, named: Quantity) -> Quantity:
    carried = named.unit.kind not in (FigureKind.COUNT, FigureKind.NUMBER, FigureKind.AMOUNT)
    return replace(first, unit=named.unit) if carried else first
