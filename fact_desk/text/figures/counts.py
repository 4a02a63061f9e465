"""The thing counted: 20 people, 40 confirmed cases, a 12-member panel, a 17,000-strong crowd."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.text.figures.noun_table import (
    IRREGULAR_PLURALS,
    JOINED_STOPS,
    NOT_PLURALS,
    PASSABLE,
    SINGLE_THINGS,
    STOPS,
)
from fact_desk.text.figures.number_words import MANY_PARTS, ORDINALS, SCALES, TENS, UNITS
from fact_desk.text.figures.tokens import Kind, Words

_REACH = 5
_NUMBER_WORDS = (
    UNITS.keys() | TENS.keys() | SCALES.keys() | MANY_PARTS.keys() | {"hundred", "dozen"}
)
_RANKS = ORDINALS.keys() - {"second"}


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun as it stands (small letters for capitals only), up to the token `last` (excluded)."""

    noun: str
    last: int


def read_counted(words: Words, index: int, is_one: bool, is_vague: bool) -> Counted | None:
    """The thing counted by the number that ends at the token `index`, or None.

    `is_one` looks for a single thing, `is_vague` passes over the "of" of "hundreds of".
    """
    if words.low(index) == "-" and words[index].glued and words[index + 1].glued:
        return _joined(words, index + 1)
    if is_vague and words.low(index) == "of":
        index += 1
        if words.low(index) in ("the", "its", "his", "her", "their"):
            index += 1
    if is_one:
        return _single(words, index)
    return _several(words, index)


def _joined(words: Words, index: int) -> Counted | None:
    """What is joined to the number by a hyphen: a 12-member panel, 17,000-strong."""
    low = words.low(index)
    if low == "strong":
        return Counted("people", index + 1)
    if words[index].kind is not Kind.WORD or low in JOINED_STOPS or not words[index].text.isalpha():
        return None
    return Counted(low, index + 1)


def _single(words: Words, index: int) -> Counted | None:
    for place in (index, index + 1):
        if words[place].kind is not Kind.WORD or words.low(place) in STOPS:
            return None
        if words.low(place) in SINGLE_THINGS and words.low(place + 1) != "-":
            return Counted(words.low(place), place + 1)
    return None


def _several(words: Words, index: int) -> Counted | None:
    """The first plural, or the one right behind it ("sports clubs")."""
    place, end = index, index + _REACH
    while place < end:
        token = words[place]
        if token.text == "-" and token.glued and words[place + 1].glued:
            place, end = place + 1, end + 1
            continue
        if not _may_precede(words, place):
            return None
        if is_plural(token.text):
            return _last_plural(words, place)
        place += 1
    return None


def _may_precede(words: Words, place: int) -> bool:
    token = words[place]
    if token.kind is not Kind.WORD or token.low in _NUMBER_WORDS:
        return False
    if token.low in STOPS:
        return token.low in PASSABLE and words[place + 1].kind is Kind.WORD
    return token.low not in _RANKS


def _last_plural(words: Words, place: int) -> Counted:
    following = words[place + 1]
    if words.low(place) in ("times", "points"):
        return Counted(words.low(place), place + 1)
    if following.kind is Kind.WORD and following.low not in STOPS and is_plural(following.text):
        place += 1
    written = words[place].text
    return Counted(written.lower() if written.isupper() else written, place + 1)


def is_plural(word: str) -> bool:
    """Whether the word looks like several things."""
    low = word.lower()
    if low in IRREGULAR_PLURALS:
        return True
    if len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is", "'s")):
        return False
    return low not in NOT_PLURALS
