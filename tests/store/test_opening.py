"""What is no desk of ours is refused in a sentence and left as it is, to the last byte."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskDamaged, DeskUnusable, WorldError
from fact_desk.store.backup import back_up_daily, restore
from fact_desk.store.copying import copy_desk
from fact_desk.store.making import make_file
from fact_desk.store.rescue import rescue
from fact_desk.store.schema import APPLICATION_ID, VERSION
from tests.desks import EDITOR, desk_with_article, files_in, mark, rows_of


def _desk_file(path: Path) -> Path:
    desk, draft = desk_with_article(path)
    mark(desk, draft, "14 per cent")
    desk.close()
    return path


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _with_sql(*statements: str) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        with closing(sqlite3.connect(_desk_file(path))) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return make


def _in_old_mode(statement: str) -> Callable[[Path], object]:
    # A file that keeps no log must not be made to keep one before it is refused.
    return _with_sql("PRAGMA journal_mode = DELETE", statement)


def _cut_to(part: float) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        os.truncate(_desk_file(path), int(path.stat().st_size * part))

    return make


def _with_foreign_log(path: Path) -> None:
    """A desk that another file's log, with tables of its own, has come to lie beside."""
    other = path.with_name("other.db")
    connection = sqlite3.connect(other)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE payroll (name TEXT)")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.commit()
    log = other.with_name("other.db-wal").read_bytes()
    connection.close()
    other.unlink()
    _write(_desk_file(path).with_name(f"{path.name}-wal"), log)


def _whole_zero(path: Path) -> None:
    _write(path, bytes(8192))


TRIGGER = "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM annotation; END"
ENDLESS = (
    "CREATE VIEW n AS WITH RECURSIVE c (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c)"
    " SELECT * FROM c"
)

REFUSED: dict[str, tuple[Callable[[Path], object], type[WorldError], str]] = {
    # what the file is: how to make it, the error, words of its sentence
    "missing": (lambda path: path.parent, DeskUnusable, "not there"),
    "folder": (lambda path: path.mkdir(), DeskUnusable, "a folder"),
    "link to nothing": (lambda path: path.symlink_to("nowhere"), DeskUnusable, "not there"),
    "zero bytes": (lambda path: path.touch(), DeskUnusable, "empty (0 bytes)"),
    "zeros": (_whole_zero, DeskUnusable, "not a desk"),
    "text": (lambda path: path.write_text("Dear editor\n" * 99), DeskUnusable, "not a desk"),
    "short text": (lambda path: path.write_text("Hi"), DeskUnusable, "not a desk"),
    "magic alone": (
        lambda path: _write(path, b"SQLite format 3\0"),
        DeskUnusable,
        "not a desk",
    ),
    "header alone": (
        lambda path: os.truncate(_desk_file(path), 100),
        DeskDamaged,
        "damaged",
    ),
    "first page alone": (lambda path: os.truncate(_desk_file(path), 4096), DeskDamaged, "damaged"),
    "cut in half": (_cut_to(0.5), DeskDamaged, "damaged"),
    "cut at an odd byte": (_cut_to(0.317), DeskDamaged, "damaged"),
    "another program's": (
        _with_sql("PRAGMA application_id = 252006673"),
        DeskUnusable,
        "another program's",
    ),
    "no program's": (_with_sql("PRAGMA application_id = 0"), DeskUnusable, "another program's"),
    "newer": (_with_sql(f"PRAGMA user_version = {VERSION + 1}"), DeskUnusable, "newer"),
    "much newer": (_with_sql("PRAGMA user_version = 2147483647"), DeskUnusable, "newer"),
    "older than any": (_with_sql("PRAGMA user_version = 0"), DeskUnusable, "no Fact Desk made"),
    "negative version": (_with_sql("PRAGMA user_version = -1"), DeskUnusable, "newer"),
    "trigger": (_with_sql(TRIGGER), DeskUnusable, "no Fact Desk made"),
    "trigger, no log": (_in_old_mode(TRIGGER), DeskUnusable, "no Fact Desk made"),
    "more tables": (
        _with_sql("CREATE TABLE payroll (name TEXT)"),
        DeskUnusable,
        "no Fact Desk made",
    ),
    "more columns": (
        _with_sql("ALTER TABLE article ADD COLUMN mood TEXT"),
        DeskUnusable,
        "no Fact Desk made",
    ),
    "index": (_with_sql("CREATE INDEX i ON flag (state)"), DeskUnusable, "no Fact Desk made"),
    "less": (_with_sql("DROP VIEW claims"), DeskUnusable, "no Fact Desk made"),
    "endless view": (_with_sql(ENDLESS), DeskUnusable, "no Fact Desk made"),
    "view for a table": (
        _with_sql("DROP TABLE flag", ENDLESS, "CREATE VIEW flag AS SELECT x AS annotation FROM n"),
        DeskUnusable,
        "no Fact Desk made",
    ),
    "another file's log beside it": (_with_foreign_log, DeskUnusable, "no Fact Desk made"),
}

