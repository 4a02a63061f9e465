"""A clock that is wrong, or goes back: the order of things is that of a counter."""

from __future__ import annotations

from contextlib import closing
from itertools import cycle
from pathlib import Path

import pytest

from fact_desk.desk.verbs.annotations import set_note
from fact_desk.model.operation import Operation
from tests.desks import desk_with_article, mark

MOMENTS = (
    "2031-10-26T01:59:59.999Z",
    "2031-10-26T01:00:00.000Z",
    "1970-01-01T00:00:00.000Z",
    "2038-01-19T03:14:08.000Z",
    "2038-01-19T03:14:07.000Z",
    "0001-01-01T00:00:00.000Z",
    "9999-12-31T23:59:59.999Z",
    "1969-12-31T23:59:59.000Z",
)


def test_history_is_in_the_order_of_the_deeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, draft = desk_with_article(tmp_path / "a.factdesk")
    name = mark(desk, draft, "14 per cent").id
    moments = cycle(MOMENTS)
    monkeypatch.setattr("fact_desk.model.stamps.now", lambda: next(moments))
    with closing(desk):
        for moment in MOMENTS:
            desk.run(set_note(desk.stamp(), desk.look.annotation(name), f"noted at {moment}"))
        assert [operation.stamp.at for operation in desk.look.history(name)][1:] == [*MOMENTS]
        assert [operation.stamp.at for operation in desk.look.log()][2:] == [*MOMENTS]
        undone = [desk.undo() for _ in MOMENTS]
        assert [_at(operation) for operation in undone] == [*reversed(MOMENTS)]
        assert desk.look.annotation(name).note == ""
        redone = [desk.redo() for _ in MOMENTS]
        assert [_at(operation) for operation in redone] == [*MOMENTS]
        assert desk.look.annotation(name).note == f"noted at {MOMENTS[-1]}"
        assert all(finding.sound for finding in desk.look.examine())


def _at(operation: Operation | None) -> str:
    assert operation is not None
    return operation.stamp.at
