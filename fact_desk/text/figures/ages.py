"""Ages: a 34-year-old, aged 34, three months of age, "Maria Lind, 34, ", in her 30s, under-25s."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.calendar_table import MONTHS, WEEKDAYS
from fact_desk.text.figures.hedges import hedge_before
from fact_desk.text.figures.quantities import Quantity, read_measured
from fact_desk.text.figures.readings import Reading, quantity_reading
from fact_desk.text.figures.tokens import Kind, Words

_UNITS = {"year", "month", "week", "day"}
_OLD = (("old",), ("-", "old"), ("-", "olds"), ("olds",), ("of", "age"))
_SPANNED = re.compile(
    r"(?P<a>\d{1,3})(?:-?(?: ?to |-to-| and |-| ?– ?))-?(?P<b>\d{1,3})[- ]year[- ]?olds?\b"
)
_TENS = re.compile(r"(?P<t>[1-9])0'?s(?!\w)")
_OWNERS = {"her", "his", "their", "my", "your", "our"}
_WORD_TENS = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
_PERSONS = frozenset(
    """
man woman boy girl suspect driver victim teacher student father mother son daughter brother sister
husband wife jr sr pensioner defendant singer actor actress player striker midfielder defender
captain widow teenager grandmother grandfather farmer nurse doctor officer student
""".split()
)
_OLDEST = 125


def age_reading(words: Words, quantity: Quantity) -> Reading | None:
    """The age that a duration is when "old" or "of age" stands behind it."""
    if quantity.unit.symbol not in _UNITS:
        return None
    for form in _OLD:
        if words.lows(quantity.last, len(form)) == form:
            reading = quantity_reading(words, quantity)
            figure = replace(reading.figure, kind=FigureKind.AGE)
            return Reading(quantity.first, quantity.last + len(form), figure)
    return None


def read_age_span(words: Words, index: int) -> Reading | None:
    """18-to-24-year-olds; in her 30s."""
    spanned = words.match(_SPANNED, index)
    if spanned is not None and int(spanned["a"]) < int(spanned["b"]):
        figure = _years(Decimal(spanned["a"]), Decimal(spanned["b"]))
        return Reading(index, words.index_at(spanned.end()), figure)
    tens = words.match(_TENS, index)
    if tens is not None and _owner(words, index):
        low = Decimal(tens["t"]) * 10
        return Reading(index, words.index_at(tens.end()), _years(low, low + 9))
    return None


def read_word_tens(words: Words, index: int) -> Reading | None:
    """In his sixties."""
    if words.low(index) not in _WORD_TENS or not _owner(words, index):
        return None
    low = Decimal(10 * (_WORD_TENS.index(words.low(index)) + 2))
    return Reading(index, index + 1, _years(low, low + 9))


def _owner(words: Words, index: int) -> bool:
    before = words.lows(index - 3, 3)
    return before[2] in _OWNERS or (
        before[2] in ("early", "late", "mid", "-") and bool(_OWNERS & {*before})
    )


def _years(low: Decimal, high: Decimal | None = None) -> Figure:
    if high is None:
        return Figure(low, unit="year", kind=FigureKind.AGE)
    return Figure(low=low, high=high, unit="year", kind=FigureKind.AGE)


def read_aged(words: Words, index: int) -> Reading | None:
    """Aged 34; age 87; aged 18 to 24; aged between 18 and 24."""
    start = index + 1
    while words.low(start) in (
        "of",
        "between",
        "from",
        "about",
        "around",
        "at",
        "just",
        "only",
        "over",
        "under",
    ):
        start += 1
    quantity = read_measured(words, start)
    if quantity is None or quantity.value is None or not 0 <= quantity.value <= _OLDEST:
        return None
    if quantity.has_unit and quantity.unit.symbol not in _UNITS:
        return None
    second = None
    if words.low(quantity.last) in ("to", "and", "-", "–") and words.low(index) != "at":
        second = read_measured(words, quantity.last + 1)
    if second is not None and second.value is not None and quantity.value < second.value <= _OLDEST:
        return Reading(index, second.last, _years(quantity.value, second.value))
    hedge = hedge_before(words, start)
    figure = replace(_years(quantity.value), approximation=hedge.text if hedge else "")
    if quantity.has_unit:
        figure = replace(figure, unit=quantity.unit.symbol)
    return Reading(index, quantity.last, figure)


def read_apposed(words: Words, index: int) -> Reading | None:
    """The 34 of "Maria Lind, 34, a teacher": between commas behind a name."""
    token = words[index]
    if words.low(index - 1) != "," or not words[index - 1].glued or not _is_person(words, index):
        return None
    if not token.text.isdigit() or len(token.text) > 3 or not 0 < int(token.text) <= _OLDEST:
        return None
    ends, following = words[index + 1], words[index + 2]
    closes = ends.glued and (
        ends.text == "," or (ends.text in ".;)" and words[index - 3].is_capital)
    )
    if not closes or following.kind is Kind.NUMERAL:
        return None
    return Reading(index, index + 1, _years(Decimal(token.text)))


def _is_person(words: Words, index: int) -> bool:
    """Whether the word before the comma can be a name, or says who somebody is."""
    before = words[index - 2]
    if before.low in MONTHS or before.low in WEEKDAYS:
        return False
    return before.is_capital or before.low in _PERSONS


def read_joined_age(words: Words, index: int) -> Reading | None:
    """The under-25s and the over-65s."""
    if words.low(index) not in ("under", "over") or words.low(index + 1) != "-":
        return None
    token, ending = words[index + 2], words[index + 3]
    if not token.text.isdigit() or ending.low != "s" or not ending.glued or len(token.text) > 3:
        return None
    age = Decimal(token.text)
    bounds = Figure(age, low=age) if words.low(index) == "over" else Figure(age, high=age)
    figure = replace(bounds, unit="year", kind=FigureKind.AGE, approximation=words[index].text)
    return Reading(index, index + 4, figure)
