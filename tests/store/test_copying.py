"""A copy of a desk is checked and whole, or there is none."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.errors import DeskDamaged, DeskNotSaved, DeskUnusable
from fact_desk.store.backup import back_up_daily
from fact_desk.store.copying import copy_desk
from tests.desks import desk_with_article, files_in, index_is_in_step, mark, rows_of


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A closed desk with an article and a mark."""
    made, draft = desk_with_article(tmp_path / "a.factdesk")
    mark(made, draft, "14 per cent")
    made.close()
    return made.path


TARGETS: dict[str, tuple[Callable[[Path], Path], str]] = {
    # what the target is: how to make it, words of the sentence
    "a folder": (lambda folder: _made(folder / "x", Path.mkdir), "Is a directory"),
    "under a file": (lambda folder: _made(folder / "x", Path.touch) / "y", "Not a directory"),
    "too long a name": (lambda folder: folder / ("x" * 300), "File name too long"),
    "nowhere": (lambda _: Path("/proc/nowhere/copy.factdesk"), "No such file or directory"),
}


def test_replaces_an_older_file_whole(desk: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.factdesk"
    target.write_text("an older export")
    copy_desk(desk, target)
    assert rows_of(target) == rows_of(desk)
    assert index_is_in_step(target)


def test_makes_its_folder(desk: Path, tmp_path: Path) -> None:
    copy_desk(desk, tmp_path / "one/two/copy.factdesk")
    assert rows_of(tmp_path / "one/two/copy.factdesk") == rows_of(desk)


@pytest.mark.parametrize("way", ["same name", "link", "hard link"])
def test_not_onto_itself(way: str, desk: Path, tmp_path: Path) -> None:
    target = {"same name": desk}.get(way, tmp_path / "other.factdesk")
    if way == "link":
        target.symlink_to(desk)
    elif way == "hard link":
        target.hardlink_to(desk)
    before = files_in(tmp_path)
    with pytest.raises(DeskNotSaved, match="onto itself"):
        copy_desk(desk, target)
    assert files_in(tmp_path) == before


def test_not_over_a_desk_that_is_open(desk: Path, tmp_path: Path) -> None:
    other, draft = desk_with_article(tmp_path / "other.factdesk")
    marked = mark(other, draft, "six years")
    with pytest.raises(DeskNotSaved, match="is open in a program"):
        copy_desk(desk, other.path)
    assert other.look.annotation(marked.id) == marked
    other.close()
    assert rows_of(other.path)["annotation"][0][0] == marked.id


@pytest.mark.parametrize("case", TARGETS)
def test_where_no_file_can_be(case: str, desk: Path, tmp_path: Path) -> None:
    make, words = TARGETS[case]
    (tmp_path / "targets").mkdir()
    target = make(tmp_path / "targets")
    before = files_in(tmp_path)
    with pytest.raises(DeskNotSaved, match=words) as told:
        copy_desk(desk, target)
    assert str(told.value).endswith("choose another folder.")
    assert files_in(tmp_path) == before


def test_out_of_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "copy.factdesk").write_text("an older one")
    with pytest.raises(DeskUnusable, match="not there"):
        copy_desk(tmp_path / "nowhere", tmp_path / "copy.factdesk")
    assert (tmp_path / "copy.factdesk").read_text() == "an older one"


def test_of_a_damaged_desk_there_is_none(desk: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'annotation'"
        ).fetchone()[0]
    with desk.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 200)
    before = files_in(tmp_path)
    with pytest.raises(DeskDamaged, match=r"^a\.factdesk is damaged"):
        copy_desk(desk, tmp_path / "copy.factdesk")
    with pytest.raises(DeskDamaged, match=r"^a\.factdesk is damaged"):
        back_up_daily(desk, "2031-01-20")
    assert files_in(tmp_path) == before


def _made(path: Path, make: Callable[[Path], object]) -> Path:
    make(path)
    return path
