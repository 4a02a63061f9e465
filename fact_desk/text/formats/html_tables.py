"""Tables as Markdown can hold them: each row with as many cells, each cell one line."""

from __future__ import annotations

from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag

MOST_CELLS = 200_000
_PARTS = ("thead", "tbody", "tfoot", "tr", "td", "th")


def even_out_tables(soup: BeautifulSoup) -> None:
    """Puts empty cells where one reaches over several rows or columns, and fills short rows."""
    for table in soup.find_all("table"):
        rows = [row for row in table.find_all("tr") if row.find(["td", "th"]) is not None]
        if not rows:
            table.unwrap()
            continue
        laid = _laid(rows)
        if _size(laid) > MOST_CELLS:
            laid = [list[Tag | None](_cells(row)) for row in rows]
        if _size(laid) - sum(map(len, laid)) > MOST_CELLS:
            _as_paragraphs(table)
            continue
        width = max(map(len, laid))
        for row, cells in zip(rows, laid, strict=True):
            _refill(soup, row, cells, width)


def _size(laid: list[list[Tag | None]]) -> int:
    """How many cells there are when all rows are as long as the longest."""
    return max(map(len, laid)) * len(laid)


def _as_paragraphs(table: Tag) -> None:
    """Lets a table go whose rows no Markdown could hold; it would read all behind them as words."""
    for part in (table, *table.find_all(_PARTS)):
        part.name = "div"


def _laid(rows: list[Tag]) -> list[list[Tag | None]]:
    """The cells of each row by column; None where a cell from above or from the left reaches."""
    reaching: dict[int, int] = {}
    laid: list[list[Tag | None]] = []
    room = MOST_CELLS
    for row in rows:
        cells: list[Tag | None] = []
        for cell in _cells(row):
            _pass_over(reaching, cells)
            # A file of a few lines may say that its cells reach over millions.
            across = max(1, min(_span(cell, "colspan"), room - len(cells)))
            down = _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + across):
                reaching[column] = down - 1
            cells.extend([cell, *[None] * (across - 1)])
        _pass_over(reaching, cells)
        laid.append(cells)
        room -= len(cells)
        if room <= 0:
            reaching.clear()
    return laid


def _cells(row: Tag) -> Iterable[Tag]:
    return row.find_all(["td", "th"], recursive=False)


def _pass_over(reaching: dict[int, int], cells: list[Tag | None]) -> None:
    while reaching.get(len(cells), 0) > 0:
        reaching[len(cells)] -= 1
        cells.append(None)


def _span(cell: Tag, name: str) -> int:
    given = str(cell.get(name) or "1")
    return max(1, min(1_000, int(given))) if given.isdecimal() and len(given) < 10 else 1


def _refill(soup: BeautifulSoup, row: Tag, cells: list[Tag | None], width: int) -> None:
    kind = "th" if all(cell is None or cell.name == "th" for cell in cells) else "td"
    for cell in cells:
        if cell is not None:
            del cell["rowspan"]
            del cell["colspan"]
    row.clear(decompose=False)
    filled = [*cells, *[None] * (width - len(cells))]
    row.extend([cell if cell is not None else soup.new_tag(kind) for cell in filled])
