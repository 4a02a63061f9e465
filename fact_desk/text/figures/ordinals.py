"""Ranks: its third year, the 21st floor, second place; not "first" the adverb."""

from __future__ import annotations

from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.noun_table import STOPS
from fact_desk.text.figures.periods import ordinal_at
from fact_desk.text.figures.readings import Reading
from fact_desk.text.figures.tokens import Kind, Words

_PERIODS = frozenset(
    """
year quarter day week month half term anniversary season birthday time decade minute hour round
place consecutive straight successive century
""".split()
)
"""What even "first" and "second" are ranks of."""

_NO_RANK = frozenset(
    """
world class hand party person lady name aid amendment minister degree street avenue division
army battalion regiment court circuit district reich estate nature language home thought thoughts
secretary
""".split()
)
_BEFORE = frozenset(
    """
the its his her their our my your a - for each every this in of and to or 's on by from is was
""".split()
)


def read_ordinal(words: Words, index: int) -> Reading | None:
    """A rank with what is ranked; None for an adverb, a name ("the Second World War")."""
    rank = ordinal_at(words, index)
    if rank is None:
        return None
    number, last = rank
    if words[index].kind is Kind.NUMERAL:
        return _reading(words, index, number, last)
    start = last + 1 if words.low(last) == "-" else last
    noun = words[start]
    if noun.kind is not Kind.WORD or noun.is_capital or words[index].is_capital:
        return None
    if number <= 2 and noun.low not in _PERIODS:
        return None
    before = words.low(index - 1)
    if noun.low in STOPS | _NO_RANK or not (before in _BEFORE or before.endswith("'s")):
        return None
    return _reading(words, index, number, last)


def _reading(words: Words, index: int, number: int, last: int) -> Reading | None:
    """The rank, with the noun behind it as its unit."""
    start = last + 1 if words.low(last) == "-" and words[last].glued else last
    if words.low(start) in ("straight", "consecutive", "successive"):
        start += 1
    if words.low(start).endswith("ly"):
        start += 1
    noun = words[start]
    if noun.is_capital and words[index].kind is Kind.NUMERAL:
        return None
    if noun.kind is not Kind.WORD or noun.low in STOPS:
        return Reading(index, last, Figure(Decimal(number), kind=FigureKind.ORDINAL))
    figure = Figure(Decimal(number), unit=noun.low, kind=FigureKind.ORDINAL)
    return Reading(index, start + 1, figure)
