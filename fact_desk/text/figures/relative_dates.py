"""Dates told from another one: a day earlier, last year, three years ago, yesterday.

`date` is what they are told from and how far: "publication P-3Y" (three years ago), "publication
P0Y" (this year), "context P-1D" (a day earlier, from the date in the text around). Months,
seasons and weekdays keep their own form behind the word: "last XXXX-03", "next XXXX-22".
"""

from __future__ import annotations

from dataclasses import replace

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.calendar_table import PERIODS, SEASONS
from fact_desk.text.figures.dates import date_reading, read_month
from fact_desk.text.figures.quantities import Quantity
from fact_desk.text.figures.readings import Reading, quantity_reading
from fact_desk.text.figures.tokens import Words

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "previous": -1, "following": 1}
_FROM_CONTEXT = {"previous", "following"}
_BACK = {"ago", "earlier", "before", "previously"}
_ON = {"later", "after", "afterwards", "afterward", "hence"}
_CLEAR = {"ago", "earlier", "later", "previously", "hence"}


def read_day_word(words: Words, index: int) -> Reading | None:
    """Yesterday, today, tomorrow; the day before yesterday."""
    step = _DAYS.get(words.low(index))
    if step is None or words.low(index + 1) in ("'", "-"):
        return None
    return date_reading(words, index, index + 1, f"publication P{step}D")


def read_stepped(words: Words, index: int) -> Reading | None:
    """Last year, this month, next week, the previous day, last March, next summer."""
    step = _STEPS.get(words.low(index))
    if step is None:
        return None
    month = read_month(words, index + 1)
    if month is not None and words.low(index) in ("last", "this", "next"):
        return date_reading(words, index, month.last, f"{words.low(index)} XXXX-{month.number:02}")
    named = words.low(index + 1)
    if named in SEASONS and words.low(index) in ("last", "this", "next"):
        return date_reading(words, index, index + 2, f"{words.low(index)} XXXX-{SEASONS[named]}")
    if named not in PERIODS or words.low(index) in ("past", "coming"):
        return None
    if words.low(index + 2) == "-" or (
        words.lows(index - 1, 1) == ("the",) and words.low(index) == "last"
    ):
        return None
    told = words.low(index) in _FROM_CONTEXT or words.lows(index - 1, 2) == ("the", "next")
    origin = "context" if told else "publication"
    return date_reading(words, index, index + 2, f"{origin} {_offset(step, named)}")


def _offset(count: int, period: str) -> str:
    written = PERIODS[period]
    return f"P{count * int(written[:-1] or 1)}{written[-1]}"


def read_article_ago(words: Words, index: int) -> Reading | None:
    """A day earlier, a year ago, the day before: the article counts as one."""
    period, told = words.low(index + 1), words.low(index + 2)
    if period not in PERIODS or told not in _BACK | _ON:
        return None
    if told not in _CLEAR and (
        words.low(index) != "the" or words.low(index + 3) in ("the", "yesterday")
    ):
        return None
    if told in ("after", "before"):
        return None
    date = _told(1, period, told)
    return date_reading(words, index, index + 3, date)


def _told(count: int, period: str, told: str) -> str:
    origin = "publication" if told in ("ago", "hence") else "context"
    return f"{origin} {_offset(-count if told in _BACK else count, period)}"


def ago_reading(words: Words, quantity: Quantity) -> Reading | None:
    """Three years ago, ten days later: a date that keeps its number and unit as value."""
    told, period = words.low(quantity.last), quantity.unit.symbol
    value = quantity.value
    if told not in _CLEAR or period not in PERIODS or value is None:
        return None
    reading = quantity_reading(words, quantity)
    if value != value.to_integral_value():
        return None
    date = _told(int(value), period, told)
    figure: Figure = replace(reading.figure, kind=FigureKind.DATE, date=date)
    return Reading(reading.first, quantity.last + 1, figure)
