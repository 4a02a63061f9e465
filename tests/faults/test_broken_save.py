"""A fault of ours in the midst of a save: nothing of it is kept, and the next save works."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import delete
from fact_desk.errors import DeskNotSaved
from fact_desk.model.operation import Change, Operation
from fact_desk.store.applying import apply_change
from tests.desks import EDITOR, desk_with_article, index_is_in_step, manuscript, mark, rows_of

STEPS = (
    "fact_desk.store.desk_file.apply_change",
    "fact_desk.store.desk_file.add_body",
    "fact_desk.store.journal._index_things",
    "fact_desk.store.journal.news",
    "fact_desk.store.applying._write",
)

FAULTS: tuple[BaseException, ...] = (
    RuntimeError("ours"),
    KeyboardInterrupt(),
    MemoryError(),
    sqlite3.ProgrammingError("ours"),
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_as_if_it_had_not_been_tried(
    step: str, fault: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    marked = mark(desk, draft, "14 per cent")
    heard: list[Operation] = []
    desk.subscribe(heard.append)
    before, log = rows_of(path), desk.look.log()

    def break_down(*_: object) -> None:
        raise fault

    with closing(desk):
        with monkeypatch.context() as broken:
            broken.setattr(step, break_down)
            with pytest.raises(type(fault)):
                bring_in(desk, manuscript("Another story\nThe boats came back."))
        assert rows_of(path) == before
        assert desk.look.log() == log
        assert heard == []
        assert index_is_in_step(path)
        new = bring_in(desk, manuscript("Another story\nThe boats came back."))
        assert new.new
        desk.run(delete(desk.stamp(), marked))
        assert [operation.verb for operation in heard] == ["add_article", "delete"]
        assert desk.undo() is not None
    with closing(Desk(path, EDITOR)) as again:
        assert again.look.annotation(marked.id) == marked
    assert index_is_in_step(path)


@pytest.mark.parametrize("late", [False, True], ids=["first change", "last change"])
def test_an_operation_of_several_changes_is_whole_or_not_at_all(
    late: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    marks = [mark(desk, draft, words) for words in ("14 per cent", "six years", "third")]
    changes = [change for one in marks for change in delete(desk.stamp(), one).changes]
    before = rows_of(path)
    monkeypatch.setattr(
        "fact_desk.store.desk_file.apply_change", _failing_at(2 if late else 0, len(changes))
    )
    with closing(desk):
        with pytest.raises(DeskNotSaved, match="The disk would not take a change"):
            desk.run(Operation(desk.stamp(), "delete_all", draft.draft.article, tuple(changes)))
        assert rows_of(path) == before
        monkeypatch.undo()
        desk.run(Operation(desk.stamp(), "delete_all", draft.draft.article, tuple(changes)))
        assert not desk.look.annotations(draft.draft.id)


def _failing_at(place: int, number: int) -> Callable[..., None]:
    left = iter(range(number))

    def apply(connection: sqlite3.Connection, change: Change) -> None:
        if next(left) == place:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        apply_change(connection, change)

    return apply
