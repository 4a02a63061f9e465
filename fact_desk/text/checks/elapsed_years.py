"""Elapsed: "third year" against the day on which the first began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.model.span import Span
from fact_desk.text.checks.calendar import (
    WrittenDate,
    full_years,
    ordinal,
    said_day,
    written_date,
)
from fact_desk.text.checks.content_words import content_words
from fact_desk.text.checks.events import Events
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.figures import FoundFigure

_FORM = pattern(
    r"(?P<verb>\b(?:in|into|enter(?:s|ed|ing)?|begins?|began|begun|beginning|starts?|started|"
    r"marks?|marked|marking|nears?|nearing|approach(?:es|ing)|reach(?:es|ed|ing)?|complet(?:es|ed|ing)|"
    r"throughout|during)) (?:now |already |what is |only )?(?P<whose>its|their|a|the) (?P<year>{O})"
    r"(?! (?:in a row|running|at|as|of (?:his|her|my|school|study|college|university)))"
)
_SOON = re.compile(
    r"\b(?:will|soon|about to|set to|nears?|nearing|approach(?:es|ing)|poised to|due to|going to)\b"
)
_PRESENT = re.compile(r"\b(?:enters|entering|begins|beginning|starts|marks|marking|reaches)\b")
_PAST = re.compile(r"\b(?:then|that year|by then|was in|were in|had (?:been|entered)|when)\b")
_NOW = re.compile(r"\b(?:now|is|are|still|already|currently)\b")
_BEGAN = re.compile(r"\b(?:began|begun|started|broke out|since|launched|opened)\b")
_SOON_DAYS = timedelta(days=62)
_WIDE = 1
_SENTENCES_BACK = 6


@dataclass(frozen=True, slots=True)
class _Start:
    """When the first year began: on a day between two, as told by an event or by figures.

    `tied` says that words tie it to the year in question, `far` that it may still be another's.
    """

    first: date
    last: date
    told: str
    spans: tuple[Span, ...] = ()
    known: tuple[str, ...] = ()
    tied: bool = True
    far: bool = False


def find_elapsed_years(page: Page) -> Iterator[Doubt]:
    """Doubts like: from 14 September 2022 to 16 May 2026 is 3 years, so it is the fourth year."""
    events = Events(page)
    for sentence in page.telling:
        if not any(found.figure.kind is FigureKind.ORDINAL for found in sentence.figures):
            continue
        for found in _FORM.finditer(sentence.marked):
            told = sentence.figure(found, "year")
            if told.figure.unit == "year" and told.figure.value and told.figure.value > 1:
                yield from _doubt(page, sentence, found, told, events)


def _doubt(
    page: Page, sentence: Sentence, found: re.Match[str], told: FoundFigure, events: Events
) -> Iterator[Doubt]:
    start = _start(page, sentence, told, events)
    published = page.facts.published
    if _PAST.search(sentence.marked[: found.start()]) or not _is_present(sentence, found):
        return
    if start is None or published is None:
        yield Doubt(Severity.WARNING, _unknown(page, told, start, published), (told.span,))
        return
    coming = _SOON.search(sentence.marked[max(0, found.start() - 30) : found.end()]) is not None
    present = _PRESENT.search(found.group("verb")) is not None
    right = _right(start, published, coming, present)
    value = int(told.figure.value or 0)
    distance = min((abs(value - number) for number in right), default=99)
    if not right or not distance or (distance > _WIDE and start.far):
        return
    running = full_years(start.last, published) + 1
    explanation = _explanation(page, start, published, running, coming, told)
    severity = Severity.ERROR if start.tied else Severity.WARNING
    yield Doubt(severity, explanation, (told.span, *start.spans), (*start.known, str(published)))


def _unknown(page: Page, told: FoundFigure, start: _Start | None, published: date | None) -> str:
    missing = ["the publication date"] if published is None else []
    if start is None:
        missing.append("the day on which it began")
    them = "them" if len(missing) > 1 else "it"
    return f"“{page.exact(told)}” needs {' and '.join(missing)}; enter {them} to have it counted."


def _is_present(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it tells of the year that runs: not "in the third year of the plan"."""
    within = found.group("verb") in ("in", "during", "throughout")
    if not within or found.group("whose") in ("its", "their"):
        return True
    return _NOW.search(sentence.marked[max(0, found.start() - 20) : found.end()]) is not None


def _right(start: _Start, published: date, coming: bool, present: bool) -> set[int]:
    """The ordinals that fit, seen from the publication date."""
    if start.first > published:
        return set()
    step = 1 if coming else 0
    right = {full_years(day, published) + 1 + step for day in (start.first, start.last)}
    if present:
        right |= {full_years(day, published + _SOON_DAYS) + 1 for day in (start.first, start.last)}
    return right


def _explanation(
    page: Page, start: _Start, published: date, running: int, coming: bool, told: FoundFigure
) -> str:
    years = running - 1
    span = f"From {start.told} to {said_day(published)} is {years} full year{'s' * (years != 1)}"
    now = f"so it is in its {ordinal(running)} year"
    if coming:
        now += f" and next enters its {ordinal(running + 1)}"
    return f"{span}, {now}; the text says {page.exact(told)}."


def _start(page: Page, sentence: Sentence, told: FoundFigure, events: Events) -> _Start | None:
    """The start in the block before the figure; else the known event that the words name."""
    in_text = _start_in_text(page, sentence, told)
    if in_text is not None and in_text.tied:
        return in_text
    event = events.of(sentence, _around(page, sentence))
    if event is None:
        return in_text
    told_as = f"{said_day(event.day)} ({event.name})"
    known = (f"{event.name} {event.day}",)
    return _Start(event.day, event.day, told_as, (), known, tied=event.near, far=not event.near)


def _around(page: Page, sentence: Sentence) -> Span:
    before = page.before(sentence)
    return Span(before.span.start if before else sentence.span.start, sentence.span.end)


def _start_in_text(page: Page, sentence: Sentence, told: FoundFigure) -> _Start | None:
    """The only date with a year in the block up to the figure, if words tie the two together."""
    dates: list[tuple[Sentence, FoundFigure, WrittenDate]] = []
    other: Sentence | None = sentence
    for _ in range(_SENTENCES_BACK):
        if other is None:
            break
        for found in other.figures:
            written = written_date(found.figure)
            if written is not None and written.year and found.span.start < told.span.start:
                dates.append((other, found, written))
        other = page.before(other)
    if len(dates) != 1:
        return None
    place, found, written = dates[0]
    first, last = written.first(), written.last()
    if first is None or last is None:
        return None
    words = [set(content_words(each.marked)) for each in (place, sentence)]
    began = place is sentence or bool(words[0] & words[1])
    exact = said_day(first) if written.day is not None else page.exact(found)
    far = place is not sentence or not _BEGAN.search(sentence.marked)
    return _Start(first, last, exact, (found.span,), tied=began, far=far)
