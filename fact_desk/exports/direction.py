"""In which direction a text is read."""

from __future__ import annotations

import unicodedata

_FROM_RIGHT = ("R", "AL")


def reads_from_right(text: str) -> bool:
    """Whether its first letter with a direction runs from right to left (UAX 9, rules P2, P3)."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(character) for character in text)
    first = next((kind for kind in kinds if kind in ("L", *_FROM_RIGHT)), "L")
    return first in _FROM_RIGHT
