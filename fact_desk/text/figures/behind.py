"""What stands behind a number and says what it is of: percent, money, a measure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.text.figures.currencies import read_name
from fact_desk.text.figures.currency_table import NAMES
from fact_desk.text.figures.number_words import MONEY_LETTERS, SCALES
from fact_desk.text.figures.percents import read_percent
from fact_desk.text.figures.rates import with_rate
from fact_desk.text.figures.tokens import Kind, Words
from fact_desk.text.figures.units import ReadUnit, Unit, read_unit
from fact_desk.text.figures.weight import is_weight

_ONE = Decimal(1)
_MILLION = Decimal(10) ** 6


@dataclass(frozen=True, slots=True)
class Behind:
    """A unit up to the token `last` (excluded); `factor` is a scale that was named with it."""

    unit: Unit
    last: int
    factor: Decimal = _ONE


def money_unit(code: str) -> Unit:
    """A currency as a unit."""
    return Unit(code, NAMES.get(code, code), FigureKind.AMOUNT)


def read_behind_number(words: Words, index: int, after_digits: bool) -> Behind | None:
    """The unit behind a number that ends at the token `index`, or None.

    A hyphen between them is passed over ("10-gallon"), and so are brackets around it ("20 (kg)").
    """
    if words.low(index) == "-" and words[index].glued and words[index + 1].glued:
        return _unit_at(words, index + 1, after_digits)
    if words.low(index) in _BRACKETS and words.low(index + 2) == _BRACKETS[words.low(index)]:
        found = _unit_at(words, index + 1, after_digits)
        return Behind(found.unit, index + 3) if found and found.last == index + 2 else None
    return _unit_at(words, index, after_digits)


_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def _unit_at(words: Words, index: int, after_digits: bool) -> Behind | None:
    percent = read_percent(words, index, after_digits)
    if percent is not None:
        return Behind(percent.unit, percent.last)
    return _money_at(words, index, after_digits) or _measure_at(words, index, after_digits)


def _money_at(words: Words, index: int, after_digits: bool) -> Behind | None:
    """A currency, perhaps after a scale in letters (5m euros) or before one (75 USD million)."""
    factor, start = _ONE, index
    letter = MONEY_LETTERS.get(words.low(index)) if after_digits and words[index].glued else None
    if letter is not None and read_name(words, index + 1) is not None:
        factor, start = letter, index + 1
    money = read_name(words, start)
    if money is None or (money.code == "GBP" and is_weight(words, start)):
        return None
    if money.code in ("cent", "penny") and not after_digits and words.low(start) in ("c", "p"):
        return None
    last = money.last
    if factor == 1 and words.low(last) in SCALES and words[start].text == money.code:
        factor, last = SCALES[words.low(last)], last + 1
    if money.in_millions:
        factor = _MILLION
    rated = with_rate(words, ReadUnit(money_unit(money.code), last))
    return Behind(rated.unit, rated.last, factor)


def _measure_at(words: Words, index: int, after_digits: bool) -> Behind | None:
    if is_weight(words, index) and words.low(index) in ("pound", "pounds"):
        rated = with_rate(words, ReadUnit(Unit("lb", "pound-mass"), index + 1))
        return Behind(rated.unit, rated.last)
    unit = read_unit(words, index, after_digits)
    if unit is None or not _is_unit_here(words, index, unit):
        return _million_letter(words, index, after_digits)
    rated = with_rate(words, unit)
    return Behind(rated.unit, rated.last)


def _is_unit_here(words: Words, index: int, unit: ReadUnit) -> bool:
    """Whether what looks like a unit is one, and not a word, a quotation mark or a million."""
    token, following = words[index], words[unit.last]
    if token.text == '"':
        return following.low in _EXTENTS
    if token.low == "in":
        return following.kind in (Kind.SIGN, Kind.OUTSIDE, Kind.BREAK) and following.text != "-"
    if token.low == "second" and words.low(index - 1) != "-" and words.low(index - 1) not in _ONES:
        return False
    if token.text in _LONE and not _stands_alone(words, index, unit):
        return False
    if token.text == "m" and _means_million(words, unit.last):
        return False
    return token.low not in ("stone", "bar", "mole") or words.low(index + 1) != "of"


_ONES = {"a", "one", "1", "per"}
_EXTENTS = frozenset(
    """
long tall wide x by high deep thick in
""".split()
)
_LONE = frozenset("WVNJAKsghdlLtTBFC")


def _stands_alone(words: Words, index: int, unit: ReadUnit) -> bool:
    """Whether a symbol of one letter is no initial, model or possessive."""
    following = words[unit.last]
    if words[index].text == "A" and not words[index].glued and words[index - 2].is_capital:
        return False
    if words[index].text in "TBKA" and not words[index].glued and following.is_capital:
        return False
    if following.text in ("'", "-") and following.glued:
        return False
    return following.kind not in (Kind.NUMERAL, Kind.WORD) or not following.glued


_COUNTED = frozenset(
    """
people users customers homes jobs children women men subscribers viewers voters workers households
barrels tonnes tons shares copies visitors passengers cars vehicles residents members downloads
views followers doses refugees employees students patients cases deaths votes units records
accounts litres gallons acres hectares others families farmers tourists pupils adults americans
britons readers listeners players fans parcels trees animals phones devices new contract deal
investment loan fund grant project budget more fewer
""".split()
)


def _means_million(words: Words, index: int) -> bool:
    """Whether the m before the token `index` is a million rather than metres."""
    return words.low(index) in _COUNTED


def _million_letter(words: Words, index: int, after_digits: bool) -> Behind | None:
    """The m of "1.5m people" or the M of "10M" as a scale without a unit."""
    token = words[index]
    if not after_digits or token.low not in ("m", "mm", "b"):
        return None
    if not token.glued and (token.text != "M" or words[index + 1].kind is Kind.WORD):
        return None
    if token.text in ("m", "b") and not _means_million(words, index + 1):
        return None
    if words[index + 1].glued and words[index + 1].kind in (Kind.WORD, Kind.NUMERAL):
        return None
    return Behind(Unit("", "", FigureKind.NUMBER), index + 1, MONEY_LETTERS[token.low])
