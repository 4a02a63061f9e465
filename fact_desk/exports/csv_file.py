"""Annotations as CSV (RFC 4180): UTF-8, CR LF between rows, line breaks inside cells kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter

from fact_desk.exports.csv_options import CsvOptions
from fact_desk.exports.formulas import neutralised
from fact_desk.exports.rows import COLUMNS, ExportRow

_ROWS_AT_ONCE = 500
_AS_IT_COMES = CsvOptions()
_NUMBERS = ("draft", "number", "paragraph", "sentence", "start", "end")
_words = itemgetter(*(n for n, name in enumerate(COLUMNS) if name not in _NUMBERS))
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def csv_chunks(rows: Iterable[ExportRow], options: CsvOptions = _AS_IT_COMES) -> Iterator[bytes]:
    """The file in pieces: the names of the columns, then the rows; the same rows, the same bytes.

    A cell that a spreadsheet would run as a formula is written as `neutralised` says.
    """
    if options.byte_order_mark:
        yield _BYTE_ORDER_MARK
    yield _encoded([COLUMNS], options)
    remaining = iter(rows)
    while some := list(islice(remaining, _ROWS_AT_ONCE)):
        yield _encoded([_safe(row) for row in some], options)


def _encoded(rows: Iterable[Iterable[str | int | None]], options: CsvOptions) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=options.delimiter, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


def _safe(row: ExportRow) -> Iterable[str | int | None]:
    # A letter or a digit at the beginning settles it for nearly all cells.
    for cell in _words(row):
        if cell and not cell[0].isalnum():
            return [neutralised(cell) if isinstance(cell, str) else cell for cell in row]
    return row
