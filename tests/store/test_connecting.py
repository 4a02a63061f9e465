"""The connection keeps what the program promises: safe from power loss, and from odd files."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.store.desk_file import DeskFile
from fact_desk.store.making import make_file
from fact_desk.store.opening import open_file
from tests.children import ROOT
from tests.desks import desk_with_article, mark

SETTINGS: list[tuple[str, object]] = [
    # what SQLite is asked, and what it must answer
    ("journal_mode", "wal"),
    ("synchronous", 2),
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("secure_delete", 1),
    ("query_only", 0),
]


@pytest.mark.parametrize(("setting", "value"), SETTINGS)
def test_settings(setting: str, value: object, tmp_path: Path) -> None:
    make_file(tmp_path / "a.factdesk")
    with closing(open_file(tmp_path / "a.factdesk").database) as database:
        assert database.conn.execute(f"PRAGMA {setting}").fetchone()[0] == value


def test_limits(tmp_path: Path) -> None:
    make_file(tmp_path / "a.factdesk")
    with closing(open_file(tmp_path / "a.factdesk").database) as database:
        assert database.conn.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == 200_000_000
        with pytest.raises(sqlite3.OperationalError, match="not authorized"):
            database.conn.execute("SELECT load_extension('x')")


def test_reading_only_refuses_in_sqlite_itself(tmp_path: Path) -> None:
    make_file(tmp_path / "a.factdesk")
    refused = pytest.raises(sqlite3.OperationalError, match="readonly")
    with closing(DeskFile(tmp_path / "a.factdesk", read_only=True)) as file:
        with file.reading() as connection:
            before = connection.total_changes
        with refused:
            connection.execute("DELETE FROM article")
        assert connection.total_changes == before


def test_the_file_tells_other_tools_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    mark(desk, draft, "14 per cent")
    desk.close()
    header = path.read_bytes()[:100]
    assert header[68:72] == b"FDk1"
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("PRAGMA table_list").fetchall()
        kinds = {name: (kind, strict) for _, name, kind, _, _, strict in tables}
        for table in ("article", "draft", "body", "annotation", "flag", "journal"):
            assert kinds[table] == ("table", 1)
        for view in ("claims", "figures", "quotes"):
            assert kinds[view] == ("view", 0)
        rows = connection.execute("SELECT article, draft, claim, status FROM claims").fetchall()
        assert rows == [(draft.text.split("\n")[0], 1, "14 per cent", "open")]
        assert not connection.execute("SELECT * FROM figures").fetchall()
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE annotation SET start = 'far'")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_every_save_waits_for_the_disk_once(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    mark(desk, draft, "14 per cent")
    desk.close()
    calls = _watched("tests.faults.saving", "save", str(path), "5")
    saves = "".join(
        {"before-save": "(", "behind-save": ")"}.get(call, "s" if call.endswith("sync") else "")
        for call in calls
    )
    assert saves.count("(") == 5
    # The first save makes the log, with its folder; the others wait once each.
    assert re.fullmatch(r"s*\(s{1,3}\)(\(s\)){4}s*", saves), saves


def test_overwritten_words_are_not_in_the_file_any_more(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    make_file(path)
    row = "1, 'x', 'Quillorvane', '', '', 'active', ''"
    with closing(open_file(path).database) as database:
        database.conn.execute(f"INSERT INTO article VALUES ({row})")
        database.conn.commit()
        database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert b"Quillorvane" in path.read_bytes()
        database.conn.execute("DELETE FROM article")
        database.conn.commit()
    assert b"Quillorvane" not in path.read_bytes()


def _watched(*arguments: str) -> list[str]:
    trace = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync,access,faccessat,faccessat2"]
    done = subprocess.run(
        [*trace, sys.executable, "-m", *arguments],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    found = re.findall(r"(fsync|fdatasync)\(|\"(before-save|behind-save)\"", done.stderr)
    return [sync or look for sync, look in found]
