"""Undo and redo lead through the same states of the desk, also after a restart and for two."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import delete, set_note, set_status
from fact_desk.desk.verbs.articles import rename
from fact_desk.errors import Conflict
from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.operation import Operation
from tests.desk.doing import Draw, do_something
from tests.desks import EDITOR, Rows, desk_with_article, index_is_in_step, mark, rows_of

OTHER = "Tomas Rell"
STRANGER = "Bo Lindqvist"


class OneEditor(RuleBasedStateMachine):
    """Does, undoes, redoes and restarts, beside a list of what the desk has looked like."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "a.factdesk"
        _with_a_mark(self.path)
        self.desk = Desk(self.path, EDITOR)
        self.states = [_state(self.path)]
        self.place = 0

    @rule(data=st.data())
    def do(self, data: Draw) -> None:
        if do_something(self.desk, data):
            del self.states[self.place + 1 :]
            self.states.append(_state(self.path))
            self.place += 1
            assert self.desk.look.next_redo(EDITOR) is None

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            foretold = self.desk.look.next_undo(EDITOR)
            assert self.desk.undo() == foretold
            assert (foretold is not None) == (self.place > 0)
            self.place = max(0, self.place - 1)

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            foretold = self.desk.look.next_redo(EDITOR)
            assert self.desk.redo() == foretold
            assert (foretold is not None) == (self.place < len(self.states) - 1)
            self.place = min(len(self.states) - 1, self.place + 1)
            self.looks_as_it_did()

    @rule()
    def restart(self) -> None:
        self.desk.close()
        assert [path.name for path in self.folder.iterdir()] == [self.path.name]
        self.desk = Desk(self.path, EDITOR)

    @rule()
    def undo_as_somebody_who_did_nothing(self) -> None:
        with closing(Desk(self.path, OTHER)) as other:
            assert other.undo() is None
            assert other.redo() is None

    @invariant()
    def looks_as_it_did(self) -> None:
        assert _state(self.path) == self.states[self.place]

    def teardown(self) -> None:
        for _ in range(self.place):
            assert self.desk.undo() is not None
        assert self.desk.undo() is None
        assert _state(self.path) == self.states[0]
        for _ in self.states[1:]:
            assert self.desk.redo() is not None
        assert self.desk.redo() is None
        assert _state(self.path) == self.states[-1]
        assert index_is_in_step(self.path)
        assert all(finding.sound for finding in self.desk.look.examine())
        self.desk.close()
        shutil.rmtree(self.folder)


