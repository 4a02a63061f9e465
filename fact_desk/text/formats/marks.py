"""Code points that mean something between the steps of a conversion, and nothing in any text.

Unicode keeps U+FDD0 to U+FDEF free for a program's own use; what comes in has them replaced.
"""

from __future__ import annotations

from fact_desk.text.cleaning import REPLACEMENT

STRONG, STRONG_END = "\ufdd0", "\ufdd1"
EMPHASIS, EMPHASIS_END = "\ufdd2", "\ufdd3"
STRIKE, STRIKE_END = "\ufdd4", "\ufdd5"
NUMBER, NUMBER_END = "\ufdd6", "\ufdd7"
"""Around the number of a list item, at the beginning of its words."""

_FREE = dict.fromkeys(range(0xFDD0, 0xFDF0), REPLACEMENT)
_RAISED = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_RAISABLE = frozenset("0123456789+-−=() ")


def without_marks(words: str) -> str:
    """The words with U+FFFD for each code point that is a mark here."""
    return words.translate(_FREE)


def raised(words: str) -> str:
    """Words in superscript as plain text: numbers as ² and ⁶, so that 10⁶ never becomes 106."""
    if any(each.isdigit() for each in words) and _RAISABLE.issuperset(words):
        return words.translate(_RAISED)
    return words
