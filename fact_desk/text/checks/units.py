"""Units of one kind converted to one, so that values can be compared.

Factors are exact by definition (international yard and pound of 1959, SI).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.checks.content_words import stem

_FACTORS: dict[str, dict[str, str]] = {
    "m": {
        "mm": "0.001", "cm": "0.01", "dm": "0.1", "m": "1", "km": "1000", "in": "0.0254",
        "ft": "0.3048", "yd": "0.9144", "mi": "1609.344", "nmi": "1852",
    },
    "m2": {
        "cm2": "0.0001", "m2": "1", "ha": "10000", "km2": "1000000", "in2": "0.00064516",
        "ft2": "0.09290304", "yd2": "0.83612736", "ac": "4046.8564224", "mi2": "2589988.110336",
    },
    "l": {"ml": "0.001", "cl": "0.01", "dl": "0.1", "l": "1", "hl": "100", "m3": "1000"},
    "kg": {
        "mg": "0.000001", "g": "0.001", "kg": "1", "t": "1000", "kt": "1000000", "Mt": "1000000000",
        "lb": "0.45359237", "oz": "0.028349523125", "st": "6.35029318",
    },
    "m/s": {"m/s": "1", "km/h": "0.2777777777777777777777777778", "mi/h": "0.44704",
        "kn": "0.5144444444444444444444444444"},
    "W": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000", "TW": "1000000000000"},
    "Wh": {"Wh": "1", "kWh": "1000", "MWh": "1000000", "GWh": "1000000000",
        "TWh": "1000000000000"},
    "B": {"B": "1", "kB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000"},
    "second": {
        "second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800",
        "fortnight": "1209600",
    },
    "month": {"month": "1", "year": "12", "decade": "120", "century": "1200"},
    "percent": {"percent": "1"},
    "percentage point": {"percentage point": "1", "basis point": "0.01"},
}  # fmt: skip
_COMMON = {
    unit: (common, Decimal(factor))
    for common, units in _FACTORS.items()
    for unit, factor in units.items()
}
_PEOPLE = frozenset({"people", "person"})
_FREEZING = Decimal(32)
_KELVIN = Decimal("273.15")


@dataclass(frozen=True, slots=True)
class Measured:
    """What a figure says in the common unit: `value`, or a range in `low` and `high`."""

    unit: str
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None


def measured(figure: Figure) -> Measured | None:
    """The figure in the unit in which all of its kind are compared; None where it has no value."""
    if figure.value is None and figure.low is None and figure.high is None:
        return None
    if figure.kind is FigureKind.TEMPERATURE:
        return _temperature(figure)
    if figure.kind is FigureKind.RATIO and not figure.unit:
        return _scaled(figure, "percent", Decimal(100))
    unit, factor = _COMMON.get(figure.unit, (_plain(figure), Decimal(1)))
    return _scaled(figure, unit, factor)


def _plain(figure: Figure) -> str:
    if figure.kind is not FigureKind.COUNT:
        return figure.unit
    return "people" if figure.unit in _PEOPLE else stem(figure.unit)


def _scaled(figure: Figure, unit: str, factor: Decimal) -> Measured:
    return Measured(
        unit,
        None if figure.value is None else figure.value * factor,
        None if figure.low is None else figure.low * factor,
        None if figure.high is None else figure.high * factor,
    )


def _temperature(figure: Figure) -> Measured:
    return Measured(
        "°C",
        _celsius(figure.value, figure.unit),
        _celsius(figure.low, figure.unit),
        _celsius(figure.high, figure.unit),
    )


def _celsius(value: Decimal | None, unit: str) -> Decimal | None:
    if value is None:
        return None
    if unit == "°F":
        return (value - _FREEZING) * 5 / 9
    return value - _KELVIN if unit == "K" else value


def converted(figure: Figure, like: Figure) -> Measured:
    """The figure in the unit of another of its kind; as it stands where that can't be done."""
    own, wanted = measured(figure), measured(like)
    if own is None or wanted is None or own.unit != wanted.unit:
        return Measured(figure.unit, figure.value, figure.low, figure.high)
    if figure.unit == like.unit and figure.kind is like.kind:
        return Measured(figure.unit, figure.value, figure.low, figure.high)
    return Measured(
        like.unit or own.unit,
        _back(own.value, like),
        _back(own.low, like),
        _back(own.high, like),
    )


def _back(value: Decimal | None, like: Figure) -> Decimal | None:
    """A value out of the common unit into the unit of a figure."""
    if value is None or like.kind is FigureKind.RATIO:
        return value
    if like.unit == "°F":
        return value * 9 / 5 + _FREEZING
    if like.unit == "K":
        return value + _KELVIN
    _, factor = _COMMON.get(like.unit, (like.unit, Decimal(1)))
    return value / factor
