"""Whole numbers and decimals, in digits, in words and with scales: 1,200; twenty-one; 1.5m."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fact_desk.text.figures.number_words import (
    DOZENS,
    HUNDRED,
    MANY_PARTS,
    PARTS,
    SCALE_LETTERS,
    SCALES,
    TENS,
    UNITS,
)
from fact_desk.text.figures.tokens import Kind, Words

_HUNDRED = Decimal(100)
_NO_LIMIT = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number up to the token `last` (excluded): `value` = `mantissa` times `scale` and more.

    `scale` is the last scale that was named, 1 for none; `in_words` says that no numeral is in it.
    """

    value: Decimal
    last: int
    scale: Decimal = Decimal(1)
    in_words: bool = True

    @property
    def mantissa(self) -> Decimal:
        """The value as it stands before its scale."""
        return self.value / self.scale


def read_cardinal(words: Words, index: int) -> Cardinal | None:
    """The longest number that starts at the token `index`, or None."""
    if words[index].kind is Kind.NUMERAL:
        return _from_numeral(words, index)
    if words.low(index) in ("a", "an"):
        return _from_article(words, index)
    if words[index].kind is not Kind.WORD:
        return None
    return _spelt(words, index, _NO_LIMIT)


def _from_numeral(words: Words, index: int) -> Cardinal | None:
    """A numeral, times the scales behind it: 3; 1.5 million; 3 hundred and 21; three lakh crore."""
    value = words[index].value
    if value is None:
        return None
    plain = Cardinal(value, index + 1, in_words=False)
    scaled = _scaled(words, plain)
    if scaled is plain:
        return _with_letters(words, plain)
    return _with_rest(words, scaled, _NO_LIMIT)


def _from_article(words: Words, index: int) -> Cardinal | None:
    """A hundred, a million, a dozen, a hundred and one: the article counts as one."""
    if not _is_scale(words.low(index + 1)):
        return None
    return _with_rest(words, _scaled(words, Cardinal(Decimal(1), index + 1)), _NO_LIMIT)


def _is_scale(low: str) -> bool:
    return low == HUNDRED or low in SCALES or low == "dozen"


def _factor(low: str) -> Decimal | None:
    if low == HUNDRED:
        return _HUNDRED
    return SCALES.get(low) or DOZENS.get(low)


def _scaled(words: Words, number: Cardinal, limit: Decimal = _NO_LIMIT) -> Cardinal:
    """The number times the scales that follow it ("hundred thousand", "lakh crore")."""
    value, scale, last = number.value, number.scale, number.last
    while True:
        step = 1 if words.low(last) == "-" and words.low(last + 1) in SCALES else 0
        factor = _factor(words.low(last + step))
        if factor is None or factor >= limit or (factor == _HUNDRED and scale > 1):
            break
        value, scale, last = value * factor, scale * factor, last + step + 1
    if last == number.last:
        return number
    return Cardinal(value, last, scale, number.in_words)


def _with_letters(words: Words, number: Cardinal) -> Cardinal:
    """The number times a scale in letters: 3bn, 10k, 2.33 k."""
    factor = SCALE_LETTERS.get(words.low(number.last))
    if factor is None or words.low(number.last + 1) in ("/", "²"):
        return number
    if words[number.last].text == "K" and not words[number.last].glued:
        return number
    return Cardinal(number.value * factor, number.last + 1, factor, in_words=False)


def _spelt(words: Words, index: int, limit: Decimal) -> Cardinal | None:
    """A number in words that stays below `limit` in each of its scales."""
    group = _below_hundred(words, index)
    if group is None:
        if not _is_scale(words.low(index)) or limit != _NO_LIMIT:
            return None
        group = Cardinal(Decimal(1), index)
    group = _with_decimals(words, group)
    return _with_rest(words, _scaled(words, group, limit), limit)


def _below_hundred(words: Words, index: int) -> Cardinal | None:
    low = words.low(index)
    if low in UNITS:
        return Cardinal(UNITS[low], index + 1)
    if low not in TENS:
        return None
    following = index + 2 if words.low(index + 1) == "-" else index + 1
    unit = UNITS.get(words.low(following), Decimal(0))
    if 0 < unit < 10:
        return Cardinal(TENS[low] + unit, following + 1)
    return Cardinal(TENS[low], index + 1)


def _with_decimals(words: Words, number: Cardinal) -> Cardinal:
    """The number with decimals in words: five point five."""
    if words.low(number.last) != "point":
        return number
    digits, place = "", number.last + 1
    while UNITS.get(words.low(place), Decimal(10)) < 10:
        digits += str(UNITS[words.low(place)])
        place += 1
    if not digits:
        return number
    return Cardinal(number.value + Decimal(f"0.{digits}"), place)


def _with_rest(words: Words, number: Cardinal, limit: Decimal) -> Cardinal:
    """The number with the smaller groups that follow: two thousand, three hundred and one."""
    below = min(limit, number.scale)
    while below > 1:
        rest = _rest(words, number, below)
        if rest is None:
            break
        number, below = _joined(words, number, rest, limit), rest.scale
        if number.scale > rest.scale and number.last > rest.last:
            below = number.scale
    return number


def _joined(words: Words, number: Cardinal, rest: Cardinal, limit: Decimal) -> Cardinal:
    """Both in one, times the scale behind them: two hundred and fifty (thousand)."""
    value, in_words = number.value + rest.value, number.in_words and rest.in_words
    if number.scale == _HUNDRED:
        plain = Cardinal(value, rest.last, in_words=in_words)
        scaled = _scaled(words, plain, limit)
        if scaled is not plain:
            return scaled
    scale = number.scale if rest.scale == 1 else rest.scale
    return Cardinal(value, rest.last, scale, in_words)


def _rest(words: Words, number: Cardinal, below: Decimal) -> Cardinal | None:
    """The group that goes on a number, of lower scale than `below`."""
    place, joined = number.last, False
    if words.low(place) == ",":
        if below == _HUNDRED:
            return None
        place += 1
    if words.low(place) in ("and", "&"):
        place, joined = place + 1, True
    if words[place].kind is Kind.NUMERAL:
        return _rest_in_digits(words, place, below, joined)
    rest = _spelt(words, place, below)
    if rest is None or rest.value >= below or _begins_another(words, rest.last, below):
        return None
    return rest if _belongs(words, number, rest, joined) else None


def _begins_another(words: Words, last: int, below: Decimal) -> bool:
    """Whether what ends at `last` is the start of a number as large as the one before it."""
    low = words.low(last)
    if below > _HUNDRED:
        parts = MANY_PARTS.keys() | PARTS.keys()
        return _is_scale(low) or low in parts or words.low(last + 1) in MANY_PARTS
    return low == HUNDRED


def _belongs(words: Words, number: Cardinal, rest: Cardinal, joined: bool) -> bool:
    """Whether a group in words goes on the number, rather than beginning another one."""
    if words.low(number.last) == ",":
        return rest.scale > 1 or rest.value >= _HUNDRED
    if not number.in_words:
        return number.scale == _HUNDRED or rest.value >= _HUNDRED
    return joined or number.in_words


def _rest_in_digits(words: Words, place: int, below: Decimal, joined: bool) -> Cardinal | None:
    """A group in digits: the 21 of "3 hundred and 21", the 3 hundred of "4 thousand 3 hundred"."""
    value = words[place].value
    if not value or value >= below or value != value.to_integral_value():
        return None
    group = Cardinal(value, place + 1, in_words=False)
    if below == _HUNDRED:
        return group if joined else None
    scaled = _scaled(words, group, below)
    return None if scaled is group else scaled
