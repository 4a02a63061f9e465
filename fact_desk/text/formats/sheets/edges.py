"""What is printed on every page beside the text: running heads, feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from fact_desk.text.formats.sheets.line import Line

_DEEP = 3
"""Rows from the top and from the foot of a page that are looked at."""

_OFFSET = 6.0
"""Points by which such a line may stand higher or lower on another page."""

_LEAST = 0.75
"""Share of the letters that must stay."""

_NUMBER = re.compile(
    r"[\W_]*(?:page|seite|p\.?|pp\.?)?\s*(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|de|\|)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)


def without_edges(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without lines that stand at their edges again and again, and how many these were.

    A line repeats where the same words, figures aside, stand at the same height on several pages;
    a page number is a number that grows with the pages.
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
    places: dict[str, list[Line]] = {}
    for page in edges:
        for line in page:
            places.setdefault(_kin(line), []).append(line)
    found: set[int] = set()
    for lines in places.values():
        for line in lines:
            alike = {other.page for other in lines if abs(other.base - line.base) <= _OFFSET}
            if len(alike) >= needed:
                found.add(id(line))
    return found


def _kin(line: Line) -> str:
    return re.sub(r"\d+", "#", "".join(line.text.casefold().split()))


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
