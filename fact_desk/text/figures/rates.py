"""Per what: miles an hour, $15 per hour, kg/m3, deaths per week."""

from __future__ import annotations

from fact_desk.model.figure import FigureKind
from fact_desk.text.figures.tokens import Kind, Words
from fact_desk.text.figures.units import ReadUnit, Unit, read_unit

_SHORT = {
    "second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo",
    "year": "a",
}  # fmt: skip
_LATIN = {
    "annum": Unit("year", "year"),
    "diem": Unit("day", "day"),
    "capita": Unit("person", "person"),
}
_MOST = 4
_NO_RATE = {FigureKind.PERCENT, FigureKind.POINTS}


def with_rate(words: Words, base: ReadUnit) -> ReadUnit:
    """The unit with what it is per, as far as that is written: "/", "per", "an hour", "kg m −3"."""
    for _ in range(_MOST):
        divisor = _divisor(words, base)
        if divisor is None:
            break
        base = divisor
    return base


def _divisor(words: Words, base: ReadUnit) -> ReadUnit | None:
    if base.unit.kind in _NO_RATE:
        return None
    low = words.low(base.last)
    if low == "/":
        return _over(
            base, read_unit(words, base.last + 1, after_digits=True) or _noun(words, base.last + 1)
        )
    if low == "per" or (low == "-" and words.low(base.last + 1) == "per"):
        return _per(words, base, base.last + (1 if low == "per" else 2))
    if low in ("a", "an") and words.low(base.last + 1) in ("hour", "second"):
        return _over(base, read_unit(words, base.last + 1, after_digits=False))
    if low in ("·", ".", "⋅") or base.unit.kind is FigureKind.MEASURE:
        return _product(words, base)
    return None


def _per(words: Words, base: ReadUnit, index: int) -> ReadUnit | None:
    low = words.low(index)
    if low in _LATIN:
        return _over(base, ReadUnit(_LATIN[low], index + 1))
    if low == "-" and words[index].glued:
        index += 1
    found = read_unit(words, index, after_digits=False) or read_unit(
        words, index, after_digits=True
    )
    return _over(base, found or _noun(words, index))


def _noun(words: Words, index: int) -> ReadUnit | None:
    """Anything that something is counted by: per share, per person, per household."""
    token = words[index]
    if token.kind is not Kind.WORD or not token.text.isalpha() or token.low in ("cent", "se"):
        return None
    return ReadUnit(Unit(token.low, token.low, FigureKind.COUNT), index + 1)


def _over(base: ReadUnit, divisor: ReadUnit | None) -> ReadUnit | None:
    """Base per divisor; a measure's time is short ("km/h"), a sum's in words ("USD/hour")."""
    if divisor is None:
        return None
    kind, below = base.unit.kind, divisor.unit.symbol
    if kind in (FigureKind.MEASURE, FigureKind.TEMPERATURE):
        below = _SHORT.get(below, below)
    name = f"{base.unit.name} per {divisor.unit.name}"
    return ReadUnit(Unit(f"{base.unit.symbol}/{below}", name, kind), divisor.last)


def _product(words: Words, base: ReadUnit) -> ReadUnit | None:
    """A further unit with a power of its own: g cm −3, kcal · day −1, m.s^-1."""
    start = base.last + 1 if words.low(base.last) in ("·", ".", "⋅") else base.last
    found = read_unit(words, start, after_digits=True)
    if found is None or not any(mark in found.unit.symbol for mark in ("-1", "-2", "-3")):
        return None
    symbol, name = f"{base.unit.symbol}.{found.unit.symbol}", f"{base.unit.name} {found.unit.name}"
    return ReadUnit(Unit(symbol, name, base.unit.kind), found.last)
