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
_CLEAR_POINTS, _CLEAR_SHARE = Decimal(2), Decimal("0.1")
"""How far off, in points and as a part of the true change, is more than rounding commonly does."""


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
    spans = (shift.change.span, shift.old.span, shift.new.span)
    words = [page.exact(found) for found in (shift.old, shift.new, shift.change)]
    if severity is Severity.INFO:
        only_if = _what_was_rounded(page, shift, _allowed(page, shift, abs(told)))
        explanation = (
            f"From {words[0]} to {words[1]} is {said_change(true)} as written; "
            f"{words[2]} only if {only_if} rounded."
        )
        return Doubt(severity, explanation, spans)
    step = said(abs(new - old)) if max(old, new) < 10_000 else ""
    shown = f" ({step} / {said(old)} = {said_rounded(abs(true) / 100, 3)})" if step else ""
    explanation = (
        f"From {words[0]} to {words[1]} is {said_change(true)}{shown}; the text says {words[2]}."
    )
    return Doubt(severity, explanation, spans)


def _are_alike(old: FoundFigure, new: FoundFigure) -> bool:
    """Whether both are of one unit, which one of them may leave out ("£18 to £19 an hour")."""
    first, second = old.figure.unit, new.figure.unit
    if first == second or not first or not second:
        return True
    return first.split("/")[0] == second.split("/")[0]


def _severity(page: Page, shift: Shift, told: Decimal, true: Decimal) -> Severity | None:
    """How grave it is; a reminder where only rounding explains a percentage that is clearly off.

    None where it follows, or is off by less than that within rounding.
    """
    place = last_place(page.exact(shift.change))
    distance = abs(told - abs(true))
    if distance <= place / 2:
        return None
    reach, allowed = _reach(page, shift), _allowed(page, shift, told)
    if reach is None:
        return None
    if reach.meets(allowed):
        return Severity.INFO if _is_clearly_off(shift, told, allowed, abs(true)) else None
    exact = not any(found.figure.approximation for found in (shift.old, shift.new, shift.change))
    whole_thousands = any(_is_rounded(page, found) for found in (shift.old, shift.new))
    sure = exact and distance >= place and not whole_thousands
    return Severity.ERROR if sure else Severity.WARNING


def _allowed(page: Page, shift: Shift, told: Decimal) -> Bounds:
    """What the percentage told may stand for."""
    place = last_place(page.exact(shift.change))
    hedged = shift.change.figure.approximation
    by = max(place, told * _HEDGE_SLACK) if hedged else place / 2
    return Bounds(told - by, told + by)


def _is_clearly_off(shift: Shift, told: Decimal, allowed: Bounds, true: Decimal) -> bool:
    """Whether values told without a hedge are, as written, more than a little off."""
    if shift.old.figure.approximation or shift.new.figure.approximation:
        return False
    off = abs(told - true) > max(_CLEAR_POINTS, true * _CLEAR_SHARE)
    return off and not allowed.meets(Bounds(true, true))


def _what_was_rounded(page: Page, shift: Shift, allowed: Bounds) -> str:
    """Which of the two values explains the percentage told if it was rounded."""
    alone: list[str] = []
    for old, new, found in ((True, False, shift.old), (False, True, shift.new)):
        reach = _reach(page, shift, old_is_rounded=old, new_is_rounded=new)
        if reach is not None and reach.meets(allowed):
            alone.append(page.exact(found))
    return f"{' or '.join(alone)} was" if alone else "both were"


def _is_rounded(page: Page, found: FoundFigure) -> bool:
    value = found.figure.value
    return value is not None and slack(value, page.exact(found)) > abs(value) / 20


def _reach(
    page: Page, shift: Shift, *, old_is_rounded: bool = True, new_is_rounded: bool = True
) -> Bounds | None:
    """The changes in percent, without sign, that the rounding of the two values allows."""
    old = _bounds(page, shift.old, rounded=old_is_rounded)
    new = _bounds(page, shift.new, rounded=new_is_rounded)
    if old is None or new is None or old.low <= 0:
        return None
    least = (new.low / old.high - 1) * _HUNDRED
    most = (new.high / old.low - 1) * _HUNDRED
    if least <= 0 <= most:
        return Bounds(Decimal(0), max(-least, most))
    return Bounds(min(abs(least), abs(most)), max(abs(least), abs(most)))


def _bounds(page: Page, found: FoundFigure, *, rounded: bool) -> Bounds | None:
    value = found.figure.value
    if rounded or value is None:
        return bounds(found.figure, page.exact(found))
    return Bounds(value, value)
