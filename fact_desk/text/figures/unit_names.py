"""Stored units in words: "km/h" is "kilometre per hour", "EUR" is "euro"."""

from __future__ import annotations

from functools import cache

from fact_desk.text.figures.currency_table import NAMES
from fact_desk.text.figures.units import unit_symbols, unit_words

_TIMES = {
    "s": "second",
    "min": "minute",
    "h": "hour",
    "d": "day",
    "wk": "week",
    "mo": "month",
    "a": "year",
}


@cache
def _names() -> dict[str, str]:
    known = [*unit_symbols().values(), *unit_words().values()]
    return {unit.symbol: unit.name for unit in reversed(known)} | NAMES


def unit_name(symbol: str) -> str:
    """The English name of a unit as a figure keeps it; the thing counted is its own name."""
    if symbol in _names():
        return _names()[symbol]
    above, slash, below = symbol.rpartition("/")
    if slash:
        return f"{unit_name(above)} per {_TIMES.get(below) or unit_name(below)}"
    base = symbol[:-1]
    if symbol.endswith(("2", "3")) and base in _names():
        return f"{'square' if symbol[-1] == '2' else 'cubic'} {_names()[base]}"
    return symbol
