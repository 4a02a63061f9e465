"""Multiples: fivefold, doubled, twice, three times as many."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.hedges import hedge_before
from fact_desk.text.figures.number_words import TENS, UNITS
from fact_desk.text.figures.quantities import Quantity
from fact_desk.text.figures.readings import Reading, quantity_reading
from fact_desk.text.figures.tokens import Words

_FOLDS = {f"{word}fold": value for word, value in (UNITS | TENS).items()} | {
    "hundredfold": Decimal(100),
    "thousandfold": Decimal(1000),
}
_VERBS = {
    **dict.fromkeys(("double", "doubled", "doubles", "doubling", "twice"), Decimal(2)),
    **dict.fromkeys(("triple", "tripled", "triples", "tripling", "thrice"), Decimal(3)),
    **dict.fromkeys(("treble", "trebled", "trebles", "trebling"), Decimal(3)),
    **dict.fromkeys(("quadruple", "quadrupled", "quadruples", "quadrupling"), Decimal(4)),
    **dict.fromkeys(("quintupled", "quintuple"), Decimal(5)),
    **dict.fromkeys(("halved", "halving"), Decimal("0.5")),
}
_ADJECTIVES = {"double", "triple", "treble", "quadruple"}
WORDS = _FOLDS.keys() | _VERBS.keys()
"""What a multiple may begin with."""
_TIMES = frozenset(
    """
as more higher larger greater the its their bigger faster longer what less fewer lower better
smaller stronger his her that earnings sales revenue revenues profit profits
""".split()
)


def read_multiple(words: Words, index: int) -> Reading | None:
    """Fivefold, doubled, twice; "double" only where it multiplies something."""
    low = words.low(index)
    factor = _FOLDS.get(low) or _VERBS.get(low)
    if factor is None or words.low(index + 1) == "-":
        return None
    if words.low(index + 1) == "down" or (low in _ADJECTIVES and not _multiplies(words, index)):
        return None
    if low in ("twice", "thrice") and words.low(index + 1) not in _MULTIPLIED:
        return None
    return _multiple(words, index, index + 1, factor)


_MULTIPLIED = frozenset("as the its their his her that what those".split())
_AUXILIARIES = frozenset("to will would more nearly almost could may about than".split())


def _multiplies(words: Words, index: int) -> bool:
    """Double the number, to double by 2030: not a double bed, nor a double."""
    following, before = words.low(index + 1), words.low(index - 1)
    return following in _MULTIPLIED or before in _AUXILIARIES


def _multiple(words: Words, first: int, last: int, factor: Decimal) -> Reading:
    hedge = hedge_before(words, first)
    text = hedge.text if hedge else ""
    return Reading(first, last, Figure(factor, approximation=text, kind=FigureKind.MULTIPLE))


def fold_reading(words: Words, quantity: Quantity) -> Reading | None:
    """A 10-fold rise, 3.5 times higher, three times as many; "three times" alone is a count."""
    last = quantity.last
    if quantity.value is None:
        return None
    if not quantity.has_unit:
        step = 1 if words.low(last) == "-" else 0
        if words.low(last + step) in ("fold", "x") and words[last + step].glued:
            return _multiple(words, quantity.first, last + step + 1, quantity.value)
        return None
    if quantity.unit.symbol != "times" or words.low(last) not in _TIMES:
        return None
    reading = quantity_reading(words, quantity)
    figure = replace(reading.figure, unit="", kind=FigureKind.MULTIPLE)
    return Reading(reading.first, last, figure)
