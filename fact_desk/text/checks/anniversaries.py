"""Elapsed: "years ago", spans of years and anniversaries that do not fit the years beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.calendar import full_years, ordinal, said_day, written_date
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import ORDINAL, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import said
from fact_desk.text.figures import FoundFigure

_AGO = (
    r"(?P<date>{D}),? (?:– |\()?(?:some |about )?(?P<ago>{D})(?! (?:to|this|next|last)\b)",
    r"(?P<ago>{D}),? (?:– |\()?(?:back )?in (?P<date>{D})",
)
_LASTED = (
    r"\bfrom (?P<first>{D}) (?:to|until|till) (?P<last>{D}),? (?:for |– |\(|or )?(?P<span>{Q})",
    r"(?P<first>{D}),? (?:for |– |\()?(?P<span>{Q})",
    r"\bfor (?P<span>{Q}),? (?:–|\()? ?(?P<first>{D})",
)
_YEAR = "year"
_AGO_FORM = re.compile(r"publication P-(\d+)Y")
_FOUNDED = pattern(
    r"\b(?:founded|established|opened|born|married|created|launched|set up|built|formed) "
    r"(?:[a-z ]{0,30})?(?:in|on) (?P<date>{D})[^\ue000-\ue006.;]{0,60}?"
    r"(?P<day>{O}) (?:[a-z]+ )?(?P<year>{D})"
)
_THIS_YEAR = "publication P0Y"
_CELEBRATED = ("anniversary", "birthday")


def find_years_ago(page: Page) -> Iterator[Doubt]:
    """Doubts like: from 1998 to 2026 is 28 years; the text says 26 years ago."""
    published = page.facts.published
    if published is None:
        return
    for sentence in page.telling:
        for form in _AGO:
            for found in pattern(form).finditer(sentence.marked):
                told, day = sentence.figure(found, "ago"), sentence.figure(found, "date")
                yield from _ago(page, told, day, published)


def _ago(page: Page, told: FoundFigure, day: FoundFigure, published: date) -> Iterator[Doubt]:
    ago, written = _AGO_FORM.fullmatch(told.figure.date), written_date(day.figure)
    if ago is None or written is None or written.year is None or told.figure.value is None:
        return
    first, last = written.first(), written.last()
    if first is None or last is None or first > published or told.figure.approximation:
        return
    # Spoken of in whole calendar years, or rounded to the nearest anniversary.
    right = {full_years(first, published), full_years(last, published)}
    right.add(published.year - written.year)
    if int(ago.group(1)) in right:
        return
    years = " or ".join(str(number) for number in sorted(right))
    explanation = (
        f"From {page.exact(day)} to {said_day(published)} is {years} years; "
        f"the text says {page.exact(told)}."
    )
    yield Doubt(Severity.ERROR, explanation, (told.span, day.span), (str(published),))


def find_spans_of_years(page: Page) -> Iterator[Doubt]:
    """Doubts like: from 1991 until 2022 is 31 years; the text says 32 years."""
    for sentence in page.telling:
        for form in _LASTED:
            for found in pattern(form).finditer(sentence.marked):
                told = sentence.figure(found, "span")
                last = sentence.figure(found, "last") if "last" in found.groupdict() else None
                yield from _lasted(page, told, sentence.figure(found, "first"), last)


def _lasted(
    page: Page, told: FoundFigure, first: FoundFigure, last: FoundFigure | None
) -> Iterator[Doubt]:
    dates = f"{first.figure.date}/{last.figure.date}" if last else first.figure.date
    years = re.fullmatch(r"(\d{4})/(\d{4})", dates)
    value = told.figure.value
    exact = told.figure.kind is FigureKind.DURATION and not told.figure.approximation
    if years is None or value is None or told.figure.unit != _YEAR or not exact:
        return
    length = int(years.group(2)) - int(years.group(1))
    if length - 1 <= value <= length + 1 or abs(value - length) > Decimal(length) / 2:
        return
    explanation = (
        f"From {years.group(1)} to {years.group(2)} is {said(Decimal(length))} years; "
        f"the text says {page.exact(told)}."
    )
    spans = (told.span, first.span, *((last.span,) if last else ()))
    yield Doubt(Severity.ERROR, explanation, spans)


def find_anniversaries(page: Page) -> Iterator[Doubt]:
    """Doubts like: founded in 1998, it has its 28th anniversary in 2026; the text says 25th."""
    published = page.facts.published
    if published is None:
        return
    for sentence in page.telling:
        if ORDINAL not in sentence.marked:
            continue
        for found in _FOUNDED.finditer(sentence.marked):
            told, start = sentence.figure(found, "day"), sentence.figure(found, "date")
            this_year = sentence.figure(found, "year").figure.date == _THIS_YEAR
            if told.figure.unit in _CELEBRATED and this_year:
                yield from _anniversary(page, told, start, published)


def _anniversary(
    page: Page, told: FoundFigure, start: FoundFigure, published: date
) -> Iterator[Doubt]:
    written = written_date(start.figure)
    if written is None or written.year is None or told.figure.value is None:
        return
    right = published.year - written.year
    if right < 1 or told.figure.value == right:
        return
    explanation = (
        f"From {written.year} to {published.year} is {right} years, so it is the "
        f"{ordinal(right)} {told.figure.unit}; the text says {page.exact(told)}."
    )
    yield Doubt(Severity.ERROR, explanation, (told.span, start.span), (str(published),))
