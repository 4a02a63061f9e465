"""What a figure says: a value or a range, a unit, how exactly."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class FigureKind(StrEnum):
    """What sort of figure it is."""

    AMOUNT = "amount"
    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    AGE = "age"
    MEASURE = "measure"
    TEMPERATURE = "temperature"
    SCORE = "score"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's reading.

    `value` is the single value; `low` and `high` bound a range (one may be missing: "at least").
    `unit` is an ISO 4217 code, `percent`, a UCUM-like symbol, or the noun counted.
    `approximation` is the hedge as it stands in the text ("about"), or empty. A date's value is
    its `date`: an ISO 8601 date, month, year, interval or weekday ("2025-02-13", "2014",
    "2012/2013", "199X", "XXXX-WXX-4"), or how far it is from the day of publication or from the
    date in the words around ("publication P-3Y", "context P-1D", "last XXXX-03"). `by_hand` says
    that an editor set it; her value is kept.
    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    approximation: str = ""
    kind: FigureKind = FigureKind.NUMBER
    date: str = ""
    by_hand: bool = False
