"""Predictions of figures: places, values in base scale, units, and which way a hedge points.

A prediction is a quantity: what has a value or bounds. Dates, weekdays and times of day without a
number of units ("2014", "2pm") have none, and a rank ("third") counts nothing: they are left out.
"""

from __future__ import annotations

from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures import FoundFigure, read_figures
from fact_desk.text.figures.unit_names import unit_name
from tests.measure.gold import texts

Prediction = dict[str, object]


def predict_all(gold: object) -> dict[str, object]:
    """The predictions for each item of a gold file, by its id."""
    return {name: predict(text) for name, text in texts(gold)}


def predict(text: str) -> list[Prediction]:
    """The quantities of one text."""
    return [_prediction(found) for found in read_figures(text) if _is_quantity(found.figure)]


def _is_quantity(figure: Figure) -> bool:
    numbered = (figure.value, figure.low, figure.high) != (None, None, None)
    return numbered and figure.kind is not FigureKind.ORDINAL


def _prediction(found: FoundFigure) -> Prediction:
    return {
        "start": found.span.start,
        "end": found.span.end,
        "value": _value(found.figure),
        "unit": unit_name(found.figure.unit) or None,
        "change": _change(found.figure),
    }


def _value(figure: Figure) -> float | list[float] | None:
    if figure.value is not None:
        return float(figure.value)
    bounds = [float(bound) for bound in (figure.low, figure.high) if bound is not None]
    return bounds if len(bounds) == 2 else bounds[0]


def _change(figure: Figure) -> str:
    if not figure.approximation or figure.value is None:
        return "="
    if _is(figure.low, figure.value):
        return ">"
    return "<" if _is(figure.high, figure.value) else "~"


def _is(bound: Decimal | None, value: Decimal | None) -> bool:
    return bound is not None and bound == value
