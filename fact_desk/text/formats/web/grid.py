"""Tables that hold data, told from those that only arrange a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import html

from fact_desk.text.formats.web.pieces import Piece

_ROWS_IN = ("thead", "tbody", "tfoot")
_CELLS = ("td", "th")
_LONG_CELL = 700
"""Characters of a cell above which the table arranges a page."""

_WIDEST = 60
"""Columns above which cells are no longer filled up for one that spans others."""

_MOST_CELLS = 50_000
_MOST_REACHED = 10_000
"""Cells that all in a table say they reach over, above which none is believed."""

_LONGEST_NUMBER = 6
_BLOCKS_IN_CELL = 4


def is_grid(table: html.HtmlElement) -> bool:
    """Whether the table holds data: several rows and columns of short cells, no table inside."""
    if (table.get("role") or "") in ("presentation", "none"):
        return False
    if any(each is not table for each in table.iter("table")):
        return False
    rows = [list(_cells(row)) for row in _rows(table)]
    width = max(map(len, rows), default=0)
    if width < 2 or width * len(rows) > _MOST_CELLS:
        return False
    if len(rows) < 2 and not any(True for _ in table.iter("th")):
        return False
    return not any(_is_long(cell) for row in rows for cell in row)


def rows_of(
    table: html.HtmlElement, read: Callable[[html.HtmlElement], list[Piece]]
) -> list[list[list[Piece]]]:
    """The rows of a table, all of one length; empty cells follow one that spans several."""
    below: dict[int, int] = {}
    cells = (cell for row in _rows(table) for cell in _cells(row))
    believed = sum(_down(cell) * _across(cell) for cell in cells) <= _MOST_REACHED
    rows = [
        _row(row, read, below) if believed else [read(cell) for cell in _cells(row)]
        for row in _rows(table)
    ]
    width = max(map(len, rows), default=0)
    return [[*row, *([] for _ in range(width - len(row)))] for row in rows]


def _row(
    row: html.HtmlElement,
    read: Callable[[html.HtmlElement], list[Piece]],
    below: dict[int, int],
) -> list[list[Piece]]:
    """One row; `below` holds by column how many rows a cell above still reaches down."""
    cells: list[list[Piece]] = []
    for cell in _cells(row):
        _fill_up(cells, below)
        start, across = len(cells), _across(cell)
        cells.append(read(cell))
        cells.extend([] for _ in range(across - 1))
        if (down := _down(cell)) > 1:
            below.update(dict.fromkeys(range(start, start + across), down - 1))
    _fill_up(cells, below)
    return cells


def _fill_up(cells: list[list[Piece]], below: dict[int, int]) -> None:
    while below.get(len(cells), 0) > 0:
        below[len(cells)] -= 1
        cells.append([])


def _rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _ROWS_IN:
            yield from (row for row in child if row.tag == "tr")


def _cells(row: html.HtmlElement) -> Iterator[html.HtmlElement]:
    return (cell for cell in row if cell.tag in _CELLS)


def _is_long(cell: html.HtmlElement) -> bool:
    if sum(map(len, cell.itertext())) > _LONG_CELL:
        return True
    return sum(1 for _ in cell.iter("p", "div", "h1", "h2", "h3")) > _BLOCKS_IN_CELL


def _across(cell: html.HtmlElement) -> int:
    return _span(cell, "colspan")


def _down(cell: html.HtmlElement) -> int:
    return _span(cell, "rowspan")


def _span(cell: html.HtmlElement, name: str) -> int:
    value = (cell.get(name) or "").strip()
    if not value.isascii() or not value.isdigit() or len(value) > _LONGEST_NUMBER:
        return 1
    return min(max(1, int(value)), _WIDEST)
