"""Scale: a million that only the second of two sums names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import common_scale, mantissa, said
from fact_desk.text.figures import FoundFigure

_PAIR = re.compile(
    r"[$€£¥]\s?(?P<low>\d+(?:[.,]\d+)*)\s+(?:and|or|to)\s+[$€£¥]\s?\d+(?:[.,]\d+)*\s?"
    r"(?:thousand|million|billion|trillion|bn|trn|m|k)\b",
    re.IGNORECASE,
)
_GROUPED = 1000


def find_elided_scales(page: Page) -> Iterator[Doubt]:
    """Doubts like: "$26 and $31 million" says 26 dollars."""
    seen: set[int] = set()
    for sentence in page.telling:
        if not any(found.figure.kind is FigureKind.AMOUNT for found in sentence.figures):
            continue
        for pair in _PAIR.finditer(page.text, sentence.span.start, sentence.span.end):
            figures = [found for found in sentence.figures if _covers(found, pair)]
            low = mantissa(pair.group())
            if figures and low is not None and low < _GROUPED and pair.start() not in seen:
                seen.add(pair.start())
                yield _doubt(page, figures, pair)


def _covers(found: FoundFigure, pair: re.Match[str]) -> bool:
    return found.span.start < pair.end() and pair.start() < found.span.end


def _doubt(page: Page, figures: list[FoundFigure], pair: re.Match[str]) -> Doubt:
    first = figures[0].figure
    value = first.value if first.value is not None else first.low
    low = pair.group("low")
    sign = pair.group()[0]
    meant = ""
    if value is not None:
        scale, word = common_scale([value])
        if scale > 1:
            meant = f"; if {sign}{said(value / scale)}{word} is meant, say so"
    explanation = f"Read strictly, the first sum is {sign}{low}{meant}."
    return Doubt(Severity.WARNING, explanation, tuple(found.span for found in figures))
