"""Change: doubled, tripled or halved, between two values that did not."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import OTHER, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import bounds, said, said_rounded
from fact_desk.text.figures import FoundFigure

_FORM = (
    r"(?P<hedge>more than |less than |over |nearly |almost |about |roughly )?(?P<times>{X}),? "
    r"(?:in [a-z ]{1,20})?from (?P<a>{Q})(?: [a-z]+){0,3} to (?P<b>{Q})"
)
_SLACK = Decimal("0.1")


def find_wrong_multiples(page: Page) -> Iterator[Doubt]:
    """Doubts like: from 40 to 120 is 3 times; the text says doubled."""
    for sentence in page.telling:
        if OTHER not in sentence.marked:
            continue
        for found in pattern(_FORM).finditer(sentence.marked):
            times = sentence.figure(found, "times")
            ends = sentence.figure(found, "a"), sentence.figure(found, "b")
            if times.figure.kind is FigureKind.MULTIPLE:
                yield from _doubt(page, times, ends, (found.group("hedge") or "").strip())


def _doubt(
    page: Page, told: FoundFigure, ends: tuple[FoundFigure, FoundFigure], hedge: str
) -> Iterator[Doubt]:
    old, new = (bounds(found.figure, page.exact(found)) for found in ends)
    times = told.figure.value
    if old is None or new is None or times is None or old.low <= 0 or new.low <= 0:
        return
    least, most = new.low / old.high, new.high / old.low
    open_above, open_below = hedge in ("more than", "over"), hedge == "less than"
    low = Decimal(0) if open_below else times * (1 - _SLACK)
    high = most if open_above else times * (1 + _SLACK)
    if least <= high and low <= most:
        return
    value = (ends[1].figure.value or Decimal(1)) / (ends[0].figure.value or Decimal(1))
    explanation = (
        f"From {page.exact(ends[0])} to {page.exact(ends[1])} is {said_rounded(value, 2)} times; "
        f"the text says {page.exact(told)}, which is {said(times)} times."
    )
    exact = not any(found.figure.approximation for found in ends)
    severity = Severity.ERROR if exact else Severity.WARNING
    yield Doubt(severity, explanation, (told.span, *(found.span for found in ends)))
