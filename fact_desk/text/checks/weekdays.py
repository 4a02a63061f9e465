"""Weekday: a weekday that is not the date's beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.model.span import Span
from fact_desk.text.checks.calendar import (
    WrittenDate,
    nearest,
    said_day,
    said_weekday,
    weekday_is_known,
    weekday_of,
    written_date,
)
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.figures import FoundFigure

# "Was a Monday", but not "was a Monday letter".
_BEING = (
    r"(?:was|is|will be|fell on|falls on|happened to be) an? (?P<weekday>{D})"
    r"(?! (?!that|this|in|of|and|when|as|so|but|morning|afternoon|evening|night)[a-z])"
)
_THAT_DAY = rf"^(?:that|it) {_BEING}"
_FORMS = (
    r"(?P<weekday>{D}),? (?:the )?(?P<date>{D})",
    r"(?P<weekday>{D}) \((?:the )?(?P<date>{D})\)",
    r"(?P<date>{D}),? (?:an? )?(?P<weekday>{D})",
    r"(?P<date>{D}) \((?:an? )?(?P<weekday>{D})\)",
    rf"(?P<date>{{D}})[,;]? \(?(?:(?:which|that|it|and it|and that) )?{_BEING}",
)
_ENDS_IN_DATE = pattern(r"{D}[.!]?\s*$")
_YEAR = re.compile(r"(?<!\d)(?:1[789]|20)\d\d(?!\d)")
_NEAR_DAYS = 125
_NEARBY = 400


def find_weekdays(page: Page) -> Iterator[Doubt]:
    """Doubts like: 10 March 2026 is a Tuesday; the text says Wednesday."""
    for sentence in page.telling:
        if sum(found.figure.kind is FigureKind.DATE for found in sentence.figures) < 2:
            continue
        done: set[Span] = set()
        for form in _FORMS:
            for found in pattern(form).finditer(sentence.marked):
                named, told = (sentence.figure(found, name) for name in ("weekday", "date"))
                if named.span not in done and weekday_of(named.figure) and _is_day(told):
                    done.add(named.span)
                    yield from _doubt(page, sentence, named, told)


def find_weekdays_behind(page: Page) -> Iterator[Doubt]:
    """The same where the next sentence tells the weekday: … 1987. That was a Monday."""
    for sentence in page.telling:
        found = pattern(_THAT_DAY).match(sentence.marked) if sentence.figures else None
        before = page.before(sentence) if found else None
        if found and before is not None and _ENDS_IN_DATE.search(before.marked):
            named = sentence.figure(found, "weekday")
            yield from _doubt(page, sentence, named, before.figures[-1])


def _doubt(
    page: Page, sentence: Sentence, named: FoundFigure, told: FoundFigure
) -> Iterator[Doubt]:
    written, weekday = written_date(told.figure), weekday_of(named.figure)
    if written is None or not written.has_day or weekday is None:
        return
    day = _day(page, written)
    if day is None or not weekday_is_known(day) or day.isoweekday() == weekday:
        return
    if written.year is None and _may_be_another_year(page, sentence, written, weekday, day):
        return
    span = Span(min(named.span.start, told.span.start), max(named.span.end, told.span.end))
    shown = f"{said_day(day)} is a {said_weekday(day)}"
    explanation = f"{shown}; the text says {page.exact(named)}."
    known = () if written.year is not None else (day.isoformat(),)
    yield Doubt(Severity.ERROR, explanation, (span,), known)


def _is_day(told: FoundFigure) -> bool:
    written = written_date(told.figure)
    return written is not None and written.has_day


def _day(page: Page, written: WrittenDate) -> date | None:
    if written.year is not None:
        return written.exactly()
    return None if page.facts.published is None else nearest(written, page.facts.published)


def _may_be_another_year(
    page: Page, sentence: Sentence, written: WrittenDate, weekday: int, day: date
) -> bool:
    """Whether a year named nearby, or one beside a day far off, has that weekday."""
    start = max(sentence.block.span.start, sentence.span.start - _NEARBY)
    end = min(sentence.block.span.end, sentence.span.end + _NEARBY)
    years = {int(year) for year in _YEAR.findall(page.text[start:end])}
    published = page.facts.published
    if published is not None and abs(day - published).days > _NEAR_DAYS:
        years |= {published.year - 1, published.year, published.year + 1}
    days = (written.in_year(year) for year in years)
    return any(other is not None and other.isoweekday() == weekday for other in days)
