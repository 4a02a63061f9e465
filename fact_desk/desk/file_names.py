"""File names out of titles: a title is somebody else's, and may lead anywhere or name a device."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import count

_UNFIT = frozenset('<>:"/\\|?*%')
"""What a file's name can't hold on Windows, or what a shell there would replace."""

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")
_DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS))
"""Names that Windows takes for a device, whatever comes after a point ("Naming Files")."""

_LONGEST = 120
"""Bytes of UTF-8; most file systems take 255 with the ending, encrypted ones 143."""

_UNNAMED = "article"


def file_stem(title: str) -> str:
    """The title as a file's name without its ending: never empty, never a path, never a device."""
    shown = (" " if _is_unfit(letter) else letter for letter in unicodedata.normalize("NFC", title))
    # A point or a tilde before a name hides it, a hyphen makes it an option.
    words = " ".join("".join(shown).split()).strip(" .…~-")
    # A point or an ellipsis at the end would run into the name's ending.
    words = _cut(words).rstrip(" .…")
    if words.partition(".")[0].strip().casefold() in _DEVICES:
        words = f"_{words}"
    return words or _UNNAMED


class FileNames:
    """Names for several files in one folder, each another one whatever case is counted."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._taken: set[str] = set()

    def of(self, title: str) -> Iterator[str]:
        """Names for the title, each tried only if the one before is taken in the folder."""
        stem = file_stem(title)
        for number in count(1):
            name = f"{stem}{self._suffix}" if number == 1 else f"{stem} ({number}){self._suffix}"
            if name.casefold() not in self._taken:
                self._taken.add(name.casefold())
                yield name


def _is_unfit(letter: str) -> bool:
    return letter in _UNFIT or unicodedata.category(letter) in _UNSEEN


def _cut(words: str) -> str:
    kept = words.encode(errors="replace")[:_LONGEST].decode(errors="ignore")
    # A mark without its letter would be another word.
    while len(kept) < len(words) and kept and unicodedata.combining(words[len(kept)]):
        kept = kept[:-1]
    return kept
