"""Odd characters made plain for reading, without losing the place they came from."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from fact_desk.model.span import Span

GROUP_SPACE = "\u00a0"
"""Stands for every space that does not break a line, as set between groups of digits."""

_FIXED = {
    **dict.fromkeys("\u2007\u2009\u202f\u00a0\u200a\u2008", GROUP_SPACE),
    **dict.fromkeys("\u2010\u2011\ufe63", "-"),
    **dict.fromkeys("\u2012\u2013\u2014\u2015", "–"),
    **dict.fromkeys("\u2018\u2019\u02bc\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u2033", '"'),
    **dict.fromkeys("\u2028\u2029\x0b\x0c\r\x85", "\n"),
    "\u03bc": "µ",
    "\u066b": ".",
    "\u066c": ",",
    "\u2044": "/",
    "\u2215": "/",
    "\u066a": "%",
}


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` to read; `places` maps its offsets back, or is None where they are the same."""

    text: str
    places: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """The span in the original text of the folded text from `start` to `end` (not empty)."""
        if self.places is None:
            return Span(start, end)
        return Span(self.places[start], self.places[end - 1] + 1)


def _plain(character: str) -> str:
    """The one character to read instead, or nothing for one that cannot be seen."""
    if character in _FIXED:
        return _FIXED[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in ("Cf", "Mn") and not character.isprintable():
        return ""
    if category == "Zs":
        return " "
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    return character


def fold(text: str) -> Folded:
    """Digits of all scripts, wide forms, dashes, spaces and quotes as their plain counterparts.

    Invisible characters (zero width, soft hyphens, directions) are left out of what is read.
    """
    if text.isascii() and "\r" not in text:
        return Folded(text)
    plain = {character: _plain(character) for character in set(text) if not _is_plain(character)}
    if not plain:
        return Folded(text)
    if "" not in plain.values():
        return Folded(text.translate(str.maketrans(plain)))
    places = tuple(place for place, character in enumerate(text) if plain.get(character, "x"))
    return Folded("".join(plain.get(character, character) for character in text), places)


def _is_plain(character: str) -> bool:
    return character.isascii() and character != "\r" and character not in "\x0b\x0c"
