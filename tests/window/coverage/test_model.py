"""The list of sentences through all changes, and the counting beside the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.desk.fingerprints import Sentence
from fact_desk.desk.verbs.annotations import annotate, delete
from fact_desk.desk.verbs.no_facts import declare_no_fact
from fact_desk.model.annotation import Tag
from fact_desk.model.coverage import SentenceState
from fact_desk.model.span import Span
from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.sentence_model import Role, SentenceModel
from fact_desk.window.coverage.wording import Row
from fact_desk.window.saving import Saver
from fact_desk.window.workbench import Workbench
from tests.window.desks import Story, desk_of

STORY = Story("Ferries", "It rained. Nobody sailed. The quay was wet.")
LEFT = SentenceState.UNTOUCHED


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    """A workbench with the story on its desk."""
    made = Workbench(Saver())
    made.use_desk(desk_of(tmp_path, STORY))
    return made


def article(desk: Desk) -> str:
    return desk.look.articles()[0].id


def states(coverage: Coverage) -> list[SentenceState]:
    return [row.state for row in coverage.rows(SentenceState)]


def row_of(number: int, state: SentenceState) -> Row:
    return Row(Sentence(number, Span(number * 10, number * 10 + 9), str(number)), state)


ROWS = st.dictionaries(st.integers(0, 8), st.sampled_from(SentenceState), max_size=8)


@given(st.lists(ROWS, min_size=1, max_size=6))
def test_any_change_leaves_the_rows_that_were_asked_for(
    steps: list[dict[int, SentenceState]],
) -> None:
    model = SentenceModel(Coverage(Workbench(Saver())))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for wanted in steps:
        rows = [row_of(number, wanted[number]) for number in sorted(wanted)]
        model.show(rows)
        assert [model.row(number) for number in range(model.rowCount())] == rows
    assert tester.model() is model


def test_a_row_that_stays_is_followed_when_others_go() -> None:
    model = SentenceModel(Coverage(Workbench(Saver())))
    rows = [row_of(number, LEFT) for number in range(5)]
    model.show(rows)
    third = QPersistentModelIndex(model.index(3))
    model.show([*rows[:1], *rows[2:]])
    assert third.row() == 2
    assert third.data(Role.ROW) == rows[3]


@pytest.mark.parametrize(("offset", "row"), [(0, 0), (12, 1), (25, 2), (39, 3), (90, 3)])
def test_the_nearest_row_holds_the_offset_or_follows_it(offset: int, row: int) -> None:
    model = SentenceModel(Coverage(Workbench(Saver())))
    model.show([row_of(number, LEFT) for number in (0, 1, 2, 3)])
    assert model.nearest(offset) == row


def test_what_is_done_while_it_is_counted_is_not_lost(bench: Workbench, qtbot: QtBot) -> None:
    coverage = Coverage(bench)
    bench.open_article(article(bench.desk))
    draft = bench.draft
    assert draft is not None
    assert coverage.accounting is None
    assert bench.do(lambda stamp: annotate(stamp, draft, Span(0, 10), Tag.CLAIM, "one"))
    assert bench.do(lambda stamp: annotate(stamp, draft, Span(11, 25), Tag.CLAIM, "two"))
    assert bench.do(lambda stamp: delete(stamp, bench.book["two"]))
    qtbot.waitUntil(lambda: coverage.accounting is not None)
    assert states(coverage) == [SentenceState.MARKED, LEFT, LEFT]
    assert not coverage.is_whole
    coverage.take_proposals(draft, [])
    assert bench.do(lambda stamp: delete(stamp, bench.book["one"]))
    qtbot.waitUntil(lambda: coverage.is_whole)
    assert states(coverage) == [LEFT, LEFT, LEFT]
    bench.close_desk()


def test_what_another_program_declares_is_followed(bench: Workbench, qtbot: QtBot) -> None:
    coverage = Coverage(bench)
    bench.open_article(article(bench.desk))
    qtbot.waitUntil(lambda: coverage.accounting is not None)
    draft, last = bench.draft, coverage.row_at(30)
    assert draft is not None
    assert last is not None
    other = Desk(bench.desk.path, "Somebody else")
    other.run(declare_no_fact(other.stamp(), draft, [last.sentence], ["declared"]))
    other.close()
    with qtbot.waitSignal(coverage.changed):
        bench.desk.poll()
    assert states(coverage) == [LEFT, LEFT, SentenceState.NO_FACT]
    bench.close_desk()
    assert states(coverage) == []
