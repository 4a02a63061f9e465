"""Two programs on one desk: each sees what the other did, and nobody's work is lost."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.articles import rename
from fact_desk.model.operation import Entity, Operation
from tests.children import child
from tests.desk.side_by_side import add_to_note, patiently
from tests.desks import EDITOR, desk_with_article, index_is_in_step, mark

OTHER = "Tomas Rell"
TIMES = 60


def test_two_processes_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    name = mark(desk, draft, "14 per cent").id
    heard: list[Operation] = []
    desk.subscribe(heard.append)
    there = len(desk.look.log())
    at_work = "tests.desk.side_by_side:write_notes", path, OTHER, name, TIMES
    with child(*at_work) as other, closing(desk):
        assert other.hear() == {"ready": True}
        other.tell()
        for _ in range(TIMES):
            patiently(lambda: add_to_note(desk, name))
        told = other.hear()["operations"]
        assert other.end() == 0
        desk.poll()
        log = desk.look.log()
        assert Counter(desk.look.annotation(name).note) == {EDITOR[0]: TIMES, OTHER[0]: TIMES}
        assert heard == log[there:]
        ids = [operation.stamp.id for operation in log]
        assert ids[: len(told)] == told
        assert len(desk.look.annotations(draft.draft.id)) == 1 + TIMES
    assert index_is_in_step(path)
    assert [place.name for place in tmp_path.iterdir()] == [path.name]


def test_each_hears_of_the_other_by_polling(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    with closing(desk), closing(Desk(path, OTHER)) as other:
        heard: list[Operation] = []
        other.subscribe(heard.append)
        marked = mark(desk, draft, "14 per cent")
        assert not heard
        other.poll()
        assert [operation.touched(Entity.ANNOTATION) for operation in heard] == [(marked.id,)]
        assert other.look.annotation(marked.id) == marked
        other.poll()
        assert len(heard) == 1
        mark(other, draft, "six years")
        assert len(heard) == 2


def test_own_operation_is_told_behind_those_that_came_before(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    with closing(desk), closing(Desk(path, OTHER)) as other:
        heard: list[str] = []
        other.subscribe(lambda operation: heard.append(operation.stamp.editor))
        mark(desk, draft, "14 per cent")
        mark(other, draft, "six years")
    assert heard == [EDITOR, OTHER]


def test_what_a_listener_does_is_told_to_all_in_order(tmp_path: Path) -> None:
    desk, draft = desk_with_article(tmp_path / "a.factdesk")
    first: list[str] = []
    second: list[str] = []

    def answer(operation: Operation) -> None:
        first.append(operation.verb)
        if operation.verb == "annotate":
            article = desk.look.article(operation.article)
            desk.run(rename(desk.stamp(), article, f"Marked {len(first)}"))

    desk.subscribe(answer)
    leave = desk.subscribe(lambda operation: second.append(operation.verb))
    mark(desk, draft, "14 per cent")
    assert first == second == ["annotate", "rename"]
    leave()
    mark(desk, draft, "six years")
    assert second == ["annotate", "rename"]
    desk.close()


def test_what_a_listener_errs_over_is_saved_all_the_same(tmp_path: Path) -> None:
    desk, draft = desk_with_article(tmp_path / "a.factdesk")
    heard: list[str] = []

    def err(operation: Operation) -> None:
        heard.append(operation.verb)
        raise RuntimeError("ours")

    leave = desk.subscribe(err)
    with pytest.raises(RuntimeError, match="ours"):
        mark(desk, draft, "14 per cent")
    leave()
    desk.subscribe(lambda operation: heard.append(operation.verb))
    mark(desk, draft, "six years")
    assert heard == ["annotate", "annotate"]
    assert len(desk.look.annotations(draft.draft.id)) == 2
    desk.close()
