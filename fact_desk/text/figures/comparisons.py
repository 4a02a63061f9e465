"""Comparisons that look like hedges: 15 percent more than, twice as many as, 3 fewer than."""

from __future__ import annotations

from fact_desk.text.figures.calendar_table import MONTH_SHORTS, MONTHS
from fact_desk.text.figures.number_words import (
    MANY_PARTS,
    PARTS,
    SCALE_LETTERS,
    SCALES,
    TENS,
    UNITS,
    VULGAR,
)
from fact_desk.text.figures.tokens import Kind, Words

_SHARES = frozenset("% percent pct".split())
_COUNTED = frozenset("times fold points".split())
"""Words that make a share or a multiple of the number before them: not "at times"."""
_MORE = {("more", "than"), ("less", "than"), ("fewer", "than")}
_MULTIPLES = {"twice", "thrice", *(f"{word}fold" for word in (*UNITS, *TENS, "hundred"))}
_WAYS = frozenset("over above under below".split())
_YEARS = range(1000, 2200)
# Behind these a number says when, which, or out of how many: "in 2024 more than 300 died".
_NO_DIFFERENCE = frozenset(
    """
in at by on since of age aged before after until from for the no this that each every any around
about during
""".split()
)


def is_comparison(words: Words, start: int, count: int) -> bool:
    """Whether the hedge of `count` tokens at `start` compares with the number behind it.

    It does right behind a percentage or a multiple; behind a bare number only more, less and
    fewer do.
    """
    hedge = words.lows(start, count)
    if hedge[-1] not in ("than", "as") and not (count == 1 and hedge[0] in _WAYS):
        return False
    before = start - 1
    if _is_share(words, before) or _is_multiple(words, before):
        return True
    if hedge[0] == "as" and words.low(before) == "half":
        return True
    return hedge[-2:] in _MORE and _is_difference(words, before)


def _is_share(words: Words, place: int) -> bool:
    low, before = words.low(place), words.low(place - 1)
    named = low in ("point", "points") and before in ("percentage", "percent")
    return low in _SHARES or named or (low == "cent" and before == "per")


def _is_multiple(words: Words, place: int) -> bool:
    low, before = words.low(place), words.low(place - 1)
    if low in _MULTIPLES:
        return True
    if low in _COUNTED:
        return _is_number(words, place - 2 if before == "-" else place - 1)
    if low in PARTS:
        return before in ("a", "one") or (before == "-" and words[place].glued)
    return low in VULGAR or (low in MANY_PARTS and _is_number(words, place - 1))


def _is_difference(words: Words, place: int) -> bool:
    """Whether a number stands there that isn't a year, a day or an hour, nor a part of a list."""
    start = place
    while start > place - 4 and _is_number(words, start - 1):
        start -= 1
    before = words.low(start - 1)
    if before in _NO_DIFFERENCE or before in MONTHS or before in MONTH_SHORTS:
        return False
    return _is_number(words, place) and not _is_year(words, place)


def _is_number(words: Words, place: int) -> bool:
    low = words.low(place)
    if low in SCALE_LETTERS:
        # "Mn" by itself is manganese.
        return words[place - 1].kind is Kind.NUMERAL
    known = low in UNITS or low in TENS or low in SCALES or low == "hundred"
    return known or words[place].kind is Kind.NUMERAL


def _is_year(words: Words, place: int) -> bool:
    return words[place].text.isdecimal() and int(words[place].text) in _YEARS
