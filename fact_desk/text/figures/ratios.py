"""Ratios: one in five, nine out of 10, 2:1, a ratio of three to one, 1 over 3."""

from __future__ import annotations

import re
from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.hedges import hedge_before
from fact_desk.text.figures.numbers import Number, read_number
from fact_desk.text.figures.readings import Reading
from fact_desk.text.figures.tokens import Kind, Words

_COLON = re.compile(r"(?P<a>\d+(?:\.\d+)?) ?: ?(?P<b>\d+(?:\.\d+)?)(?![\w:])")
_RATIO_WORDS = {"ratio", "odds", "proportion", "majority", "margin"}
_IN = {("in",): 1, ("out", "of"): 2, ("over",): 1, ("in", "every"): 2}


def read_ratio(words: Words, index: int, number: Number) -> Reading | None:
    """The ratio that `number` begins, as one divided by the other."""
    return _with_colon(words, index) or _part_of(words, number) or _to(words, number)


def _ratio(words: Words, first: int, last: int, above: Decimal, below: Decimal) -> Reading | None:
    if not below:
        return None
    hedge = hedge_before(words, first)
    text = hedge.text if hedge else ""
    figure = Figure(above / below, approximation=text, kind=FigureKind.RATIO)
    return Reading(first, last, figure)


def _with_colon(words: Words, index: int) -> Reading | None:
    match = words.match(_COLON, index)
    if match is None or words.low(index - 1) in (":", "/"):
        return None
    last = words.index_at(match.end())
    two_digits = len(match["b"]) == 2 and match["b"].isdigit()
    if two_digits and int(match["b"]) < 60 and not _says_ratio(words, index):
        return None
    return _ratio(words, index, last, Decimal(match["a"]), Decimal(match["b"]))


def _says_ratio(words: Words, index: int) -> bool:
    return any(words.low(place) in _RATIO_WORDS for place in range(max(0, index - 4), index + 6))


def _part_of(words: Words, number: Number) -> Reading | None:
    """One in five; nine out of ten: both whole, the first the smaller."""
    for form, length in _IN.items():
        if words.lows(number.last, length) == form:
            return _divided(words, number, form, number.last + length)
    return None


def _divided(words: Words, number: Number, form: tuple[str, ...], start: int) -> Reading | None:
    below = read_number(words, start)
    if below is None or below.value is None or not _are_whole(number, below):
        return None
    above = number.value or Decimal(0)
    if form == ("in",) and not _is_rate(words, number, below):
        return None
    if form == ("over",) and (above != 1 or words[below.last].kind is Kind.WORD):
        return None
    if not 0 < above < below.value:
        return None
    return _ratio(words, number.first, below.last, above, below.value)


def _is_rate(words: Words, above: Number, below: Number) -> bool:
    """Whether "2 in 5" divides: not "two in 2014", "3 in 15 minutes", "five in 20 games"."""
    if below.value is None or above.value is None or below.value < 2:
        return False
    if words.low(below.last) in (
        "minutes",
        "years",
        "games",
        "days",
        "matches",
        "months",
        "weeks",
        "hours",
    ):
        return False
    written = words[below.first]
    if written.kind is Kind.NUMERAL and len(written.text) == 4 and 1700 <= below.value <= 2100:
        return False
    return above.value <= 10


def _are_whole(*numbers: Number) -> bool:
    return all(
        number.value is not None
        and number.value == number.value.to_integral_value()
        and not number.is_part
        for number in numbers
    )


def _to(words: Words, number: Number) -> Reading | None:
    """A ratio of three to one."""
    if words.low(number.last) != "to" and words.lows(number.last, 3) != ("-", "to", "-"):
        return None
    start = number.last + (1 if words.low(number.last) == "to" else 3)
    below = read_number(words, start)
    if below is None or below.value is None or number.value is None:
        return None
    named = words.lows(number.first - 2, 2) in (
        ("ratio", "of"),
        ("odds", "of"),
        ("proportion", "of"),
    )
    small = below.value == 1 and number.value > 1
    if not named and not small:
        return None
    return _ratio(words, number.first, below.last, number.value, below.value)
