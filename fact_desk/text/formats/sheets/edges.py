"""What is printed on every page beside the text: running heads, feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from fact_desk.text.formats.sheets.line import Line

_DEEP = 3
"""Rows from the top and from the foot of a page that are looked at."""

_OFFSET = 6.0
"""Points by which such a line may stand higher or lower on another page."""

_MOST_NUMBERS = 3
_Sign = tuple[str, int, tuple[int, ...]]

_LEAST = 0.75
"""Share of the letters that must stay."""

_DIGITS = re.compile(r"[0-9]{1,9}")
_NUMBER = re.compile(
    r"[\W_]*(?:page|seite|p\.?|pp\.?)?\s*(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|de|\|)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)


def without_edges(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without lines that stand at their edges again and again, and how many these were.

    A line repeats where the same words stand at the same height on several pages, be it with a
    number that grows with them; a page number is a number that does so.
    """
    edges = [list(_edge_lines(page)) for page in pages]
    repeated = _repeated(edges)
    numbers = _numbers(edges)
    dropped = {
        id(line) for page in edges for line in page if id(line) in repeated or id(line) in numbers
    }
    kept = [[line for line in page if id(line) not in dropped] for page in pages]
    if _letters(kept) < _LEAST * _letters(pages):
        # Slides and forms: what repeats is all there is.
        return [*pages], 0
    return kept, len(dropped)


def _letters(pages: Sequence[Sequence[Line]]) -> int:
    return sum(len(line.text) for page in pages for line in page)


def _edge_lines(page: Sequence[Line]) -> Iterator[Line]:
    heights = sorted({round(line.middle) for line in page})
    rows: list[int] = []
    for height in heights:
        if not rows or height - rows[-1] > 3:
            rows.append(height)
    deep = min(_DEEP, len(rows) // 3 or 1)
    low, high = rows[:deep], rows[-deep:]
    for line in page:
        if any(abs(line.middle - height) <= 4 for height in (*low, *high)):
            yield line


def _repeated(edges: Sequence[Sequence[Line]]) -> set[int]:
    needed = 2 if len(edges) <= 6 else 3
    pages: dict[_Sign, set[int]] = {}
    signed = [(line, list(_signs(line))) for page in edges for line in page]
    for line, signs in signed:
        for sign in signs:
            pages.setdefault(sign, set()).add(line.page)
    return {id(line) for line, signs in signed if any(len(pages[sign]) >= needed for sign in signs)}


def _signs(line: Line) -> Iterator[_Sign]:
    """What the line has in common with those that repeat it.

    These are its words, its height, and each number as it stands or, where it grows with the
    pages, less its page.
    """
    kin = _DIGITS.sub("#", " ".join(line.text.casefold().split()))
    numbers = _numbers_in(line)
    grown = [(number, number - line.page) for number in numbers]
    ways = product(*grown) if len(numbers) <= _MOST_NUMBERS else [tuple(numbers)]
    height = round(line.base / _OFFSET)
    for way, near in product([*ways], (height, height + 1)):
        yield kin, near, way


def _numbers_in(line: Line) -> list[int]:
    return [int(number) for number in _DIGITS.findall(line.text)]


def _numbers(edges: Sequence[Sequence[Line]]) -> set[int]:
    offsets: Counter[int] = Counter()
    read: list[tuple[Line, int]] = []
    for page in edges:
        for line in page:
            number = _number(line.text)
            if number is not None:
                read.append((line, number - line.page))
                offsets[number - line.page] += 1
    return {id(line) for line, offset in read if offsets[offset] > 1}


def _number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    return int(found[1]) if found[1].isdecimal() else _roman(found[1].lower())


def _roman(numeral: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[each] for each in numeral]
    following = [*values[1:], 0]
    return sum(-one if one < other else one for one, other in zip(values, following, strict=True))
