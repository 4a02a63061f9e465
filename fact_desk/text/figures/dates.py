"""Dates in words and in digits: 13 February 2025, Feb. 13, 2025-02-13, May 2014, Thursday.

A date is kept as ISO 8601 writes it, unknown places as X: "2025-02-13", "2025-02", "XXXX-02-13",
"XXXX-02", "XXXX-WXX-4", the latter two with "last", "this" or "next" in front where the text has
it ("last XXXX-03"). Impossible dates are kept as written, so that a rule can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.calendar_table import (
    AMBIGUOUS_MONTHS,
    DATE_PREPOSITIONS,
    MONTH_SHORTS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
)
from fact_desk.text.figures.hedges import Bound, hedge_before
from fact_desk.text.figures.readings import Reading
from fact_desk.text.figures.tokens import Kind, Words

_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d")
_DAY = re.compile(r"\d{1,2}")
_ORDINAL_ENDS = {"st", "nd", "rd", "th"}


def date_reading(words: Words, first: int, last: int, date: str) -> Reading:
    """The reading of a date, with the hedge before it."""
    hedge = hedge_before(words, first)
    text = hedge.text if hedge and hedge.bound is Bound.NONE else _part_before(words, first)
    return Reading(first, last, Figure(approximation=text, kind=FigureKind.DATE, date=date))


_ENDS = {"beginning", "start", "end", "middle", "turn"}


def _part_before(words: Words, first: int) -> str:
    """Which part of a period is meant, as it stands: early, mid, the end of."""
    start = first - 1
    if words.low(start) in ("-", "in", "the") and words.low(start - 1) in ("mid", "late", "early"):
        start -= 1
    if words.low(start) == "of" and words.low(start - 1) in _ENDS:
        start -= 1
    elif words.low(start) not in ("early", "late", "mid"):
        return ""
    end = first - 1 if words.low(first - 1) == "of" else start
    return words.text[words[start].start : words[end].end]


@dataclass(frozen=True, slots=True)
class _Place:
    """A number of the calendar and the token behind it."""

    number: int
    last: int


def is_year(words: Words, index: int) -> bool:
    """Whether the token is four digits that can be a year."""
    token = words[index]
    return token.kind is Kind.NUMERAL and _YEAR.fullmatch(token.text) is not None


def read_month(words: Words, index: int) -> _Place | None:
    """The month that is named at the token `index`, with its full stop."""
    number = MONTHS.get(words.low(index))
    if number is None or not words[index].is_capital:
        return None
    dotted = words.low(index + 1) == "." and words.low(index) in MONTH_SHORTS
    return _Place(number, index + 2 if dotted else index + 1)


def _read_day(words: Words, index: int) -> _Place | None:
    """The day of a month: 13, 13th, "the 13th of"."""
    token = words[index]
    if token.kind is not Kind.NUMERAL or not _DAY.fullmatch(token.text) or int(token.text) > 39:
        return None
    last = index + 1
    if words.low(last) in _ORDINAL_ENDS and words[last].glued:
        last += 1
    return _Place(int(token.text), last) if int(token.text) > 0 else None


def _read_year(words: Words, index: int) -> _Place | None:
    place = index + 1 if words.low(index) == "," else index
    if words.low(index) == "of" and is_year(words, index + 1):
        place = index + 1
    if not is_year(words, place) or words.low(place + 1) in ("-", "%"):
        return None
    return _Place(int(words[place].text), place + 1)


def read_month_date(words: Words, index: int) -> Reading | None:
    """A date that begins with its month: February 13, 2025; Feb. 13; May 2014; in May."""
    month = read_month(words, index)
    if month is None:
        return None
    day = _read_day(words, month.last)
    if day is not None and _is_day(words, day):
        end = _last_of_days(words, day.last)
        year = _read_year(words, end)
        return _full(words, index, month.number, day, year, end)
    year = _read_year(words, month.last)
    if year is not None:
        return date_reading(words, index, year.last, f"{year.number:04}-{month.number:02}")
    if not _is_month_alone(words, index):
        return None
    return date_reading(words, index, month.last, f"XXXX-{month.number:02}")


def _is_day(words: Words, day: _Place) -> bool:
    """Whether a number behind a month is its day, not a count (in May 12 people were …)."""
    return words.low(day.last) not in ("%", "percent", "people", "million", "per", ":")


def _last_of_days(words: Words, index: int) -> int:
    """Behind the second day of "February 13-15"."""
    if words.low(index) in ("-", "–") and words[index].glued:
        other = _read_day(words, index + 1)
        if other is not None:
            return other.last
    return index


def _full(
    words: Words, first: int, month: int, day: _Place, year: _Place | None, end: int
) -> Reading:
    written = f"{year.number:04}" if year else "XXXX"
    start = f"{written}-{month:02}-{day.number:02}"
    last = year.last if year else end
    if end > day.last:
        other = next(
            int(words[place].text)
            for place in range(end - 1, day.last, -1)
            if words[place].kind is Kind.NUMERAL
        )
        start = f"{start}/{written}-{month:02}-{other:02}"
    return date_reading(words, first, last, start)


def _is_month_alone(words: Words, index: int) -> bool:
    low = words.low(index)
    if low not in AMBIGUOUS_MONTHS:
        return True
    before = words.low(index - 1)
    return before in DATE_PREPOSITIONS and not words[index + 1].is_capital


def read_day_date(words: Words, index: int) -> Reading | None:
    """A date that begins with its day: 13 February 2025; the 13th of February."""
    day = _read_day(words, index)
    if day is None:
        return None
    end = _last_of_days(words, day.last)
    place = end + 1 if words.low(end) == "of" else end
    month = read_month(words, place)
    if month is None:
        return None
    year = _read_year(words, month.last)
    last = year.last if year else month.last
    return _with_last(_full(words, index, month.number, day, year, end), last)


def _with_last(reading: Reading, last: int) -> Reading:
    return Reading(reading.first, last, reading.figure)


_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w-])")
_NUMERIC = re.compile(
    r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?![\w/]|\.\d)"
)


def read_numeric_date(words: Words, index: int) -> Reading | None:
    """2025-02-13; 13/02/2025, where one of the numbers can only be the day; else the year alone."""
    iso = words.match(_ISO, index)
    if iso is not None:
        date = f"{iso['y']}-{iso['m']}-{iso['d']}"
        return date_reading(words, index, words.index_at(iso.end()), date)
    other = words.match(_NUMERIC, index)
    if other is None:
        return None
    first, second = int(other["a"]), int(other["b"])
    date = other["y"]
    if first > 12 >= second or first == second or other["s"] == ".":
        date = f"{other['y']}-{second:02}-{first:02}"
    elif second > 12 >= first:
        date = f"{other['y']}-{first:02}-{second:02}"
    return date_reading(words, index, words.index_at(other.end()), date)


def read_weekday(words: Words, index: int) -> Reading | None:
    """Thursday, with "last", "next" or "this" before it; a date behind it stays apart."""
    first = index + 1 if words.low(index) in ("last", "next", "this") else index
    token = words[first]
    number = WEEKDAYS.get(
        token.low.removesuffix("'s").removesuffix("s") if len(token.low) > 6 else token.low
    )
    if (
        number is None
        or not token.is_capital
        or (len(token.low) < 6 and words.low(first + 1) != ".")
    ):
        return None
    last = first + 2 if len(token.low) < 6 else first + 1
    if words[last].text == "-" and words[last].glued:
        return None
    step = f"{words.low(index)} " if first > index else ""
    return date_reading(words, index, last, f"{step}XXXX-WXX-{number}")


def read_season(words: Words, index: int) -> Reading | None:
    """Summer 2014, the spring of 2020."""
    number = SEASONS.get(words.low(index))
    year = _read_year(words, index + 1) if number is not None else None
    if number is None or year is None:
        return None
    return date_reading(words, index, year.last, f"{year.number:04}-{number}")
