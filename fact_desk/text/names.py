"""Where a text names somebody or something, told by capital letters."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from fact_desk.model.span import Span

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’‐‑-][\p{L}\p{M}\p{N}]+)*")
_NO_NAMES = frozenset(
    """
    i i'm i'd i'll i've i’m i’d i’ll i’ve mr mrs ms dr no nobody nothing not yes the a an and but or
    he she it we you they who what when where why how this that these those there here his her its
    our your their my in on at of to for from with by as if so some all one two three then now
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december
    """.split()
)


def holding_names(text: str, sentences: Iterable[Span]) -> list[bool]:
    """For each sentence whether it holds a name.

    That is a capital inside the sentence, or at its start a word that has one elsewhere and
    nowhere a small one. What is all in capitals, and a headline with a capital at each word, tells
    nothing.
    """
    rows = [[*map(regex.Match[str].group, _WORD.finditer(text, *_edges(one)))] for one in sentences]
    inside, small = _seen(rows)
    return [_holds_name(words, inside - small) for words in rows]


def _seen(rows: Iterable[list[str]]) -> tuple[set[str], set[str]]:
    """The words that have a capital inside a sentence, and those that stand without one."""
    inside: set[str] = set()
    small: set[str] = set()
    for words in rows:
        if not _tells(words):
            continue
        inside.update(_bare(word) for word in words[1:] if _may_name(word))
        small.update(word for word in words if word.islower())
    return inside, small


def _holds_name(words: list[str], names: set[str]) -> bool:
    if not words:
        return False
    if _bare(words[0]) in names and _may_name(words[0]):
        return True
    return _tells(words) and any(map(_may_name, words[1:]))


def _tells(words: list[str]) -> bool:
    """Whether capitals mean something there: most words have none."""
    capitals = sum(word[0].isupper() for word in words)
    return 2 * capitals <= len(words) + 1


def _may_name(word: str) -> bool:
    return word[0].isupper() and word.lower() not in _NO_NAMES


def _bare(word: str) -> str:
    """The word in small letters, without the ending of the possessive."""
    return word.lower().removesuffix("'s").removesuffix("’s")


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end
