"""Annotations as a sheet for Excel and LibreOffice: the columns of the CSV, with typed cells.

Nothing in it is a formula or a link: every text is written as a text. It is made in memory, for
no word of an article may stay behind in a folder for temporary files.
"""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, cast

from fact_desk.errors import ExportFailed
from fact_desk.exports.cells import fitting, moment_of, value_of
from fact_desk.exports.rows import COLUMNS, ExportRow
from fact_desk.resources import resource

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
"""Rows of a sheet under the names of its columns."""

_WIDTHS = {
    "article": 28,
    "exact_text": 60,
    "status": 17,
    "correction": 32,
    "flag_reason": 40,
    "value": 14,
    "unit": 12,
    "approximation": 14,
    "speaker": 20,
    "claimant": 20,
    "source": 40,
    "note": 40,
    "checked_by": 16,
    "checked_at": 21,
    "id": 18,
}
_NARROW = 10
_COLOURS = {
    "confirmed": ("status", "confirmed"),
    "corrected": ("status", "confirmed"),
    "needs correction": ("status", "flagged"),
    "recheck": ("status", "claim"),
    "unverifiable": ("status", "claim"),
    "flagged": ("flag", "flagged"),
}
"""The words that are set in a colour of the light theme, and the column they stand in."""

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx_file(rows: Iterable[ExportRow], title: str, written_at: str) -> bytes:
    """The workbook with one sheet; raises ExportFailed for more rows than a sheet takes.

    The same rows written at the same moment (ISO 8601) give the same bytes.
    """
    # Loaded late: a start of the window writes no sheet.
    from xlsxwriter.workbook import Workbook

    file = io.BytesIO()
    book = Workbook(file, _OPTIONS)
    book.set_properties({"title": title, "created": moment_of(written_at) or datetime(2000, 1, 1)})
    sheet = book.add_worksheet("Annotations")
    last = _Sheet(book, sheet).fill(rows)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    _colour(book, sheet, last)
    book.close()
    return file.getvalue()


class _Sheet:
    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self._sheet = sheet
        top = {"valign": "top"}
        self._head = book.add_format({"bold": True, "bottom": 1})
        self._text = book.add_format({**top, "text_wrap": True, "num_format": "@"})
        self._number = book.add_format({**top})
        self._day = book.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"})
        self._moment = book.add_format({**top, "num_format": 'yyyy-mm-dd hh:mm:ss"Z"'})

    def fill(self, rows: Iterable[ExportRow]) -> int:
        """Writes names and rows; returns the number of the last row, from 0."""
        number = 0
        for column, name in enumerate(COLUMNS):
            self._sheet.set_column(column, column, _WIDTHS.get(name, _NARROW))
            self._sheet.write_string(0, column, name, self._head)
        for number, row in enumerate(rows, start=1):
            if number > MOST_ROWS:
                raise ExportFailed(
                    f"A sheet takes {MOST_ROWS:,} annotations at most; choose fewer, or CSV."
                )
            self._write(number, row)
        return number

    def _write(self, number: int, row: ExportRow) -> None:
        for column, (name, cell) in enumerate(zip(COLUMNS, row, strict=True)):
            self._put(number, column, name, cell)

    def _put(self, row: int, column: int, name: str, cell: str | int | None) -> None:
        sheet = self._sheet
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, self._number)
            return
        if not cell:
            return
        moment = moment_of(cell) if name == "checked_at" else None
        value = value_of(cell) if name == "value" else cell
        if moment is not None:
            sheet.write_datetime(row, column, moment, self._moment)
        elif isinstance(value, str):
            sheet.write_string(row, column, fitting(value), self._text)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value, self._number)
        else:
            sheet.write_datetime(row, column, value, self._day)


def _colour(book: Workbook, sheet: Worksheet, last: int) -> None:
    hues = _hues()
    for word, (name, hue) in _COLOURS.items():
        column = COLUMNS.index(name)
        look: Format = book.add_format({"font_color": hues[hue], "bold": True})
        rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look}
        sheet.conditional_format(1, column, max(1, last), column, rule)


def _hues() -> Mapping[str, str]:
    theme = tomllib.loads(resource("themes", "light.toml").read_text(encoding="utf-8"))
    return cast("Mapping[str, str]", theme["colours"])
