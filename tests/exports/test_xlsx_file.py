"""The sheet: typed cells, nothing that runs, and texts that any reader of XML can take."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from fact_desk.errors import ExportFailed
from fact_desk.exports import xlsx_file as module
from fact_desk.exports.cells import LONGEST, fitting, moment_of, value_of
from fact_desk.exports.rows import COLUMNS, ExportRow
from fact_desk.exports.xlsx_file import xlsx_file

ROW = ExportRow("Ferries", 1, 2, 3, None, "took 66,000", "claim", "confirmed")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts(*rows: ExportRow) -> dict[str, str]:
    """The files in the workbook, each of them well-formed."""
    content = xlsx_file(rows, "Ferries", "2026-03-04T10:00:00Z")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        found = {name: book.read(name).decode() for name in book.namelist()}
    for part in found.values():
        ElementTree.fromstring(part)
    return found


def cells(*rows: ExportRow) -> list[dict[str, tuple[str, str]]]:
    """Each row by the names of its columns: the cell's type and what it shows."""
    found = parts(*rows)
    strings = [
        "".join(node.itertext())
        for node in ElementTree.fromstring(found["xl/sharedStrings.xml"]).iter(f"{MAIN}si")
    ]
    sheet = ElementTree.fromstring(found["xl/worksheets/sheet1.xml"])
    rows_read: list[dict[str, tuple[str, str]]] = []
    for row in sheet.iter(f"{MAIN}row"):
        read: dict[str, tuple[str, str]] = {}
        for cell in row.iter(f"{MAIN}c"):
            column = ord(re.sub(r"\d", "", cell.attrib["r"])) - ord("A")
            kind, value = cell.attrib.get("t", "n"), cell.findtext(f"{MAIN}v", "")
            read[COLUMNS[column]] = (kind, strings[int(value)] if kind == "s" else value)
        rows_read.append(read)
    return rows_read


def test_the_columns_of_the_csv_with_typed_cells() -> None:
    row = ROW._replace(value="-3.20", checked_at="2026-03-02T12:00:00.000Z", start=7, end=18)
    head, written = cells(row)
    assert [head[name] for name in COLUMNS] == [("s", name) for name in COLUMNS]
    assert written["exact_text"] == ("s", "took 66,000")
    assert (written["number"], written["start"]) == (("n", "2"), ("n", "7"))
    assert written["value"] == ("n", "-3.2")
    # Days since 1900 as Excel counts them.
    assert written["checked_at"] == ("n", "46083.5")
    assert "sentence" not in written


def test_nothing_runs_and_nothing_is_a_link() -> None:
    words = '=HYPERLINK("http://evil.example")'
    row = ROW._replace(exact_text=words, note="http://evil.example", speaker="@SUM(1)", id="007")
    (_, written), found = cells(row), parts(row)
    assert written["exact_text"] == ("s", words)
    assert written["note"] == ("s", "http://evil.example")
    assert written["id"] == ("s", "007")
    assert "<f>" not in found["xl/worksheets/sheet1.xml"]
    assert not [name for name in found if "hyperlink" in found[name].lower() and "rels" in name]


def test_frozen_head_filter_and_colours() -> None:
    sheet = parts(ROW, ROW)["xl/worksheets/sheet1.xml"]
    assert 'ySplit="1"' in sheet
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:W3"' in sheet
    assert sheet.count("<cfRule") == 6


@pytest.mark.parametrize("unfit", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_characters_that_xml_cannot_hold(unfit: str) -> None:
    _, written = cells(ROW._replace(note=f"a{unfit}b"))
    assert written["note"] == ("s", "a\ufffdb")


@pytest.mark.parametrize("letter", ["x", "🦭"])
def test_a_cell_that_is_too_long_says_so(letter: str) -> None:
    cut = fitting(letter * 40_000)
    units = len(cut.encode("utf-16-le")) // 2
    assert LONGEST - 2 < units <= LONGEST
    assert cut.endswith("[cut: the text has 40,000 characters]")
    assert fitting("x" * LONGEST) == "x" * LONGEST


VALUES = [
    ("66000", 66000.0),
    ("-3.20", -3.2),
    ("0", 0.0),
    ("2014", 2014.0),
    ("2025-02-13", date(2025, 2, 13)),
    ("2025-02-31", "2025-02-31"),
    ("1899-12-31", "1899-12-31"),
    ("2025-02", "2025-02"),
    ("10..12", "10..12"),
    ("1E5", "1E5"),
    ("١٢", "١٢"),
    ("1234567890123456", "1234567890123456"),
    ("1000000000000000000", 1e18),
]


@pytest.mark.parametrize(("words", "expected"), VALUES)
def test_values(words: str, expected: str | float | date) -> None:
    assert value_of(words) == expected


def test_moments_lose_their_zone_as_utc() -> None:
    assert moment_of("2026-03-02T12:00:00+02:00") == datetime(2026, 3, 2, 10)
    assert moment_of("soon") is None


def test_no_temporary_file_is_left_or_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    assert parts(ROW)
    assert not list(tmp_path.iterdir())


def test_the_same_rows_are_the_same_bytes() -> None:
    first, second = (xlsx_file([ROW], "F", "2026-03-04T10:00:00Z") for _ in range(2))
    assert first == second


def test_more_rows_than_a_sheet_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 1)
    with pytest.raises(ExportFailed, match="annotations at most"):
        xlsx_file([ROW, ROW], "F", "2026-03-04T10:00:00Z")
