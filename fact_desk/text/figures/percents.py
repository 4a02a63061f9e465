"""Percent, percentage points and basis points behind a number."""

from __future__ import annotations

from fact_desk.model.figure import FigureKind
from fact_desk.text.figures.tokens import Words
from fact_desk.text.figures.units import ReadUnit, Unit

PERCENT = Unit("percent", "percent", FigureKind.PERCENT)
POINT = Unit("percentage point", "percentage point", FigureKind.POINTS)
BASIS_POINT = Unit("basis point", "basis point", FigureKind.POINTS)

_FORMS: dict[tuple[str, ...], Unit] = {
    ("percentage", "points"): POINT,
    ("percentage", "point"): POINT,
    ("percentage", "-", "point"): POINT,
    ("percent", "points"): POINT,
    ("%", "points"): POINT,
    ("%", "-", "points"): POINT,
    ("%", "-", "point"): POINT,
    ("pp",): POINT,
    ("ppt",): POINT,
    ("ppts",): POINT,
    ("pps",): POINT,
    ("basis", "points"): BASIS_POINT,
    ("basis", "point"): BASIS_POINT,
    ("basis", "-", "point"): BASIS_POINT,
    ("bp",): BASIS_POINT,
    ("bps",): BASIS_POINT,
    ("per", "cent"): PERCENT,
    ("per", "-", "cent"): PERCENT,
    ("percent",): PERCENT,
    ("percents",): PERCENT,
    ("percentage",): PERCENT,
    ("pct",): PERCENT,
    ("pct", "."): PERCENT,
    ("%",): PERCENT,
    ("％",): PERCENT,
}
_BEHIND_DIGITS: dict[tuple[str, ...], Unit] = {("pc",): PERCENT}


def read_percent(words: Words, index: int, after_digits: bool) -> ReadUnit | None:
    """The percent or points at the token `index`, or None."""
    for count in (3, 2, 1):
        lows = words.lows(index, count)
        unit = _FORMS.get(lows) or (_BEHIND_DIGITS.get(lows) if after_digits else None)
        if unit is not None:
            return ReadUnit(unit, index + count)
    return None
