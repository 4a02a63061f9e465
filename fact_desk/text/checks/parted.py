"""Sum: answers or votes that come to more than all who were asked; a part above its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import QUANTITY, Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import said
from fact_desk.text.figures import FoundFigure

_OF_TOTAL = pattern(r"\bof (?:the |its |their |all )?(?P<total>{Q})[^,;.]{0,40}, (?={hedge}{Q})")
_EXCLUSIVE = re.compile(
    r"\b(?:said yes|said no|in favou?r|against|abstained|undecided|did not know|didn't know|"
    r"no opinion|voted for|voted no|voted yes|spoilt|invalid)\b"
)
_ONE_OF = re.compile(r"\b(?:also|both|each|of (?:them|these|those|which|whom)|including)\b")
_PART_OF_WHOLE = pattern(
    r"(?P<part>{Q}) of (?:the|its|their|his|her|our|[a-z]+'s) (?:[a-z']+ ){0,2}?(?P<whole>{Q})"
)


def find_overfull(page: Page) -> Iterator[Doubt]:
    """Doubts like: 300 + 150 + 100 = 550, of 500 respondents."""
    for sentence in page.telling:
        if sentence.marked.count(QUANTITY) < 3 or not _EXCLUSIVE.search(sentence.marked):
            continue
        found = _OF_TOTAL.search(sentence.marked)
        if found is None or _ONE_OF.search(sentence.marked, found.end()):
            continue
        parts = _parts(sentence, found.end())
        doubt = _doubt(page, sentence.figure(found, "total"), parts)
        if doubt is not None:
            yield doubt


def _parts(sentence: Sentence, start: int) -> list[FoundFigure]:
    """The counts of the clause behind a place."""
    end = min(
        (place for sign in ";:(" if (place := sentence.marked.find(sign, start)) >= 0),
        default=len(sentence.marked),
    )
    counted = (FigureKind.COUNT, FigureKind.NUMBER)
    return [found for found in sentence.figures_in(start, end) if found.figure.kind in counted]


def _doubt(page: Page, total: FoundFigure, parts: list[FoundFigure]) -> Doubt | None:
    values = [part.figure.value for part in parts if part.figure.value is not None]
    whole = total.figure.value
    if whole is None or len(values) < len(parts) or len(parts) < 2:
        return None
    summed = sum(values, Decimal(0))
    if summed <= whole or summed > 2 * whole:
        return None
    added = " + ".join(said(value) for value in values)
    explanation = f"{added} = {said(summed)}, more than the {page.exact(total)} they are part of."
    hedged = any(found.figure.approximation for found in (total, *parts))
    severity = Severity.WARNING if hedged else Severity.ERROR
    return Doubt(severity, explanation, (total.span, *(part.span for part in parts)))


def find_parts_beyond_whole(page: Page) -> Iterator[Doubt]:
    """Doubts like: 300,000 of 250,000 residents is more than all."""
    for sentence in page.telling:
        for found in _PART_OF_WHOLE.finditer(sentence.marked):
            part, whole = sentence.figure(found, "part"), sentence.figure(found, "whole")
            one, all_of_it = part.figure.value, whole.figure.value
            counts = whole.figure.kind is FigureKind.COUNT and not part.figure.unit
            if counts and one is not None and all_of_it is not None and one > all_of_it:
                explanation = f"{page.exact(part)} is more than all {page.exact(whole)}."
                yield Doubt(Severity.ERROR, explanation, (part.span, whole.span))
