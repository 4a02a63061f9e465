"""Lists inside a sentence: the items behind a colon, a dash or in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fact_desk.text.checks.marked import Sentence

_OPENING = re.compile(
    r": | – |–(?=[a-z\ue000-\ue006])| \(|(?<=\ue000) (?:are|were) "
    r"| (?:consists? of|consisting of|comprises|comprising|(?:is|was|are) made up of) "
)
_SEMICOLONS = re.compile(r"; (?:and |or )?")
_COMMAS = re.compile(r", (?:and |or |plus )?")
_LAST = re.compile(r" (?:and|or|plus) ")
_CLOSING = {
    "a": ".!?;:",
    "c": ".!?;:",
    "i": ".!?;:",
    "w": ".!?;:",
    ":": ".!?;–",
    "–": "–.!?;:",
    "(": ")",
}
_PARTIAL = re.compile(
    r"\b(?:including|include[sd]?|such as|among (?:them|others|which|whom)|for example|for "
    r"instance|e\.g|especially|notably|particularly|mostly|mainly|at least|like|etc|and so on|"
    r"and more|the rest|others|namely not|up to)\b"
)


@dataclass(frozen=True, slots=True)
class Item:
    """An item between two places of `marked`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two places of `marked`; `opens` is where the sign before them stands."""

    opens: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that opens at a place of `marked`; `closed` says that "and" stands before its last.

    `loose` counts the further "and"s and "or"s inside the items, each of which may part two.
    """

    opens: int
    items: tuple[Item, ...]
    closed: bool
    loose: int


def listings(sentence: Sentence) -> list[Listing]:
    """The lists of a sentence that claim to be whole, by where they open."""
    found = (
        _listing(sentence.marked, stretch.opens, stretch.start, stretch.end)
        for stretch in stretches(sentence)
    )
    return [listing for listing in found if len(listing.items) > 1]


def stretches(sentence: Sentence) -> list[Stretch]:
    """Where a list may stand behind a colon, a dash or a bracket, none that is but a part."""
    marked = sentence.marked
    if _PARTIAL.search(marked):
        return []
    return [
        Stretch(opening.start(), opening.end(), _end(marked, opening))
        for opening in _OPENING.finditer(marked)
    ]


def _end(marked: str, opening: re.Match[str]) -> int:
    closing = _CLOSING[opening.group().strip()[0]]
    if opening.group().strip() == ":" and ";" in marked[opening.end() :]:
        closing = ".!?"
    ends = [place for sign in closing if (place := marked.find(sign, opening.end())) >= 0]
    return min(ends, default=len(marked))


def _listing(marked: str, opens: int, start: int, end: int) -> Listing:
    words = marked[start:end]
    by_semicolon = _SEMICOLONS.search(words) is not None
    cuts = list((_SEMICOLONS if by_semicolon else _COMMAS).finditer(words))
    closed = bool(cuts) and cuts[-1].group().strip() not in (",", ";")
    edges = [cut.span() for cut in cuts]
    if not closed and not by_semicolon:
        last = _last_and(words, edges[-1][1] if edges else 0)
        if last is not None:
            edges.append(last)
            closed = True
    starts = [0, *(edge[1] for edge in edges)]
    ends = [*(edge[0] for edge in edges), len(words)]
    items = tuple(Item(start + a, start + b) for a, b in zip(starts, ends, strict=True))
    loose = sum(len(_LAST.findall(marked, item.start, item.end)) for item in items)
    return Listing(opens, items, closed or by_semicolon, loose)


def _last_and(words: str, start: int) -> tuple[int, int] | None:
    """The last "and" behind the last comma, which parts the last two items."""
    found = list(_LAST.finditer(words, start))
    return found[-1].span() if found else None
