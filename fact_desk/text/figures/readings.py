"""What a recogniser gives back, and how a quantity becomes a figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.hedges import Bound, Hedge, hedge_before, hedge_behind
from fact_desk.text.figures.quantities import Quantity
from fact_desk.text.figures.tokens import Words


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure in the tokens from `first` to `last` (excluded)."""

    first: int
    last: int
    figure: Figure


_MOST_DIGITS = 40


def plain(value: Decimal | None) -> Decimal | None:
    """The value without zeros at its end and, as far as it can be printed, without an exponent."""
    if value is None or value.adjusted() > _MOST_DIGITS:
        return value
    whole = value.to_integral_value()
    return Decimal(int(whole)) if value == whole else value.normalize()


def kind_of(quantity: Quantity) -> FigureKind:
    """What sort of figure a quantity is: a bare fraction is a ratio."""
    if quantity.has_unit:
        return quantity.unit.kind
    return FigureKind.RATIO if quantity.number.is_part else FigureKind.NUMBER


def quantity_reading(words: Words, quantity: Quantity) -> Reading:
    """The figure of a quantity, with the hedges around it."""
    before = hedge_before(words, quantity.first)
    behind = hedge_behind(words, quantity.last) or hedge_behind(words, quantity.number.last)
    last = max(behind[1] if behind else 0, quantity.last)
    hedges = [hedge for hedge in (before, behind[0] if behind else None) if hedge]
    number = quantity.number
    low, high = number.low, number.high
    for hedge in hedges:
        low, high = _bounded(hedge, number.value, low, high)
    texts = [hedge.text for hedge in hedges] + ([quantity.margin] if quantity.margin else [])
    kind = kind_of(quantity)
    unit = quantity.unit.symbol
    approximation = " ".join(texts)
    figure = Figure(number.value, low, high, unit, approximation, kind)
    return Reading(quantity.first, last, figure)


def _bounded(
    hedge: Hedge, value: Decimal | None, low: Decimal | None, high: Decimal | None
) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a hedge gives: at least 20 is 20 with nothing above."""
    if hedge.bound is Bound.LOW:
        return (value if value is not None else low), None
    if hedge.bound is Bound.HIGH:
        return None, (value if value is not None else high)
    return low, high


def range_reading(
    words: Words, first: int, low: Quantity, high: Quantity, kind: FigureKind | None = None
) -> Reading:
    """The figure of a range from one quantity to another, which may be given in any order."""
    before = hedge_before(words, first)
    bounds = [bound for bound in (low.value, high.value) if bound is not None]
    figure = Figure(
        low=min(bounds),
        high=max(bounds),
        unit=high.unit.symbol,
        approximation=before.text if before else "",
        kind=kind or kind_of(high),
    )
    return Reading(first, high.last, figure)
