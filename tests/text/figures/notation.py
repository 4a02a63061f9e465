"""How the tables of cases write a figure down: "€3bn | 3000000000 | EUR | amount | about"."""

from __future__ import annotations

from decimal import Context, Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures import FoundFigure

_DATED = {FigureKind.DATE, FigureKind.TIME}


def written(text: str, found: FoundFigure) -> str:
    """A figure as the tables have it: words, value, unit, kind and hedge.

    The value is one number, "2..5" for a range, ">=5" and "<=5" for a number that is a bound, and
    the date for a date ("3 @ publication P-3Y" for one with a number).
    """
    figure = found.figure
    parts = [found.span.of(text), value(figure), figure.unit, figure.kind.value]
    if figure.approximation:
        parts.append(figure.approximation)
    return " | ".join(parts)


def value(figure: Figure) -> str:
    """What the figure says, without its unit."""
    if figure.kind in _DATED:
        counted = "" if figure.value is None else f"{_plain(figure.value)} @ "
        return counted + figure.date
    if figure.value is None:
        return f"{_plain(figure.low)}..{_plain(figure.high)}"
    bound = ">=" if figure.low is not None else "<=" if figure.high is not None else ""
    return bound + _plain(figure.value)


def _rounded(number: Decimal) -> Decimal:
    return Context(prec=max(6, number.adjusted() + 3)).create_decimal(number)


def _plain(number: Decimal | None) -> str:
    """The number without zeros at its end, to six digits or two behind the point."""
    if number is None:
        return ""
    plain = f"{number if number == number.to_integral_value() else _rounded(number):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
