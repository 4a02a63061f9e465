"""Quantities told in two units: 5 ft 2 in, 8 lb 4 oz, thirteen dollars and 45 cents."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.behind import read_behind_number
from fact_desk.text.figures.currency_table import CENTS
from fact_desk.text.figures.numbers import Number, read_number
from fact_desk.text.figures.quantities import Quantity
from fact_desk.text.figures.readings import Reading
from fact_desk.text.figures.tokens import Kind, Words

_SMALLER = {"ft": ("in", Decimal(12)), "lb": ("oz", Decimal(16)), "st": ("lb", Decimal(14))}
_HUNDRED = Decimal(100)


def with_smaller(words: Words, quantity: Quantity) -> Quantity:
    """The quantity with the smaller unit that follows added to it, in the larger unit."""
    if quantity.value is None or quantity.value != quantity.value.to_integral_value():
        return quantity
    start = quantity.last + 1 if words.low(quantity.last) in ("and", "-", ",") else quantity.last
    number = read_number(words, start)
    if number is None or number.value is None or number.value < 0:
        return quantity
    if quantity.unit.symbol in _SMALLER:
        return _measure(words, quantity, number)
    is_money = quantity.unit.kind is FigureKind.AMOUNT and words.low(quantity.last) != ","
    return _money(words, quantity, number) if is_money else quantity


_FEET = re.compile(r"(?P<ft>[3-8])' ?(?P<in>\d{1,2}(?:\.5|½)?)(?:\"|'')?(?![\w'])")


def read_feet(words: Words, index: int) -> Reading | None:
    """A height as in 5'4"."""
    match = words.match(_FEET, index)
    if match is None or words.low(index - 1) in ("'", '"'):
        return None
    inches = Decimal(match["in"].replace("½", ".5"))
    if inches >= 12:
        return None
    figure = Figure(Decimal(match["ft"]) + inches / 12, unit="ft", kind=FigureKind.MEASURE)
    return Reading(index, words.index_at(match.end()), figure)


def _measure(words: Words, quantity: Quantity, number: Number) -> Quantity:
    symbol, size = _SMALLER[quantity.unit.symbol]
    behind = read_behind_number(words, number.last, after_digits=not number.in_words)
    is_bare = words.low(quantity.last) == "-" and quantity.unit.symbol == "ft"
    inches = words.low(number.last) in ("in", "ins", '"')
    if behind is not None and behind.unit.symbol == symbol:
        return _sum(quantity, number, size, behind.last)
    if inches and symbol == "in":
        return _sum(quantity, number, size, number.last + 1)
    return _sum(quantity, number, size, number.last) if is_bare else quantity


def _money(words: Words, quantity: Quantity, number: Number) -> Quantity:
    """The cents behind a sum; without the word only where the sentence pauses after them."""
    if number.value is None or number.value >= _HUNDRED or "/" in quantity.unit.symbol:
        return quantity
    if words.low(number.last) in CENTS and quantity.unit.symbol not in ("cent", "penny"):
        return _sum(quantity, number, _HUNDRED, number.last + 1)
    behind = words[number.last]
    pauses = behind.kind in (Kind.OUTSIDE, Kind.BREAK) or behind.text in (".", ";", "!", "?", ")")
    if quantity.signed or not pauses or words.low(quantity.last) == "-":
        return quantity
    return _sum(quantity, number, _HUNDRED, number.last)


def _sum(quantity: Quantity, number: Number, size: Decimal, last: int) -> Quantity:
    added = (quantity.value or Decimal(0)) + (number.value or Decimal(0)) / size
    return replace(quantity, last=last, number=replace(quantity.number, value=added))
