"""Finding a source again by a few letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from fact_desk.model.source import Source


def best_sources(
    sources: Sequence[tuple[Source, int]], words: str, limit: int = 20
) -> list[Source]:
    """The sources that hold every word typed, best first: `sources` come newest first, with counts.

    A title or name that begins as typed goes before one with words that begin so, and that before
    letters inside of a word; of equals, the one cited most, then the newest.
    """
    typed = _plain(words)
    found: list[tuple[int, int, int, Source]] = []
    for age, (source, cited) in enumerate(sources):
        grade = _grade(source, typed)
        if grade is not None:
            found.append((grade, -cited, age, source))
    return [source for *_, source in sorted(found, key=lambda one: one[:3])[:limit]]


def _grade(source: Source, typed: str) -> int | None:
    names = [_plain(name) for name in (source.title, source.person, source.link) if name]
    all_of_it = " ".join(names)
    words = typed.split()
    if not all(word in all_of_it for word in words):
        return None
    if any(name.startswith(typed) for name in names):
        return 0
    begun = all_of_it.replace("/", " ").replace(".", " ").replace("-", " ").split()
    return 1 if all(any(one.startswith(word) for one in begun) for word in words) else 2


def _plain(text: str) -> str:
    """The words in small letters without accents."""
    letters = unicodedata.normalize("NFD", " ".join(text.split()))
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold()
