"""A CSV file gives back the cells that went into it, whatever is in them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.exports.csv_file import csv_chunks
from fact_desk.exports.csv_options import DELIMITERS, CsvOptions
from fact_desk.exports.formulas import as_written
from fact_desk.exports.rows import COLUMNS, ExportRow

ROW = ExportRow("Ferry late", 1, 1, 2, 3, "about $3.8 billion", "figure", "open", end=18, id="0a")

HEADER = (
    "article,draft,number,paragraph,sentence,exact_text,tag,status,correction,flag,flag_reason,"
    "value,unit,approximation,speaker,claimant,source,note,checked_by,checked_at,start,end,id"
)


def written(*rows: ExportRow, options: CsvOptions | None = None) -> bytes:
    """The whole file as bytes."""
    return b"".join(csv_chunks(rows, options or CsvOptions(byte_order_mark=False)))


def read(content: bytes, delimiter: str = ",") -> list[list[str]]:
    """The cells of all rows but the first, as Python's reader finds them."""
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=delimiter, strict=True))[1:]


def test_the_columns_and_their_order() -> None:
    assert written() == HEADER.encode() + b"\r\n"


def test_a_row() -> None:
    assert written(ROW) == (
        HEADER.encode() + b"\r\nFerry late,1,1,2,3,about $3.8 billion,figure,open"
        b",,,,,,,,,,,,,0,18,0a\r\n"
    )


def test_the_mark_that_excel_knows_utf8_by() -> None:
    content = b"".join(csv_chunks([ROW]))
    assert content.startswith(b"\xef\xbb\xbfarticle,")
    assert content[3:] == written(ROW)
    assert b"\xef\xbb\xbf" not in content[3:]


CELLS = [
    ("a,b", b'"a,b"'),
    ('say "ten"', b'"say ""ten"""'),
    ("one\ntwo", b'"one\ntwo"'),
    ("one\r\ntwo", b'"one\r\ntwo"'),
    ("one\rtwo", b'"one\rtwo"'),
    ("=1,2", b'"\'=1,2"'),
    ("-3.2%", b"-3.2%"),
    ("+4 points", b"+4 points"),
    ("é🛶", "é🛶".encode()),
    (" two  blanks ", b" two  blanks "),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_how_a_cell_is_written(cell: str, expected: bytes) -> None:
    assert b",3," + expected + b",claim," in written(ROW._replace(exact_text=cell, tag="claim"))


def test_what_has_no_place_is_empty() -> None:
    assert b",1,,,about" in written(ROW._replace(paragraph=None, sentence=None))


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_other_delimiters(delimiter: str) -> None:
    options = CsvOptions(byte_order_mark=False, delimiter=delimiter)
    row = ROW._replace(note="a,b;c\td")
    assert read(written(row, options=options), delimiter) == [cells(row)]


def cells(row: ExportRow) -> list[str]:
    """The row as a reader should give it back."""
    return ["" if cell is None else str(cell) for cell in row]


numbers = st.integers(min_value=0)
nasty = st.text() | st.text(st.sampled_from(list("=+-@\t\r\n \",;'＝＋－＠\u2028\0x5")))
rows = st.builds(
    ExportRow,
    **dict.fromkeys(("draft", "number", "start", "end"), numbers),
    **dict.fromkeys(("paragraph", "sentence"), numbers | st.none()),
    **{
        name: nasty
        for name in COLUMNS
        if name not in ("draft", "number", "start", "end", "paragraph", "sentence")
    },
)


@settings(max_examples=50)
@given(st.lists(rows, max_size=5), st.sampled_from(DELIMITERS), st.booleans())
def test_every_reader_gets_the_cells_back(
    given_rows: list[ExportRow], delimiter: str, mark: bool
) -> None:
    options = CsvOptions(byte_order_mark=mark, delimiter=delimiter)
    content = written(*given_rows, options=options)
    found = read(content, delimiter)
    assert [[as_written(cell) for cell in row] for row in found] == [*map(cells, given_rows)]
    assert content == written(*given_rows, options=options)


@settings(max_examples=60)
@given(st.lists(rows, max_size=3))
def test_no_cell_begins_like_a_formula(given_rows: list[ExportRow]) -> None:
    for row in read(written(*given_rows)):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r", "＝", "＋", "－", "＠"))
            assert not cell.startswith(("+", "-")) or any(map(str.isdigit, cell))


def test_many_rows_come_in_pieces() -> None:
    pieces = list(csv_chunks(ROW._replace(number=n) for n in range(1, 2001)))
    assert len(pieces) > 3
    assert [row[2] for row in read(b"".join(pieces))] == [str(n) for n in range(1, 2001)]
