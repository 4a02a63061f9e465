"""Elapsed: ages that do not fit the date of birth beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fact_desk.model.flag import Severity
from fact_desk.text.checks.calendar import WrittenDate, full_years, said_day, written_date
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.figures import FoundFigure

_BORN = pattern(r"\bborn (?:[^\ue000-\ue006.;]{0,60} )?(?:on |in )?(?P<birth>{D})")
_NOW = pattern(r"(?:\bthe (?P<a1>{A})|\b(?:is|are|now|today) (?P<a2>{A})(?! when)|, (?P<a3>{A}),)")
_ANOTHER = re.compile(r"\b(?:when|then|until|at the time|died|death|later|would be|turned|by)\b")
_YEAR = "year"
_FAR = 12


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
    if youngest <= age <= oldest or abs(age - oldest) > _FAR or first > published:
        return
    years = str(oldest) if oldest == youngest else f"{youngest} or {oldest}"
    born = f"Whoever was born {'on' if written.day else 'in'} {page.exact(birth)}"
    explanation = f"{born} is {years} on {said_day(published)}; the text says {page.exact(told)}."
    yield Doubt(Severity.ERROR, explanation, (told.span, birth.span), (str(published),))
