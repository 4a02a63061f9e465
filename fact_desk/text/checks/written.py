"""Numbers as they are printed: how exactly, and how to say them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from fact_desk.model.figure import Figure, FigureKind

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_HEDGE_SLACK = Decimal("0.05")
_ROUND = Decimal(10_000)
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest that a number may stand for."""

    low: Decimal
    high: Decimal

    def meets(self, other: Bounds) -> bool:
        """Whether some number lies within both."""
        return self.low <= other.high and other.low <= self.high


def mantissa(exact: str) -> Decimal | None:
    """The first number in digits of the words, without the scale behind it."""
    found = _DIGITS.search(exact)
    return None if found is None else Decimal(found.group().replace(",", ""))


def last_place(exact: str) -> Decimal:
    """What one more in the last printed digit is worth, before the scale: 0.1 for "3.1 million"."""
    number = mantissa(exact)
    if number is None:
        return Decimal(1)
    return Decimal(1).scaleb(int(number.as_tuple().exponent))


def slack(value: Decimal, exact: str, kind: FigureKind = FigureKind.NUMBER) -> Decimal:
    """How far the true number may lie from the printed one by rounding alone.

    Whole numbers, and money to the cent, are exact; tens of thousands without hundreds
    are not.
    """
    number = mantissa(exact)
    if number is None or not number:
        return _ZERO
    scale, place = abs(value / number), last_place(exact)
    if scale != 1:
        return place * scale / 2
    if place < 1:
        to_the_cent = kind is FigureKind.AMOUNT and place == Decimal("0.01")
        return _ZERO if to_the_cent else place / 2
    if value % 1000 == 0 and abs(value) >= _ROUND:
        return Decimal(10) ** (value.adjusted() - 1) / 2
    return _ZERO


def bounds(figure: Figure, exact: str) -> Bounds | None:
    """What the figure may stand for, its rounding and its hedge allowed for; None without value."""
    if figure.value is None:
        return None
    by = slack(figure.value, exact, figure.kind)
    if figure.approximation:
        by += abs(figure.value) * _HEDGE_SLACK
    return Bounds(figure.value - by, figure.value + by)


def said(number: Decimal) -> str:
    """The number with separators, without zeros that say nothing."""
    plain = number.normalize()
    if plain == plain.to_integral_value():
        plain = plain.quantize(Decimal(1))
    return f"{plain:,f}".replace("-", "−")


def said_rounded(number: Decimal, places: int = 1) -> str:
    """The number to so many decimals."""
    return said(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN))


def said_change(percent: Decimal) -> str:
    """A change in percent with its sign: "+10%", "−16.4%"."""
    sign = "+" if percent > 0 else ""
    return f"{sign}{said_rounded(percent)}%"


def common_scale(values: Sequence[Decimal]) -> tuple[Decimal, str]:
    """The scale in which the values can be said alike, and its word with a blank before."""
    smallest = min(abs(value) for value in values)
    for scale, word in _SCALES:
        if smallest >= scale / 10 and max(abs(value) for value in values) >= scale:
            return scale, f" {word}"
    return Decimal(1), ""


def is_whole(figure: Figure) -> bool:
    """Whether the figure is one exact whole number."""
    value = figure.value
    exact = figure.low is None and figure.high is None and not figure.approximation
    return exact and value is not None and value == value.to_integral_value()


_WORDS = "zero one two three four five six seven eight nine ten".split()


def in_words(number: int) -> str:
    """A small whole number in words, a larger one in digits."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else said(Decimal(number))
