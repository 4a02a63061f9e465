"""Change: a percentage that does not follow from the two values beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.shifts import Shift, quantity_shifts
from fact_desk.text.checks.written import (
    Bounds,
    bounds,
    last_place,
    said,
    said_change,
    said_rounded,
    slack,
)
from fact_desk.text.figures import FoundFigure

_HEDGE_SLACK = Decimal("0.15")
_HUNDRED = Decimal(100)


def find_changes(page: Page) -> Iterator[Doubt]:
    """Doubts like: from 310 to 341 is +10%; the text says 12%."""
    for sentence in page.telling:
        for shift in quantity_shifts(sentence):
            doubt = _doubt(page, shift)
            if doubt is not None:
                yield doubt


def _doubt(page: Page, shift: Shift) -> Doubt | None:
    old, new, told = (found.figure.value for found in (shift.old, shift.new, shift.change))
    if old is None or new is None or told is None or old <= 0 or new < 0:
        return None
    if shift.change.figure.kind is not FigureKind.PERCENT or not _are_alike(shift.old, shift.new):
        return None
    true = (new - old) / old * _HUNDRED
    severity = _severity(page, shift, abs(told), true)
    if severity is None:
        return None
    words = [page.exact(found) for found in (shift.old, shift.new, shift.change)]
    step = said(abs(new - old)) if max(old, new) < 10_000 else ""
    shown = f" ({step} / {said(old)} = {said_rounded(abs(true) / 100, 3)})" if step else ""
    explanation = (
        f"From {words[0]} to {words[1]} is {said_change(true)}{shown}; the text says {words[2]}."
    )
    return Doubt(severity, explanation, (shift.change.span, shift.old.span, shift.new.span))


def _are_alike(old: FoundFigure, new: FoundFigure) -> bool:
    """Whether both are of one unit, which one of them may leave out ("£18 to £19 an hour")."""
    first, second = old.figure.unit, new.figure.unit
    if first == second or not first or not second:
        return True
    return first.split("/")[0] == second.split("/")[0]


def _severity(page: Page, shift: Shift, told: Decimal, true: Decimal) -> Severity | None:
    """How grave it is; None where the percentage follows within rounding."""
    place = last_place(page.exact(shift.change))
    distance = abs(told - abs(true))
    if distance <= place / 2:
        return None
    by = place / 2
    if shift.change.figure.approximation:
        by = max(place, told * _HEDGE_SLACK)
    reach = _reach(page, shift)
    if reach is None or reach.meets(Bounds(told - by, told + by)):
        return None
    exact = not any(found.figure.approximation for found in (shift.old, shift.new, shift.change))
    whole_thousands = any(_is_rounded(page, found) for found in (shift.old, shift.new))
    sure = exact and distance >= place and not whole_thousands
    return Severity.ERROR if sure else Severity.WARNING


def _is_rounded(page: Page, found: FoundFigure) -> bool:
    value = found.figure.value
    return value is not None and slack(value, page.exact(found)) > abs(value) / 20


def _reach(page: Page, shift: Shift) -> Bounds | None:
    """The changes in percent, without sign, that the rounding of the two values allows."""
    old = bounds(shift.old.figure, page.exact(shift.old))
    new = bounds(shift.new.figure, page.exact(shift.new))
    if old is None or new is None or old.low <= 0:
        return None
    least = (new.low / old.high - 1) * _HUNDRED
    most = (new.high / old.low - 1) * _HUNDRED
    if least <= 0 <= most:
        return Bounds(Decimal(0), max(-least, most))
    return Bounds(min(abs(least), abs(most)), max(abs(least), abs(most)))
