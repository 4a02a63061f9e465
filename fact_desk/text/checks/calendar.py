"""Written dates as parts of the calendar, and the arithmetic of years between dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from fact_desk.model.figure import Figure

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_LAST_MONTH = 12
_FIRST_GREGORIAN = 1753
"""Great Britain and its colonies counted the days anew in 1752."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as far as it is written; the parts may be impossible together (31 April)."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def has_day(self) -> bool:
        """Whether day and month are written."""
        return self.month is not None and self.day is not None

    def exactly(self) -> date | None:
        """The day itself, where it is written whole and exists."""
        return self.in_year(self.year)

    def in_year(self, year: int | None) -> date | None:
        """The day in that year, where day and month are written and it exists."""
        if year is None or self.month is None or self.day is None:
            return None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def first(self) -> date | None:
        """The earliest day that it may be."""
        if self.year is None or not self.year:
            return None
        return WrittenDate(self.year, self.month or 1, self.day or 1).exactly()

    def last(self) -> date | None:
        """The latest day that it may be."""
        if self.day is not None or self.year is None:
            return self.first()
        month = self.month or _LAST_MONTH
        year, following = (self.year + 1, 1) if month == _LAST_MONTH else (self.year, month + 1)
        after = WrittenDate(year, following, 1).exactly()
        return None if after is None else after - timedelta(days=1)


def written_date(figure: Figure) -> WrittenDate | None:
    """The date of a figure; None for weekdays, intervals, seasons, decades and no dates."""
    found = _DATE.fullmatch(figure.date)
    if found is None:
        return None
    year, month, day = found.groups()
    if month is not None and int(month) > _LAST_MONTH and day is None:
        return None
    return WrittenDate(
        None if year == "XXXX" else int(year),
        None if month is None else int(month),
        None if day is None else int(day),
    )


def weekday_of(figure: Figure) -> int | None:
    """The ISO number of the weekday that the figure is; None for any other."""
    found = _WEEKDAY.fullmatch(figure.date)
    return None if found is None else int(found.group(1))


def nearest(written: WrittenDate, around: date) -> date | None:
    """The day of that name nearest to another day."""
    days = [
        day for year in range(around.year - 1, around.year + 2) if (day := written.in_year(year))
    ]
    return min(days, key=lambda day: abs(day - around), default=None)


def weekday_is_known(day: date) -> bool:
    """Whether the day lies in the calendar that all of the English world uses."""
    return day.year >= _FIRST_GREGORIAN


def full_years(start: date, end: date) -> int:
    """The whole years from one day to another."""
    before = (end.month, end.day) < (start.month, start.day)
    return end.year - start.year - before


def said_day(day: date) -> str:
    """A day in words: 10 March 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def said_weekday(day: date) -> str:
    """The weekday of a day."""
    return WEEKDAYS[day.weekday()]


def ordinal(number: int) -> str:
    """A rank in words, as far as they are short: third, 21st."""
    words = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
    if 1 <= number <= len(words):
        return words[number - 1]
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
