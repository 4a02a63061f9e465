"""Rows of cells that stand in columns: tables without any lines drawn."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.text.formats.sheets.columns import MOST_LINES
from fact_desk.text.formats.sheets.line import Line, typical
from fact_desk.text.formats.sheets.paragraphs import Paragraph, Set, paragraphs_in

_MOST_WORDS = 6
"""Words of a middling cell; running text beside other text has more."""

_FEWEST_ROWS = 3


def with_tables(column: Sequence[Line], size: float) -> list[Paragraph]:
    """The paragraphs of a column, with rows of cells in it as tables.

    `size` is that of the article's type.
    """
    if len(column) > MOST_LINES:
        return paragraphs_in(column, size)
    paragraphs: list[Paragraph] = []
    text: list[Line] = []
    rows: list[list[Line]] = []
    for row in [*_rows(column), []]:
        if len(row) > 1:
            rows.append(row)
            continue
        if rows:
            text = _take(rows, text, paragraphs, size)
            rows = []
        text.extend(row)
    if text:
        paragraphs.extend(paragraphs_in(text, size))
    return paragraphs


def _take(
    rows: list[list[Line]], text: list[Line], paragraphs: list[Paragraph], size: float
) -> list[Line]:
    """Adds the rows as a table, or as text; returns the text that is still to be set."""
    cells = [cell for row in rows for cell in row]
    if len(rows) < _FEWEST_ROWS or typical([len(cell.words) for cell in cells]) > _MOST_WORDS:
        return [*text, *(_united(row) for row in rows)]
    if text:
        paragraphs.extend(paragraphs_in(text, size))
    paragraphs.append(Paragraph(cells, Set.TABLE, _cells(rows)))
    return []


def _united(row: Sequence[Line]) -> Line:
    return Line([word for line in row for word in line.words], row[0].page)


def _rows(column: Sequence[Line]) -> list[list[Line]]:
    """The lines of the column, those that stand beside one another together."""
    rows: list[list[Line]] = []
    for line in column:
        last = rows[-1][0] if rows else None
        if last and abs(last.base - line.base) < 0.4 * min(last.size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _cells(rows: Sequence[Sequence[Line]]) -> list[list[str]]:
    """The words of each row by column; cells under one another make a column."""
    spans: list[tuple[float, float]] = []
    for left, right in sorted((cell.left, cell.right) for row in rows for cell in row):
        if spans and left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(right, spans[-1][1]))
        else:
            spans.append((left, right))
    table: list[list[str]] = []
    for row in rows:
        cells = [""] * len(spans)
        for cell in row:
            at = next(n for n, (left, right) in enumerate(spans) if left <= cell.left <= right)
            cells[at] = f"{cells[at]} {cell.text}".strip()
        table.append(cells)
    return table