class TwoEditors(RuleBasedStateMachine):
    """Two windows on one file: each hears of all, and takes back nothing but her own."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "a.factdesk"
        _with_a_mark(self.path)
        self.desks = [Desk(self.path, EDITOR), Desk(self.path, OTHER)]
        self.heard: list[list[Operation]] = [[], []]
        self.there = len(self.desks[0].look.log())
        for desk, heard in zip(self.desks, self.heard, strict=True):
            desk.subscribe(heard.append)

    @rule(who=st.integers(0, 1), data=st.data())
    def do(self, who: int, data: Draw) -> None:
        do_something(self.desks[who], data)

    @rule(who=st.integers(0, 1))
    def undo(self, who: int) -> None:
        self._step(who, Desk.undo)

    @rule(who=st.integers(0, 1))
    def redo(self, who: int) -> None:
        self._step(who, Desk.redo)

    @rule(who=st.integers(0, 1))
    def poll(self, who: int) -> None:
        self.desks[who].poll()
        assert self.heard[who] == self.desks[who].look.log()[self.there :]

    @invariant()
    def nobody_hears_out_of_order(self) -> None:
        log = self.desks[0].look.log()[self.there :]
        for heard in self.heard:
            assert heard == log[: len(heard)]

    def teardown(self) -> None:
        for desk in self.desks:
            desk.poll()
        assert self.heard[0] == self.heard[1] == self.desks[0].look.log()[self.there :]
        assert index_is_in_step(self.path)
        for desk in self.desks:
            desk.close()
        shutil.rmtree(self.folder)

    def _step(self, who: int, step: Callable[[Desk], Operation | None]) -> None:
        desk = self.desks[who]
        before, told = _state(self.path), len(desk.look.log())
        try:
            done = step(desk)
        except Conflict:
            assert _state(self.path) == before
            assert len(desk.look.log()) == told
            return
        if done is not None:
            assert done.stamp.editor == desk.editor
            assert len(desk.look.log()) == told + 1


def _with_a_mark(path: Path) -> None:
    """Makes a desk on which somebody else has left an article and a mark."""
    desk, draft = desk_with_article(path, editor=STRANGER)
    mark(desk, draft, "14 per cent")
    desk.close()


def _state(path: Path) -> Rows:
    # The words of an article that was taken back stay in the file, for redo.
    rows = rows_of(path)
    del rows["body"]
    return rows


# A failure is shown as it was found: to shorten it takes minutes.
RUNS = settings(
    max_examples=20,
    stateful_step_count=25,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)

TestOneEditor = OneEditor.TestCase
TestOneEditor.settings = RUNS
TestTwoEditors = TwoEditors.TestCase
TestTwoEditors.settings = RUNS


class TestConflicts:
    """What somebody else has changed since is not taken back over her head."""

    def test_undo_of_what_was_changed_since(self, tmp_path: Path) -> None:
        path = tmp_path / "a.factdesk"
        desk, draft = desk_with_article(path)
        marked = mark(desk, draft, "14 per cent")
        with closing(desk), closing(Desk(path, OTHER)) as other:
            desk.run(set_note(desk.stamp(), marked, "mine"))
            other.run(set_note(other.stamp(), desk.look.annotation(marked.id), "hers"))
            before = rows_of(path)
            with pytest.raises(Conflict, match="“set note” can't be undone"):
                desk.undo()
            assert rows_of(path) == before
            assert other.undo() is not None
            assert desk.undo() is not None
            assert desk.look.annotation(marked.id).note == ""

    def test_other_fields_of_the_same_thing_are_no_conflict(self, tmp_path: Path) -> None:
        path = tmp_path / "a.factdesk"
        desk, draft = desk_with_article(path)
        marked = mark(desk, draft, "14 per cent")
        with closing(desk), closing(Desk(path, OTHER)) as other:
            desk.run(set_note(desk.stamp(), marked, "mine"))
            other.run(set_status(other.stamp(), marked, Status.CONFIRMED))
            desk.undo()
            after = desk.look.annotation(marked.id)
        assert (after.note, after.status) == ("", Status.CONFIRMED)

    def test_undo_of_an_article_that_another_has_marked(self, tmp_path: Path) -> None:
        path = tmp_path / "a.factdesk"
        desk, draft = desk_with_article(path)
        with closing(desk), closing(Desk(path, OTHER)) as other:
            mark(other, draft, "14 per cent")
            before = rows_of(path)
            with pytest.raises(Conflict, match="“add article” can't be undone"):
                desk.undo()
            assert rows_of(path) == before

    def test_redo_into_what_was_changed_since(self, tmp_path: Path) -> None:
        path = tmp_path / "a.factdesk"
        desk, draft = desk_with_article(path)
        with closing(desk), closing(Desk(path, OTHER)) as other:
            article = desk.look.article(draft.draft.article)
            desk.run(rename(desk.stamp(), article, "Mine"))
            desk.undo()
            other.run(rename(other.stamp(), article, "Hers"))
            with pytest.raises(Conflict, match="“rename” can't be done again"):
                desk.redo()
            assert desk.look.article(article.id).title == "Hers"

    @pytest.mark.parametrize("field", ["note", "status"])
    def test_a_change_of_what_is_no_longer_so(self, field: str, tmp_path: Path) -> None:
        path = tmp_path / "a.factdesk"
        desk, draft = desk_with_article(path)
        stale = mark(desk, draft, "14 per cent")
        with closing(desk), closing(Desk(path, OTHER)) as other:
            other.run(_changed(field, other, stale, "hers"))
            before = rows_of(path)
            with pytest.raises(Conflict, match="changed in the meantime"):
                desk.run(_changed(field, desk, stale, "mine"))
            other.run(delete(other.stamp(), other.look.annotation(stale.id)))
            with pytest.raises(Conflict, match="changed in the meantime"):
                desk.run(_changed(field, desk, stale, "mine"))
            other.undo()
            assert rows_of(path) == before


def _changed(field: str, desk: Desk, annotation: Annotation, wording: str) -> Operation:
    if field == "note":
        return set_note(desk.stamp(), annotation, wording)
    return set_status(desk.stamp(), annotation, Status.NEEDS_CORRECTION, wording)
