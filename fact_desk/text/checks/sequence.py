"""Sequence: a day earlier or later that is not the weekday or date named with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from fact_desk.model.flag import Severity
from fact_desk.text.checks.calendar import (
    WEEKDAYS,
    nearest,
    said_day,
    weekday_of,
    written_date,
)
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.figures import FoundFigure

_FORMS = (
    r"(?P<step>{D}),? (?:\(|– )?(?:on )?(?:the )?(?P<day>{D})(?! (?:night|morning) before)",
    r"\bon (?P<day>{D}),? (?:\(|– )?(?P<step>{D})",
)
_STEP = re.compile(r"(context|publication) P(-?\d+)([DW])")
_WEEK = 7


def find_wrong_steps(page: Page) -> Iterator[Doubt]:
    """Doubts like: the day before Thursday is a Wednesday; the text says Tuesday."""
    for sentence in page.telling:
        for form in _FORMS:
            for found in pattern(form).finditer(sentence.marked):
                step, day = sentence.figure(found, "step"), sentence.figure(found, "day")
                yield from _doubt(page, sentence, step, day)


def _doubt(page: Page, sentence: Sentence, step: FoundFigure, day: FoundFigure) -> Iterator[Doubt]:
    told = _STEP.fullmatch(step.figure.date)
    if told is None:
        return
    days = int(told.group(2)) * (_WEEK if told.group(3) == "W" else 1)
    if told.group(1) == "publication":
        yield from _from_publication(page, step, day, days)
        return
    anchor = _anchor(page, sentence, step, day)
    if anchor is None:
        return
    yield from _between_weekdays(page, step, day, anchor, days)
    yield from _between_dates(page, step, day, anchor, days)


def _anchor(
    page: Page, sentence: Sentence, step: FoundFigure, day: FoundFigure
) -> FoundFigure | None:
    """The only day named before the step in its sentence, else in the sentence before it."""
    start = min(step.span.start, day.span.start)
    for place in (sentence, page.before(sentence)):
        if place is None:
            return None
        days = [
            found
            for found in place.figures
            if found.span.end <= start and (_is_day(found) or weekday_of(found.figure))
        ]
        if days:
            return days[0] if len(days) == 1 else None
    return None


def _is_day(found: FoundFigure) -> bool:
    written = written_date(found.figure)
    return written is not None and written.has_day


def _between_weekdays(
    page: Page, step: FoundFigure, day: FoundFigure, anchor: FoundFigure, days: int
) -> Iterator[Doubt]:
    named, before = weekday_of(day.figure), weekday_of(anchor.figure)
    if named is None or before is None or (before + days - named) % _WEEK == 0:
        return
    right = WEEKDAYS[(before + days - 1) % _WEEK]
    explanation = (
        f"{page.exact(step).capitalize()} than {page.exact(anchor)} is a {right}; "
        f"the text says {page.exact(day)}."
    )
    yield Doubt(Severity.ERROR, _smooth(explanation), (day.span, step.span, anchor.span))


def _smooth(explanation: str) -> str:
    """The day before or after is told "of" a day, an earlier or later one "than" it."""
    return re.sub(r"\b([Dd]ay|before|after) than\b", r"\1 from", explanation)


def _between_dates(
    page: Page, step: FoundFigure, day: FoundFigure, anchor: FoundFigure, days: int
) -> Iterator[Doubt]:
    first, second = written_date(anchor.figure), written_date(day.figure)
    if first is None or second is None or not (first.has_day and second.has_day):
        return
    year = first.year or second.year or (page.facts.published or date(2001, 1, 1)).year
    start = first.in_year(year)
    if start is None:
        return
    right = start + timedelta(days=days)
    named = second.exactly() or nearest(second, right)
    if named is None or named == right:
        return
    explanation = (
        f"{page.exact(step).capitalize()} than {page.exact(anchor)} is {_short(right)}; "
        f"the text says {page.exact(day)}."
    )
    yield Doubt(Severity.ERROR, _smooth(explanation), (day.span, step.span, anchor.span))


def _short(day: date) -> str:
    return said_day(day).rsplit(" ", 1)[0]


def _from_publication(
    page: Page, step: FoundFigure, day: FoundFigure, days: int
) -> Iterator[Doubt]:
    published, named = page.facts.published, weekday_of(day.figure)
    if published is None or named is None:
        return
    right = published + timedelta(days=days)
    if right.isoweekday() == named:
        return
    explanation = (
        f"“{page.exact(step)}” is {WEEKDAYS[right.weekday()]} {said_day(right)}, seen from the "
        f"publication date; the text says {page.exact(day)}."
    )
    yield Doubt(Severity.WARNING, explanation, (day.span, step.span), (str(published),))
