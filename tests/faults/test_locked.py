"""While another program holds the desk, the editor is told soon, and loses nothing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_note
from fact_desk.errors import DeskBusy
from fact_desk.store.backup import back_up_daily
from fact_desk.store.copying import copy_desk
from fact_desk.store.making import make_file
from tests.children import child
from tests.desks import EDITOR, desk_with_article, files_in, mark, rows_of

HOLD = "tests.faults.working:hold"

SOON = 3.0
"""Seconds; on a machine with nothing else to do it is a quarter of one."""


def test_a_change_is_refused_soon_and_may_be_repeated(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    marked = mark(desk, draft, "14 per cent")
    with closing(desk), child(HOLD, path, "BEGIN EXCLUSIVE") as other:
        assert other.hear() == {"held": True}
        before = rows_of(path)
        change = set_note(desk.stamp(), marked, "Ring the harbour office.")
        start = monotonic()
        with pytest.raises(DeskBusy, match="Another program is writing to"):
            desk.run(change)
        with pytest.raises(DeskBusy):
            desk.undo()
        assert monotonic() - start < SOON
        assert desk.look.annotation(marked.id) == marked
        assert rows_of(path) == before
        other.tell()
        assert other.end() == 0
        desk.run(change)
        assert desk.look.annotation(marked.id).note == "Ring the harbour office."


def test_opens_and_copies_beside_one_who_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    mark(desk, draft, "14 per cent")
    desk.close()
    with child(HOLD, path, "BEGIN EXCLUSIVE") as other:
        assert other.hear() == {"held": True}
        with closing(Desk(path, EDITOR)) as again:
            assert len(again.look.annotations(draft.draft.id)) == 1
        copy_desk(path, tmp_path / "copy.factdesk")
        other.tell()
        assert other.end() == 0
    assert rows_of(tmp_path / "copy.factdesk") == rows_of(path)


@pytest.mark.parametrize(
    "hold",
    [
        ["PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"],
        ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE"],
    ],
    ids=["no log", "for itself alone"],
)
def test_cannot_be_opened_while_it_is_held_whole(hold: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    make_file(path)
    with child(HOLD, path, "PRAGMA journal_mode = WAL", *hold) as other:
        assert other.hear() == {"held": True}
        before = files_in(tmp_path)
        start = monotonic()
        for way in (
            lambda: Desk(path, EDITOR),
            lambda: Desk(path, EDITOR, read_only=True),
            lambda: back_up_daily(path, "2031-05-02"),
            lambda: copy_desk(path, tmp_path / "copy.factdesk"),
        ):
            with pytest.raises(DeskBusy, match="close it there or wait a moment"):
                way()
        assert monotonic() - start < SOON
        assert files_in(tmp_path) == before
        other.tell()
        assert other.end() == 0
    Desk(path, EDITOR).close()
    assert [*files_in(tmp_path)] == [path.name]
