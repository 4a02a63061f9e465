"""Backup, restore, rescue and doctor."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from tests.cli.conftest import Call


def test_backup_and_restore(call: Call, mark: str, desk_path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "desk.factdesk"
    answer = call("backup", copy, "--json")
    assert (answer.code, answer.json) == (0, {"backup": str(copy)})
    assert call("--desk", copy, "annotations", "--json").json[0]["id"] == mark
    call("delete", mark)
    restored = call("restore", copy, "--json").json
    assert restored["restored"] == str(desk_path)
    assert call("annotations", "--json").json[0]["id"] == mark
    assert call("--desk", restored["moved_aside"], "annotations", "--json").json == []


def test_a_desk_that_is_open_is_not_taken_away(
    call: Call, article: str, desk_path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.factdesk"
    call("backup", copy)
    desk = Desk(desk_path, "Ada")
    try:
        answer = call("restore", copy)
    finally:
        desk.close()
    assert answer.code == 2
    assert "open" in answer.err
    assert list(desk_path.parent.glob("*restoring*")) == []
    assert call("text", article).code == 0


def test_restore_where_no_desk_is(
    call: Call, article: str, desk_path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.factdesk"
    call("backup", copy)
    desk_path.unlink()
    answer = call("restore", copy, "--json")
    assert (answer.code, answer.json["moved_aside"]) == (0, None)
    assert call("text", article).code == 0


def test_bad_places(call: Call, article: str, desk_path: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    for arguments in (
        ("backup", desk_path),
        ("backup", tmp_path),
        ("backup", notes / "copy.factdesk"),
        ("restore", tmp_path / "none"),
        ("restore", notes),
        ("rescue", notes, tmp_path / "new.factdesk"),
        ("rescue", tmp_path / "none", tmp_path / "new.factdesk"),
        ("rescue", desk_path, notes),
        ("backup",),
    ):
        answer = call(*arguments)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1), arguments
    assert notes.read_text(encoding="utf-8") == "mine"
    assert call("text", article).code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes.txt"]


def test_doctor_finds_a_sound_desk(call: Call, mark: str) -> None:
    answer = call("doctor", "--json")
    assert answer.code == 0
    assert mark
    assert all(finding["sound"] for finding in answer.json)
    assert {"checked", "sound", "seen"} == answer.json[0].keys()
    assert b"ok" in call("doctor").out


def test_doctor_finds_a_mark_off_its_words(call: Call, mark: str, desk_path: Path) -> None:
    with closing(sqlite3.connect(desk_path)) as connection, connection:
        connection.execute("UPDATE annotation SET start = start + 1 WHERE id = ?", (mark,))
    answer = call("doctor", "--json")
    assert answer.code == 2
    assert [finding["sound"] for finding in answer.json].count(False) == 1
    assert answer.err.count("\n") == 1


def test_rescue(call: Call, mark: str, desk_path: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.factdesk"
    rows = {part["table"]: part["rows"] for part in call("rescue", desk_path, new, "--json").json}
    assert (rows["article"], rows["annotation"]) == (1, 1)
    assert call("--desk", new, "annotations", "--json").json[0]["id"] == mark
