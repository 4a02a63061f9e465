"""Elapsed: ages, "years ago" and spans of years that don't fit the dates beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.calendar import WrittenDate, full_years, said_day, written_date
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import said
from fact_desk.text.figures import FoundFigure

_BORN = pattern(r"\bborn (?:[^\ue000-\ue006.;]{0,60} )?(?:on |in )?(?P<birth>{D})")
_NOW = pattern(r"(?:\bthe (?P<a1>{A})|\b(?:is|are|now|today) (?P<a2>{A})(?! when)|, (?P<a3>{A}),)")
_ANOTHER = re.compile(r"\b(?:when|then|until|at the time|died|death|later|would be|turned|by)\b")
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


def find_ages(page: Page) -> Iterator[Doubt]:
    """Doubts like: born on 2 June 1961, she is 64 on 16 May 2026; the text says 65."""
    published = page.facts.published
    if published is None:
        return
    for sentence in page.telling:
        for born in _BORN.finditer(sentence.marked):
            birth = sentence.figure(born, "birth")
            written = written_date(birth.figure)
            if written is not None and written.year is not None:
                yield from _aged(page, sentence, birth, written, published)


def _aged(
    page: Page, sentence: Sentence, birth: FoundFigure, written: WrittenDate, published: date
) -> Iterator[Doubt]:
    following = page.sentences[sentence.number + 1 : sentence.number + 2]
    near = [sentence, *(other for other in following if other.block is sentence.block)]
    for other in near:
        if other is not sentence and _BORN.search(other.marked):
            return
        for found in _NOW.finditer(other.marked):
            group = next(name for name, value in found.groupdict().items() if value)
            if other is sentence or group == "a1":
                told = other.figure(found, group)
                if not _ANOTHER.search(other.marked[max(0, found.start() - 24) : found.end() + 8]):
                    yield from _age(page, told, birth, written, published)


def _age(
    page: Page, told: FoundFigure, birth: FoundFigure, written: WrittenDate, published: date
) -> Iterator[Doubt]:
    first, last, age = written.first(), written.last(), told.figure.value
    if first is None or last is None or age is None or told.figure.unit != _YEAR:
        return
    oldest, youngest = full_years(first, published), full_years(last, published)
    if youngest <= age <= oldest or abs(age - oldest) > 2 or first > published:
        return
    years = str(oldest) if oldest == youngest else f"{youngest} or {oldest}"
    born = f"Whoever was born {'on' if written.day else 'in'} {page.exact(birth)}"
    explanation = f"{born} is {years} on {said_day(published)}; the text says {page.exact(told)}."
    yield Doubt(Severity.ERROR, explanation, (told.span, birth.span), (str(published),))


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