WAYS: dict[str, Callable[[Path], object]] = {
    "open": lambda path: Desk(path, EDITOR),
    "open to read": lambda path: Desk(path, EDITOR, read_only=True),
    "back up": lambda path: back_up_daily(path, "2031-05-02"),
    "copy": lambda path: copy_desk(path, path.with_name("copy.factdesk")),
    "restore from": lambda path: restore(path, path.with_name("new.factdesk")),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_and_untouched(case: str, tmp_path: Path) -> None:
    make, error, words = REFUSED[case]
    path = tmp_path / "a desk.factdesk"
    make(path)
    before = files_in(tmp_path)
    for way in WAYS.values():
        with pytest.raises(error) as told:
            way(path)
        _is_one_sentence(str(told.value))
        assert words in str(told.value)
        after = files_in(tmp_path)
        # SQLite keeps its shared memory beside a log, whatever it is asked for.
        if case == "another file's log beside it":
            after.pop(f"{path.name}-shm", None)
        assert after == before


@pytest.mark.parametrize("case", ["text", "another program's", "newer", "missing"])
def test_no_rescue_out_of_what_is_no_desk(case: str, tmp_path: Path) -> None:
    make, _, words = REFUSED[case]
    path = tmp_path / "a desk.factdesk"
    make(path)
    before = files_in(tmp_path)
    with pytest.raises(DeskUnusable, match=words):
        rescue(path, tmp_path / "rescued.factdesk")
    assert files_in(tmp_path) == before


def test_statistics_of_another_tool_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    _with_sql("ANALYZE")(path)
    desk = Desk(path, EDITOR)
    assert [article.title for article in desk.look.articles()]
    desk.close()


@pytest.mark.parametrize("name", ["50 % & #1?.factdesk", "büro 😀.factdesk", "a'b\"c.factdesk"])
def test_any_name_will_do(name: str, tmp_path: Path) -> None:
    _desk_file(tmp_path / name)
    with closing(Desk(tmp_path / name, EDITOR)) as desk:
        assert len(desk.look.articles()) == 1
    assert [*files_in(tmp_path)] == [name]


def test_through_a_link_the_log_lies_beside_the_file_itself(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "desktop").mkdir()
    path = _desk_file(tmp_path / "kept/a.factdesk")
    link = tmp_path / "desktop/link.factdesk"
    link.symlink_to(path)
    before = rows_of(path)
    with closing(Desk(link, EDITOR)) as desk:
        assert desk.writable
        assert path.with_name("a.factdesk-wal").exists()
    assert [*files_in(tmp_path)] == ["desktop/link.factdesk", "kept/a.factdesk"]
    assert rows_of(path) == before


class TestMaking:
    """A new desk is made whole or not at all, for its owner alone."""

    def test_is_one_private_file_in_private_folders(self, tmp_path: Path) -> None:
        path = tmp_path / "one/two/a.factdesk"
        desk = Desk.make(path, EDITOR)
        modes = [
            stat.S_IMODE(place.stat().st_mode)
            for place in (path.parent.parent, path.parent, path, *path.parent.iterdir())
        ]
        desk.close()
        assert modes[:3] == [0o700, 0o700, 0o600]
        assert set(modes[3:]) == {0o600}
        assert [*files_in(tmp_path)] == ["one/two/a.factdesk"]

    @pytest.mark.parametrize("content", [b"", b"Dear editor"])
    def test_never_over_something(self, content: bytes, tmp_path: Path) -> None:
        path = _write(tmp_path / "a.factdesk", content)
        with pytest.raises(DeskUnusable, match="exists already"):
            make_file(path)
        assert path.read_bytes() == content

    def test_never_through_a_link(self, tmp_path: Path) -> None:
        path = tmp_path / "a.factdesk"
        path.symlink_to(tmp_path / "elsewhere.factdesk")
        with pytest.raises(DeskUnusable, match="exists already"):
            make_file(path)
        assert not (tmp_path / "elsewhere.factdesk").exists()

    def test_not_over_a_desk_made_in_the_same_moment(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.factdesk"

        def meanwhile(*_: object) -> None:
            path.write_bytes(b"the other one")

        # The other program comes in between the question and the making.
        monkeypatch.setattr("fact_desk.store.making._fill", meanwhile)
        with pytest.raises(DeskUnusable, match="exists already"):
            make_file(path)
        assert files_in(tmp_path).keys() == {"a.factdesk"}
        assert path.read_bytes() == b"the other one"

    def test_on_a_disk_without_hard_links(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(Path, "hardlink_to", refuse)
        Desk.make(tmp_path / "a.factdesk", EDITOR).close()
        assert [*files_in(tmp_path)] == ["a.factdesk"]

    @pytest.mark.parametrize("ending", ["-wal", "-journal"])
    def test_not_beside_what_a_lost_desk_has_left(self, ending: str, tmp_path: Path) -> None:
        left = _write(tmp_path / f"a.factdesk{ending}", b"left")
        with pytest.raises(DeskUnusable, match="taken away"):
            make_file(tmp_path / "a.factdesk")
        assert files_in(tmp_path).keys() == {left.name}

    def test_not_under_a_file(self, tmp_path: Path) -> None:
        _write(tmp_path / "a file", b"")
        with pytest.raises(DeskUnusable, match="No desk can be made at"):
            make_file(tmp_path / "a file/a.factdesk")


def _is_one_sentence(told: str) -> None:
    assert told.endswith(".")
    assert "\n" not in told
    assert "Error" not in told
    assert len(told) < 300
