"""Reading past the damage: no more is lost than stood on the damaged pages."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.store.salvage import Salvager

PAGE = 4096
ROWS = 20_000
LEAF, INTERIOR = 13, 5
"""The first byte of a page of a table that holds rows, and of one that leads to them."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with a table of many small rows, of which every tenth is not there."""
    path = tmp_path_factory.mktemp("salvage") / "a.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE}")
        connection.execute("CREATE TABLE t (nr INTEGER PRIMARY KEY, words TEXT)")
        rows = ((number, f"row {number}") for number in range(1, ROWS) if number % 10)
        connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
        connection.commit()
    return path.read_bytes()


@pytest.mark.parametrize("share", [0.0, 0.01, 0.4, 0.99])
@pytest.mark.parametrize("neighbours", [1, 2, 9])
def test_all_rows_but_those_on_damaged_leaves(
    share: float, neighbours: int, content: bytes, tmp_path: Path
) -> None:
    leaves = _pages(content, LEAF)
    first = int(share * (len(leaves) - neighbours))
    hit = leaves[first : first + neighbours]
    lost = sum(_cells(content, page) for page in hit)
    found, whole = _salvaged(_spoilt(content, hit), tmp_path)
    assert not whole
    assert len(found) == len(set(found)) == _number_of_rows() - lost
    assert all(words == f"row {number}" for number, words in found)


def test_good_rows_between_two_damaged_leaves(content: bytes, tmp_path: Path) -> None:
    leaves = _pages(content, LEAF)
    hit = [leaves[3], leaves[5], leaves[-1]]
    lost = sum(_cells(content, page) for page in hit)
    found, _ = _salvaged(_spoilt(content, hit), tmp_path)
    assert len(found) == _number_of_rows() - lost


def test_nothing_under_a_damaged_root(content: bytes, tmp_path: Path) -> None:
    root = _pages(content, INTERIOR)[:1]
    assert root == [1]
    assert _salvaged(_spoilt(content, root), tmp_path) == ([], False)


def test_a_sound_file_is_read_whole(content: bytes, tmp_path: Path) -> None:
    found, whole = _salvaged(content, tmp_path)
    assert whole
    assert len(found) == _number_of_rows()


def test_words_that_are_no_text_are_read_as_well_as_they_can_be(
    content: bytes, tmp_path: Path
) -> None:
    assert content.count(b"row 12345") == 1
    found, whole = _salvaged(content.replace(b"row 12345", b"row \xff2345"), tmp_path)
    assert not whole
    assert len(found) == _number_of_rows()
    assert (12345, "row \ufffd2345") in found


def test_no_such_table(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(content)
    with closing(Salvager(tmp_path / "a.db")) as salvager:
        assert [*salvager.rows("gone", ["nr"])] == []
        assert not salvager.whole


def _salvaged(content: bytes, folder: Path) -> tuple[list[tuple[object, ...]], bool]:
    path = folder / "a.db"
    path.write_bytes(content)
    with closing(Salvager(path)) as salvager:
        found = [*salvager.rows("t", ["nr", "words"])]
        whole = salvager.whole
    assert path.read_bytes() == content
    assert [place.name for place in folder.iterdir()] == [path.name]
    return [*found], whole


def _spoilt(content: bytes, pages: list[int]) -> bytes:
    spoilt = bytearray(content)
    for page in pages:
        spoilt[page * PAGE : page * PAGE + 200] = random.Random(page).randbytes(200)
    return bytes(spoilt)


def _pages(content: bytes, kind: int) -> list[int]:
    # Page 0 begins with the file's header; the rows were put in by rising number.
    return [page for page in range(1, len(content) // PAGE) if content[page * PAGE] == kind]


def _cells(content: bytes, page: int) -> int:
    # See "Database File Format", 1.6: the number of cells stands at 3 in a page's header.
    return int.from_bytes(content[page * PAGE + 3 : page * PAGE + 5])


def _number_of_rows() -> int:
    return sum(1 for number in range(1, ROWS) if number % 10)
