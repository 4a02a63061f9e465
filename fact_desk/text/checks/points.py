"""Points: percent where percentage points are meant, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.shifts import Shift, percent_shifts
from fact_desk.text.checks.written import last_place, said, said_change

_HUNDRED = Decimal(100)
_BASIS_POINTS = "basis point"


def find_points(page: Page) -> Iterator[Doubt]:
    """Doubts like: from 2.0 to 2.5 per cent is +0.5 percentage points; the text says per cent."""
    for sentence in page.telling:
        for shift in percent_shifts(sentence):
            doubt = _doubt(page, shift)
            if doubt is not None:
                yield doubt


def _doubt(page: Page, shift: Shift) -> Doubt | None:
    old, new, told = (found.figure.value for found in (shift.old, shift.new, shift.change))
    if old is None or new is None or told is None or old <= 0:
        return None
    points, relative = new - old, (new - old) / old * _HUNDRED
    is_points = shift.change.figure.kind is FigureKind.POINTS
    if shift.change.figure.unit == _BASIS_POINTS:
        told /= _HUNDRED
    places = [last_place(page.exact(found)) for found in (shift.old, shift.new, shift.change)]
    hedge = told / 10 if shift.change.figure.approximation else Decimal(0)
    in_points = abs(abs(points) - abs(told)) <= sum(places, Decimal(0)) / 2 + hedge
    blur = relative * places[0] / old + places[1] / old * _HUNDRED
    in_percent = abs(abs(relative) - abs(told)) <= (places[2] + abs(blur)) / 2 + hedge
    if in_points if is_points else in_percent:
        return None
    mixed = in_percent if is_points else in_points
    hedged = any(f.figure.approximation for f in (shift.old, shift.new, shift.change))
    severity = Severity.ERROR if mixed or not hedged else Severity.WARNING
    sign = "+" if points > 0 else ""
    words = [page.exact(found) for found in (shift.old, shift.new, shift.change)]
    explanation = (
        f"From {words[0]} to {words[1]} is {sign}{said(points)} percentage points, or "
        f"{said_change(relative)}; the text says {words[2]}."
    )
    return Doubt(severity, explanation, (shift.change.span, shift.old.span, shift.new.span))
