"""A desk of an older version is brought up to date whole or not at all, after a backup."""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskReadOnly, DeskUnusable
from fact_desk.store import recognising
from fact_desk.store.backup import folder_of, kept_backups, restore
from fact_desk.store.rescue import rescue
from fact_desk.store.schema import VERSION
from tests.children import child
from tests.desks import EDITOR, desk_with_article, files_in, index_is_in_step, mark, rows_of
from tests.store.outgrowing import NEXT, add_table, outgrow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed desk of this version."""
    desk, draft = desk_with_article(tmp_path / "a.factdesk")
    mark(desk, draft, "14 per cent")
    desk.close()
    return desk.path


@pytest.fixture
def next_program(path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[pytest.MonkeyPatch]:
    """From here on, this process is a program of the next version."""
    recognising.expected_schema.cache_clear()
    outgrow(monkeypatch, add_table)
    yield monkeypatch
    recognising.expected_schema.cache_clear()


def test_is_brought_up_to_date_after_a_backup(path: Path, next_program: pytest.MonkeyPatch) -> None:
    before = rows_of(path)
    with closing(Desk(path, EDITOR)) as desk:
        assert desk.writable
        assert desk.look.annotations(desk.look.progress()[0].draft.id)[0].note
    assert _version(path) == NEXT
    backup = kept_backups(path)[0].path
    assert _version(backup) == VERSION
    assert rows_of(backup) == before
    assert index_is_in_step(backup)
    # The next time there is nothing to do.
    Desk(path, EDITOR).close()
    assert len(kept_backups(path)) == 1
    next_program.undo()
    with pytest.raises(DeskUnusable, match="newer Fact Desk"):
        Desk(path, EDITOR)
    restore(backup, path)
    assert rows_of(path) == before
    Desk(path, EDITOR).close()


def test_a_step_that_fails_changes_nothing(path: Path, next_program: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()

    def fail(database: Database) -> None:
        add_table(database)
        raise RuntimeError("ours")

    outgrow(next_program, fail)
    with pytest.raises(RuntimeError, match="ours"):
        Desk(path, EDITOR)
    assert path.read_bytes() == before
    assert len(kept_backups(path)) == 1
    assert files_in(path.parent).keys() == {
        path.name,
        f"a backups/{kept_backups(path)[0].path.name}",
    }


def test_killed_in_the_midst(path: Path) -> None:
    before = rows_of(path)
    with child("tests.store.outgrowing:die_in_the_midst", path) as other:
        assert other.end() == -signal.SIGKILL
    assert rows_of(kept_backups(path)[0].path) == before
    assert _version(path) == VERSION
    with closing(Desk(path, EDITOR)) as desk:
        assert all(finding.sound for finding in desk.look.examine())
    assert rows_of(path) == before


def test_no_update_without_a_backup(path: Path, next_program: pytest.MonkeyPatch) -> None:
    folder_of(path).write_text("hers")
    before = files_in(path.parent)
    with pytest.raises(DeskUnusable, match="can't be listed"):
        Desk(path, EDITOR)
    assert files_in(path.parent) == before


def test_reading_only_does_not_update(path: Path, next_program: pytest.MonkeyPatch) -> None:
    before = files_in(path.parent)
    with pytest.raises(DeskReadOnly, match="made by an older Fact Desk"):
        Desk(path, EDITOR, read_only=True)
    assert files_in(path.parent) == before


def test_rescue_of_an_older_desk(
    path: Path, tmp_path: Path, next_program: pytest.MonkeyPatch
) -> None:
    before = rows_of(path)
    rescue(path, tmp_path / "rescued.factdesk")
    assert _version(tmp_path / "rescued.factdesk") == VERSION
    assert rows_of(tmp_path / "rescued.factdesk") == before
    Desk(tmp_path / "rescued.factdesk", EDITOR).close()
    assert _version(tmp_path / "rescued.factdesk") == NEXT


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]
