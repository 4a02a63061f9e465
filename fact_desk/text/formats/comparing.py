"""Whether all the words that a file was found to say came through."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"</?([a-z0-9]+)[^<>]*>")
_REFERENCE = re.compile(r'<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">[^<]*</a></sup>')
_INSIDE_WORDS = ("a", "em", "s", "strong", "sub", "sup")
_SHOWN = 12


def lost_words(said: str, page: str) -> Iterator[str]:
    """A sentence with the words of the text that the page does not hold as often."""
    came = Counter(_WORD.findall(_shown(page)))
    missing = Counter(_WORD.findall(said)) - came
    if missing:
        words = " ".join(list(missing)[:_SHOWN])
        count = missing.total()
        were = "1 word was" if count == 1 else f"{count:,} words were"
        yield f"{were} not taken in (“{words}”); compare with the original."


def _shown(page: str) -> str:
    def gap(tag: re.Match[str]) -> str:
        return "" if tag[1] in _INSIDE_WORDS else " "

    return html.unescape(_TAG.sub(gap, _REFERENCE.sub("", page)))
