"""Impossible: dates that no calendar has."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.model.span import Span
from fact_desk.text.checks.calendar import MONTHS
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.page import Page

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY, _LEAP_DAY = 2, 29


def find_impossible_dates(page: Page) -> Iterator[Doubt]:
    """Doubts like: there is no 31 April; 2023 was no leap year."""
    for found in page.facts.figures:
        if found.figure.kind is not FigureKind.DATE:
            continue
        for day in _DAY.finditer(found.figure.date):
            year, month, number = day.group(1), int(day.group(2)), int(day.group(3))
            why = _why_not(year, month, number)
            if why:
                yield Doubt(Severity.ERROR, why, (found.span,))
            elif (month, number) == (_FEBRUARY, _LEAP_DAY) and year == "XXXX":
                yield from _leap_day(page, found.span)


def _why_not(year: str, month: int, day: int) -> str:
    """Why there is no such day; empty where there is or may be."""
    if not 1 <= month <= len(MONTHS):
        return f"There is no month {month}."
    name, longest = MONTHS[month - 1], _LONGEST[month - 1]
    if not 1 <= day <= longest:
        return f"{name} has {longest} days at most, so there is no {day} {name}."
    if (month, day) == (_FEBRUARY, _LEAP_DAY) and year != "XXXX" and not isleap(int(year)):
        return f"{year} is no leap year, so its February has 28 days."
    return ""


def _leap_day(page: Page, span: Span) -> Iterator[Doubt]:
    """A 29 February without a year, in an article of a time that has none near it."""
    published = page.facts.published
    if published is None or any(isleap(published.year + step) for step in (-1, 0, 1)):
        return
    explanation = f"Published in {published.year}: no year beside it has a 29 February."
    yield Doubt(Severity.WARNING, explanation, (span,), (str(published),))
