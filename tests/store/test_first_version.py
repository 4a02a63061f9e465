"""A desk that the first version made is taken to this one whole, and goes on being worked on.

What stands in `tests/cases/desk_version_1.json` was written by that version.
"""

from __future__ import annotations

import json
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.uniting import plan_union, unite
from fact_desk.desk.surveying import survey
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Tag
from fact_desk.model.operation import Entity
from fact_desk.store.backup import kept_backups
from fact_desk.store.indexing import build_anew
from fact_desk.store.making import make_file
from fact_desk.store.rescue import rescue
from fact_desk.store.schema import VERSION
from tests.children import child
from tests.desks import EDITOR, index_is_in_step

KEPT = Path(__file__).parents[1] / "cases" / "desk_version_1.json"
TABLES: dict[str, dict[str, Any]] = json.loads(KEPT.read_text("utf-8"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A desk as the first version left it."""
    path = tmp_path / "old.factdesk"
    make_file(path, version=1)
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, held in TABLES.items():
            marks = ", ".join("?" * len(held["columns"]))
            rows = [_with_source(table, row) for row in held["rows"]]
            connection.executemany(f"INSERT INTO {table} ({_names(held)}) VALUES ({marks})", rows)
        build_anew(connection)
    return path


def _with_source(table: str, row: list[Any]) -> list[Any]:
    # The source of a body is bytes, which JSON has none of.
    return [*row[:2], row[2].encode(), *row[3:]] if table == "body" else row


def _held(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that the first version wrote, as it stands in the file now."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT {_names(held)} FROM {table}").fetchall()
            for table, held in TABLES.items()
        }


def _names(held: dict[str, Any]) -> str:
    return ", ".join(f'"{name}"' for name in held["columns"])


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_nothing_is_lost(path: Path) -> None:
    before = _held(path)
    with closing(Desk(path, EDITOR)) as desk:
        assert all(one.sound for one in desk.look.examine())
        article = desk.look.articles()[0].id
        assert len(desk.look.log()) == len(TABLES["journal"]["rows"])
        assert {one.flag.rule for one in desk.look.findings(article)} == {"change", "unattributed"}
    assert _version(path) == VERSION > 1
    assert _held(path) == before
    assert index_is_in_step(path)
    backup = kept_backups(path)[0].path
    assert (_version(backup), _held(backup)) == (1, before)


def test_its_history_can_be_undone_and_it_can_be_cleared(path: Path) -> None:
    with closing(Desk(path, EDITOR)) as desk:
        article = desk.look.articles()[0].id
        draft = desk.look.newest_draft(article)
        assert not [one for one in desk.look.annotations(draft.id) if one.tag is Tag.QUOTE]
        undone = desk.undo()
        assert undone is not None
        assert undone.verb == "delete"
        (back,) = [one for one in desk.look.annotations(draft.id) if one.tag is Tag.QUOTE]
        assert (back.quote.speaker, back.quote.utterance) == ("Odile Marrin", "")
        found = survey(desk, article)
        assert desk.look.dismissals(article) == desk.look.no_facts(article) == []
        assert desk.look.seal(article) is None
        assert found.accounting.total == 3
        while desk.undo():
            pass
        assert desk.look.articles() == []


def test_killed_in_the_midst(path: Path) -> None:
    before = _held(path)
    with child("tests.store.outgrowing:die_in_the_midst", path) as other:
        assert other.end() == -signal.SIGKILL
    assert (_version(path), _held(path)) == (1, before)
    with closing(sqlite3.connect(path)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    assert names.isdisjoint((Entity.DISMISSAL, Entity.NO_FACT, Entity.CLEARANCE))
    Desk(path, EDITOR).close()
    assert _version(path) == VERSION
    assert _held(path) == before


def test_rescued(path: Path, tmp_path: Path) -> None:
    before = _held(path)
    rescued = tmp_path / "rescued.factdesk"
    assert all(part.complete for part in rescue(path, rescued))
    with closing(Desk(rescued, EDITOR)) as desk:
        assert all(one.sound for one in desk.look.examine())
    after = _held(rescued)
    # What the rules found is worked out again.
    kept = [*(table for table in TABLES if table in [*Entity]), "body", "journal"]
    assert {table: after[table] for table in kept} == {table: before[table] for table in kept}


def test_merged_into_a_desk_of_this_version(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with closing(Desk.make(tmp_path / "new.factdesk", EDITOR)) as mine:
        unite(mine, plan_union(mine, path))
        assert path.read_bytes() == before
        came = mine.look.standing().things
        with closing(Desk(path, EDITOR)) as old:
            assert old.look.standing().things == came
        # That it was brought up to date since makes nothing of it new.
        with pytest.raises(BadRequest, match="nothing that this desk does not have"):
            plan_union(mine, path)
        mine.undo()
        assert mine.look.standing().things == {}
