"""Lines put together to paragraphs, over the ends of columns and pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise

from fact_desk.text.formats.sheets.line import HYPHEN, Line, typical

BULLET = re.compile(r"[•▪◦‣●○■](?:\s|(?=\w))|[\uf0b7\uf0a7\uf0fc]\s?")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$|[\"”»]$")
_HYPHENS = (HYPHEN, "-", "\u00ad", "\u2010")
_LOOSE = 1.28
"""Distance of two lines of different paragraphs, as a share of that within one."""

_SIZES = 0.07
_LARGER = 1.12
_HEADLINE = 1.5
_INDENT = 0.7
_OUTDENT = 0.4
_SHORT = 0.35


class Set(Enum):
    """What lines are set as."""

    TEXT = "text"
    TABLE = "table"


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; `rows` are the cells of a table, by column."""

    lines: list[Line]
    kind: Set = Set.TEXT
    rows: list[list[str]] = field(default_factory=list[list[str]])

    @property
    def size(self) -> float:
        """The size of its first line."""
        return self.lines[0].size

    @property
    def strong(self) -> bool:
        """Whether all its words are bold."""
        return all(line.strong for line in self.lines)

    @property
    def is_item(self) -> bool:
        """Whether it begins as an item of a list does."""
        return bool(BULLET.match(self.lines[0].text))

    def is_over_at(self, line: Line) -> bool:
        """Whether it is an item, and the line stands left of its words."""
        first = self.lines[0]
        hanging = first.words[1].left if len(first.words) > 1 else first.left
        return self.is_item and line.left < hanging - _OUTDENT * first.size


def paragraphs_in(column: Sequence[Line], size: float) -> list[Paragraph]:
    """The paragraphs of one column, in order; `size` is that of the article's type."""
    paragraphs: list[Paragraph] = []
    measure = _Measure(column, size)
    for line in column:
        last = paragraphs[-1] if paragraphs else None
        if last is None or last.is_over_at(line) or measure.parts(last.lines[-1], line):
            paragraphs.append(Paragraph([line]))
        else:
            last.lines.append(line)
    return paragraphs


def joined(columns: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """The paragraphs of all columns; one that goes on in the next column is whole."""
    whole: list[Paragraph] = []
    for column in columns:
        for number, paragraph in enumerate(column):
            if number == 0 and whole and _goes_on(whole[-1], paragraph):
                whole[-1].lines.extend(paragraph.lines)
            else:
                whole.append(paragraph)
    return whole


def _goes_on(last: Paragraph, following: Paragraph) -> bool:
    if Set.TABLE in (last.kind, following.kind) or following.is_item:
        return False
    if abs(last.lines[-1].size - following.size) > _SIZES * following.size:
        return False
    end, start = last.lines[-1].text, following.lines[0].text
    if end.endswith(_HYPHENS):
        return True
    return (
        not _ENDS.search(end)
        and not (last.strong and not following.strong)
        and (start[0].islower() or len(end) > 30)
    )


class _Measure:
    """How a column is set: its edges and the distance between its lines."""

    def __init__(self, column: Sequence[Line], size: float) -> None:
        self._large = _LARGER * size
        self._left = min(line.left for line in column)
        self._right = max(line.right for line in column)
        gaps = [
            one.base - other.base
            for one, other in pairwise(column)
            if 0 < one.base - other.base < 3 * one.size
            and abs(one.size - other.size) <= _SIZES * one.size
        ]
        self._leading = _smallest_usual(gaps)

    def parts(self, last: Line, line: Line) -> bool:
        """Whether a paragraph ends between the two lines."""
        size = max(last.size, line.size)
        if abs(last.size - line.size) > _SIZES * size or last.strong != line.strong:
            return True
        gap = last.base - line.base
        if size > self._large:
            # The lines of a headline are as long as they are, and stand where they stand.
            return not 0 < gap < _HEADLINE * size
        if gap <= 0 or gap > _LOOSE * (self._leading or 1.4 * size):
            return True
        ended = bool(_ENDS.search(last.text))
        if BULLET.match(line.text) or (ended and _NUMBERED.match(line.text)):
            return True
        if line.left - last.left > _INDENT * size and not BULLET.match(last.text):
            return last.left - self._left < _INDENT * size
        return self._ends_early(last, line)

    def _ends_early(self, last: Line, line: Line) -> bool:
        """Whether the next word would have had room on the line, so that its end was wanted."""
        room = self._right - last.right
        if room > _SHORT * (self._right - self._left) and not last.text.endswith(_HYPHENS):
            return True
        first = line.words[0]
        needed = first.right - first.left + 0.6 * line.size
        return room > needed and bool(_ENDS.search(last.text)) and not line.text[0].islower()


def _smallest_usual(gaps: Sequence[float]) -> float:
    """The distance between lines within paragraphs: the least that is not a rare one."""
    middle = typical(gaps)
    usual = [gap for gap in gaps if gap <= middle * 1.02]
    return typical(usual)
