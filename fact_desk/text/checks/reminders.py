"""Vague, unattributed, undated, without a base: what a figure lacks to be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.model.layout import BlockKind
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import PERCENT, Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import said
from fact_desk.text.figures import FoundFigure

_SOURCE = re.compile(
    r"\b(?:said|says|say|told|according|reports?|reported|estimate[sd]?|found|finds|survey(?:ed|s)?|"
    r"study|studies|figures (?:from|show)|data|census|claim(?:s|ed)?|announced|wrote|writes|"
    r"counted|calculated?|showed|shows|poll|statistics|expects?|expected|called|testified|believe[sd]?|"
    r"argue[sd]?|warned|added|put(?:s)? (?:it|the))\b|[\"]"
)
_UNIT_OF_TABLE = re.compile(r"(?:\bin |\()$")
_VAGUE = re.compile(
    r"(?:hundreds|thousands|millions|billions|trillions|dozens|scores|tens|several|few|couple|many)"
)
_IDLE = frozenset("times ways things reasons".split())
_LARGE_VAGUE, _SMALL_VAGUE = Decimal(20_000), Decimal(20)
_HARM = re.compile(
    r"\b(?:killed|dead|died|deaths|injured|wounded|casualties|victims|arrested|missing|displaced|"
    r"evacuated|jobs|protesters|laid off|homeless|refugees)\b"
)
_GROWTH = (
    r"\b(?:rose|risen|rises|grew|grown|fell|fallen|falls|jumped|climbed|dropped|declined|increased|"
    r"decreased|soared|surged|plunged|shrank|up|down) (?:by )?(?:(?:about|nearly|almost|more than|"
    r"over|around|some|just) )?(?P<p>{P})"
)
_BASE = re.compile(
    r"\b(?:from|since|(?<!more )(?<!less )than|compared|over the|in the (?:past|last)|last|"
    r"year|month|week|quarter|decade|annual|previous|ago|earlier|between|after|before|against|a "
    r"day|on the|today|day)\b"
)
_NOW = pattern(r"\b(?:currently|at present|nowadays|now|today)\b")
_LARGE = Decimal(1000)


def find_vague(page: Page) -> Iterator[Doubt]:
    """Doubts like: "hundreds of thousands" is anything from 200,000 to 1,000,000."""
    for sentence in page.telling:
        for index, found in enumerate(sentence.figures):
            figure = found.figure
            if figure.value is not None or figure.low is None or figure.kind is FigureKind.SCORE:
                continue
            if not _VAGUE.search(page.exact(found).lower()) or _is_unit(sentence, index):
                continue
            yield _vague(page, sentence, found, figure.low, figure.high)


def _is_unit(sentence: Sentence, index: int) -> bool:
    """Whether "millions of euros" only says in what a table counts."""
    before = sentence.marked[: sentence.place(index)]
    return _UNIT_OF_TABLE.search(before) is not None or sentence.block.kind is BlockKind.HEADING


def _vague(
    page: Page, sentence: Sentence, found: FoundFigure, low: Decimal, high: Decimal | None
) -> Doubt:
    sourced = _is_sourced(page, sentence)
    span = f"from {said(low)} to {said(high)}" if high is not None else f"{said(low)} or more"
    explanation = f"No single value: anything {span}"
    explanation += "." if sourced else "; no source is named."
    serious = not sourced and _is_serious(found, low, _spelled(page, sentence))
    return Doubt(Severity.WARNING if serious else Severity.INFO, explanation, (found.span,))


def _is_serious(found: FoundFigure, low: Decimal, words: str) -> bool:
    """Whether it is a large number of things, or tells of harm done to some."""
    if found.figure.kind not in (FigureKind.COUNT, FigureKind.AMOUNT, FigureKind.NUMBER):
        return False
    least = _SMALL_VAGUE if _HARM.search(words) else _LARGE_VAGUE
    return low >= least and found.figure.unit not in _IDLE


def _is_sourced(page: Page, sentence: Sentence) -> bool:
    if sentence.block.quote_depth or _SOURCE.search(sentence.marked):
        return True
    before = page.before(sentence)
    return before is not None and re.search(r"\baccording to\b", before.marked) is not None


def find_unattributed(page: Page) -> Iterator[Doubt]:
    """Reminders that a share, a sum or a large count stands without a source in its block."""
    for row in page.by_block:
        if any(_SOURCE.search(sentence.marked) for sentence in row):
            continue
        for sentence in row:
            if sentence.block.kind is not BlockKind.PARAGRAPH or sentence.block.quote_depth:
                continue
            for found in sentence.figures:
                if _needs_source(found):
                    explanation = f"No source is named near {page.exact(found)}."
                    yield Doubt(Severity.INFO, explanation, (found.span,))


def _needs_source(found: FoundFigure) -> bool:
    figure = found.figure
    if figure.kind is FigureKind.PERCENT:
        return True
    large = figure.value is not None and figure.value >= _LARGE
    return large and figure.kind in (FigureKind.AMOUNT, FigureKind.COUNT)


def find_undated(page: Page) -> Iterator[Doubt]:
    """Reminders that "today" or "now" dates a figure only as long as the article is new."""
    for sentence in page.telling:
        if not _NOW.search(_spelled(page, sentence)) or _has_date(sentence):
            continue
        for found in sentence.figures:
            if _needs_source(found):
                explanation = f"No date says when {page.exact(found)} was true."
                yield Doubt(Severity.INFO, explanation, (found.span,))


def _spelled(page: Page, sentence: Sentence) -> str:
    return sentence.span.of(page.text).lower()


def _has_date(sentence: Sentence) -> bool:
    return any(
        found.figure.date and not found.figure.date.startswith("publication P0")
        for found in sentence.figures
    )


def find_baseless(page: Page) -> Iterator[Doubt]:
    """Reminders that a rise or fall is told without what it is measured from."""
    for sentence in page.telling:
        if PERCENT not in sentence.marked or _has_date(sentence):
            continue
        if _BASE.search(_spelled(page, sentence)):
            continue
        for found in pattern(_GROWTH).finditer(sentence.marked):
            change = sentence.figure(found, "p")
            explanation = f"{page.exact(change)} of what, and since when? No base is named."
            yield Doubt(Severity.INFO, explanation, (change.span,))
