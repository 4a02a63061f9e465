"""What in a text makes or changes a number."""

from __future__ import annotations

import unicodedata

_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion trillion dozen half third quarter tenth twice double triple "
    "hundreds thousands millions billions dozens".split()
)
_SCALES = frozenset(
    "hundred thousand million billion trillion hundreds thousands millions billions trillions "
    "dozen bn mn tn k m percent per cent percentage point points".split()
)
"""Words right behind a number that change what it says."""


def is_number(word: str) -> bool:
    """Whether the word is a number in digits or a number word."""
    return any(character.isnumeric() for character in word) or word.lower() in _WORDS


def is_unit_sign(word: str) -> bool:
    """Whether the sign belongs to a number beside it: a currency, per cent, degrees, a minus."""
    return word in ("%", "‰", "°", "+", "-", "±", "<", ">", "~", "#") or (
        unicodedata.category(word[0]) in ("Sc", "Sm", "Pd")
    )


def belongs_to_number(word: str) -> bool:
    """Whether a word or sign right behind a number changes what it says: "million", "%"."""
    return word.lower() in _SCALES or word in ("%", "‰", "°")
