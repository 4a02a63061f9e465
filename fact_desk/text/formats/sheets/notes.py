"""Footnotes: the small lines at the foot of a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fact_desk.text.formats.sheets.line import Line

_SMALL = 0.93
_MARK = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}(?=[.)]?\s)|[*†‡§]{1,3})[.)]?\s*(?=\S)")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LOWEST = 0.5
"""Share of a page's height under which footnotes begin."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its mark as plain figures, its lines without the mark, its page."""

    mark: str
    lines: list[Line]
    page: int


def split_notes(
    column: Sequence[Line], size: float, height: float
) -> tuple[list[Line], list[Note]]:
    """The lines of a column without its footnotes, and these.

    `size` is that of the article's type, `height` the page's. Footnotes are smaller, stand at the
    end, and the first of them begins with a mark.
    """
    start = len(column)
    while start and _is_small(column[start - 1], size, height):
        start -= 1
    while start < len(column) and not _MARK.match(column[start].text):
        start += 1
    notes: list[Note] = []
    for line in column[start:]:
        mark = _MARK.match(line.text)
        if mark:
            words = _without(line, mark.end())
            notes.append(Note(mark[1].translate(_FIGURES), [words], line.page))
        else:
            notes[-1].lines.append(line)
    return [*column[:start]], notes


def _is_small(line: Line, size: float, height: float) -> bool:
    return line.size < _SMALL * size and line.base < _LOWEST * height


def _without(line: Line, length: int) -> Line:
    """The line without as many letters at its start."""
    words = [*line.words]
    while words and length:
        taken = min(length, len(words[0].text))
        rest = words[0].text[taken:]
        length -= taken
        if rest:
            words[0] = replace(words[0], text=rest)
        else:
            words.pop(0)
            length = max(0, length - 1)
    return Line(words or [*line.words], line.page)
