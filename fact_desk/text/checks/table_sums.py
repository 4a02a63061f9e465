"""Sum: columns and rows of a table that do not come to the total given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.model.layout import BlockKind
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import last_place, said
from fact_desk.text.figures import FoundFigure

_TOTAL = re.compile(r"\W*(?:grand )?(?:totals?|sum|altogether|together|in all|all told)\b")
_SUBTOTAL = re.compile(r"sub-?totals?|of which|thereof")
_NOT_ADDED = re.compile(
    r"average|mean|median|\bper\b|rate|rank|change|growth|share|age\b|index|ratio|score|margin"
)
_FAR = Decimal("0.25")
_ZEROS = {"", "-", "–", "—", "0", "nil", "none"}
_ADDED_KINDS = {
    FigureKind.NUMBER,
    FigureKind.AMOUNT,
    FigureKind.COUNT,
    FigureKind.MEASURE,
    FigureKind.PERCENT,
}


@dataclass(frozen=True, slots=True)
class _Cell:
    words: str
    figure: FoundFigure | None
    heading: bool


_Line = Sequence[_Cell | None]


def find_table_sums(page: Page) -> Iterator[Doubt]:
    """Doubts like: 224.7 + … = 664.5; the total given is 674.5."""
    for table in _tables(page):
        lines = [line for line in table if line and not all(c and c.heading for c in line)]
        heads = next((line for line in table if line not in lines), None)
        yield from _totalled(page, lines, heads)
        turned = [list(column) for column in zip(*table, strict=False)]
        yield from _totalled(page, turned[1:], turned[0] if turned else None)


def _tables(page: Page) -> list[list[_Line]]:
    tables: dict[int, dict[tuple[int, int], _Cell]] = {}
    for block, sentences in zip(page.blocks, page.by_block, strict=True):
        if block.kind is BlockKind.CELL and block.cell is not None:
            figures = [found for sentence in sentences for found in sentence.figures]
            only = figures[0] if len(figures) == 1 else None
            cell = _Cell(block.span.of(page.text).strip().lower(), only, block.cell.heading)
            tables.setdefault(block.cell.table, {})[block.cell.row, block.cell.column] = cell
    return [_grid(cells) for cells in tables.values()]


def _grid(cells: dict[tuple[int, int], _Cell]) -> list[_Line]:
    rows = sorted({row for row, _ in cells})
    width = max(column for _, column in cells) + 1
    return [[cells.get((row, column)) for column in range(width)] for row in rows]


def _totalled(page: Page, lines: Sequence[_Line], heads: _Line | None) -> Iterator[Doubt]:
    """Doubts about the last line of a table, if it is called a total, and the lines before it."""
    names = [line[0].words if line and line[0] else "" for line in lines]
    if len(lines) < 3 or not _TOTAL.match(names[-1]) or any(map(_SUBTOTAL.search, names)):
        return
    if any(_TOTAL.match(name) for name in names[:-1]):
        return
    for place in range(1, len(lines[-1])):
        head = heads[place] if heads and place < len(heads) else None
        if head is None or not _NOT_ADDED.search(head.words):
            doubt = _doubt(page, [line[place] for line in lines[:-1]], lines[-1][place])
            if doubt is not None:
                yield doubt


def _doubt(page: Page, cells: Sequence[_Cell | None], total: _Cell | None) -> Doubt | None:
    whole = _value(total)
    parts = [cell.figure for cell in cells if cell is not None and cell.figure is not None]
    empty = [cell for cell in cells if cell is None or cell.figure is None]
    if whole is None or total is None or total.figure is None or len(parts) < 2:
        return None
    if any(cell is not None and cell.words not in _ZEROS for cell in empty):
        return None
    numbers = [_number(part) for part in parts]
    if None in numbers or len({part.figure.unit for part in [*parts, total.figure]}) > 1:
        return None
    values = [number for number in numbers if number is not None]
    summed = sum(values, Decimal(0))
    gap = abs(summed - whole)
    printed = [last_place(page.exact(found)) for found in (*parts, total.figure)]
    rounding = sum(printed, Decimal(0)) / 2
    if not gap or gap > abs(whole) * _FAR or (gap <= rounding and min(printed) < 1):
        return None
    shown = f"{' + '.join(said(value) for value in values)} = {said(summed)}"
    explanation = f"{shown}; the total given is {page.exact(total.figure)}."
    severity = Severity.WARNING if gap <= rounding else Severity.ERROR
    return Doubt(severity, explanation, (total.figure.span, *(part.span for part in parts)))


def _value(cell: _Cell | None) -> Decimal | None:
    return _number(cell.figure) if cell is not None and cell.figure is not None else None


def _number(found: FoundFigure) -> Decimal | None:
    return found.figure.value if found.figure.kind in _ADDED_KINDS else None
