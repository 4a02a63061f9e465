"""A number with what it is of, before it becomes a figure: 3 km, $1.5m, 20 people, 1.4 ± 0.1 %."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.text.figures.behind import Behind, money_unit, read_behind_number
from fact_desk.text.figures.counts import read_counted
from fact_desk.text.figures.currencies import Money, read_name, read_sign
from fact_desk.text.figures.hedges import hedge_behind
from fact_desk.text.figures.number_words import MONEY_LETTERS, SCALES
from fact_desk.text.figures.numbers import Number, read_number
from fact_desk.text.figures.rates import with_rate
from fact_desk.text.figures.tokens import Kind, Words, remembered
from fact_desk.text.figures.units import ReadUnit, Unit

NO_UNIT = Unit("", "", FigureKind.NUMBER)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit in the tokens from `first` to `last` (excluded).

    `signed` says that a currency stands before the number; `margin` is what stands behind "±".
    """

    first: int
    last: int
    number: Number
    unit: Unit = NO_UNIT
    signed: bool = False
    margin: str = ""

    @property
    def has_unit(self) -> bool:
        """Whether anything tells what the number is of."""
        return bool(self.unit.symbol)

    @property
    def value(self) -> Decimal | None:
        """The single value, None for a vague number."""
        return self.number.value


@remembered
def read_quantity(words: Words, index: int) -> Quantity | None:
    """The quantity that starts at the token `index`, with the thing counted, or None."""
    quantity = read_measured(words, index)
    if quantity is None or quantity.has_unit:
        return quantity
    return with_counted(words, quantity)


@remembered
def read_measured(words: Words, index: int) -> Quantity | None:
    """The quantity that starts at the token `index`, without anything counted, or None."""
    money = _money(words, index)
    if money is not None:
        return money
    number = read_number(words, index)
    if number is None:
        return None
    return _with_unit(words, _with_margin(words, Quantity(index, number.last, number)))


def _money(words: Words, index: int) -> Quantity | None:
    """A sum with its currency in front: $5, US$ 3.8 billion, −£20, $-5."""
    minus = 1 if words.low(index) in ("-", "−", "minus") else 0
    if minus and words[index].glued and words[index - 1].kind is not Kind.SIGN:
        return None
    sign = read_sign(words, index + minus)
    if sign is None:
        return None
    start = sign.last + 1 if words.low(sign.last) == "a" else sign.last
    number = read_number(words, start)
    if number is None or (words[start].kind is not Kind.NUMERAL and start > sign.last):
        return None
    if minus and number.value is not None:
        number = replace(number, value=-number.value)
    return _sum(words, index, sign, number)


def _sum(words: Words, index: int, sign: Money, number: Number) -> Quantity:
    letter = words[number.last]
    if sign.in_millions:
        number = number.times(MONEY_LETTERS["m"])
    elif letter.low in MONEY_LETTERS and number.scale == 1 and not _is_name(words, number.last):
        number = replace(number.times(MONEY_LETTERS[letter.low]), last=number.last + 1)
    elif words.low(number.last) == "-" and words.low(number.last + 1) in SCALES:
        number = replace(number.times(SCALES[words.low(number.last + 1)]), last=number.last + 2)
    again = read_name(words, number.last) if words[number.last].kind is Kind.WORD else None
    unit, last = money_unit(sign.code), number.last
    if again is not None and not again.in_millions and again.code not in ("cent", "penny"):
        unit, last = money_unit(again.code) if sign.code == "USD" else unit, again.last
    rated = with_rate(words, ReadUnit(unit, last))
    return Quantity(index, rated.last, number, rated.unit, signed=True)


def _is_name(words: Words, index: int) -> bool:
    """Whether a letter behind a sum is no scale: "$5 B-side"; "$4 t"."""
    token = words[index]
    return not token.glued and (token.low in ("t", "mm") or words[index + 1].text == "-")


def _with_margin(words: Words, quantity: Quantity) -> Quantity:
    """The quantity with the margin behind it: 54 ± 8."""
    low = words.low(quantity.last)
    start = quantity.last + (2 if words.lows(quantity.last, 2) == ("+", "/") else 1)
    if low != "±" and start == quantity.last + 1:
        return quantity
    if start == quantity.last + 2:
        start += 1 if words.low(start) in ("-", "−") else 0
    margin = read_number(words, start)
    if margin is None:
        return quantity
    text = words.text[words[quantity.last].start : words[margin.last - 1].end]
    return replace(quantity, last=margin.last, margin=text)


def _with_unit(words: Words, quantity: Quantity) -> Quantity:
    after_digits = not quantity.number.in_words
    behind = read_behind_number(words, quantity.last, after_digits)
    if behind is None and quantity.number.is_part:
        behind = _part_of_unit(words, quantity.last)
    elif behind is None and words.low(quantity.last) == "of" and quantity.number.value is None:
        behind = read_behind_number(words, quantity.last + 1, after_digits)
    if behind is None or (quantity.number.is_part and behind.unit.kind is FigureKind.PERCENT):
        return quantity
    number = quantity.number if behind.factor == 1 else quantity.number.times(behind.factor)
    scaled = replace(quantity, last=behind.last, number=number)
    if behind.unit.symbol:
        return replace(scaled, unit=behind.unit)
    again = read_behind_number(words, scaled.last, after_digits=False)
    if again is not None and again.unit.symbol:
        return replace(scaled, last=again.last, unit=again.unit)
    return with_counted(words, scaled)


def _part_of_unit(words: Words, index: int) -> Behind | None:
    """The unit that a fraction is of: half a mile, three quarters of an hour."""
    start = index + 1 if words.low(index) == "of" else index
    if words.low(start) not in ("a", "an"):
        return None
    return read_behind_number(words, start + 1, after_digits=False)


def with_counted(words: Words, quantity: Quantity) -> Quantity:
    """The quantity with the thing counted, if that can be told."""
    number = quantity.number
    if number.is_part or (number.value is not None and number.value < 0):
        return quantity
    is_one, is_vague = number.value == 1, number.value is None
    counted = read_counted(words, quantity.last, is_one, is_vague)
    hedge = None if counted else hedge_behind(words, quantity.last)
    if hedge is not None:
        counted = read_counted(words, hedge[1], is_one, is_vague)
    if counted is None:
        return quantity
    unit = Unit(counted.noun, counted.noun, FigureKind.COUNT)
    return replace(quantity, last=counted.last, unit=unit)
