"""The model tells of each change by itself, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.qtbot import QtBot

from fact_desk.desk.book import Book
from fact_desk.desk.filtering import Filter
from fact_desk.desk.verbs.annotations import delete, move_edges, retag
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.window.panel.card_model import CardModel, Role
from fact_desk.window.saving import Saver
from fact_desk.window.workbench import Workbench
from tests.window.panel.at_desk import MARKED, AtDesk

MANY = 20_000


class ModelTester(Protocol):
    """pytest-qt's checker of models, which has no types of its own."""

    def check(self, model: QAbstractItemModel, force_py: bool = False) -> None:
        """Checks now and at every signal; fails the test where a rule is broken."""
        ...


class Signals:
    """What a model has told, in order."""

    def __init__(self, model: CardModel) -> None:
        self.heard: list[tuple[str, int, int]] = []
        model.rowsInserted.connect(self._hear_rows("inserted"))
        model.rowsRemoved.connect(self._hear_rows("removed"))
        model.dataChanged.connect(self._hear_change)
        model.modelReset.connect(self._hear_reset)

    def _hear_rows(self, what: str) -> Callable[[QModelIndex, int, int], None]:
        def hear(_parent: QModelIndex, first: int, last: int) -> None:
            self.heard.append((what, first, last))

        return hear

    def _hear_change(self, first: QModelIndex, last: QModelIndex) -> None:
        self.heard.append(("changed", first.row(), last.row()))

    def _hear_reset(self) -> None:
        self.heard.append(("reset", -1, -1))


def test_cards_stand_in_text_order(at_desk: AtDesk) -> None:
    assert at_desk.cards() == [words for words, _ in MARKED]


def test_the_model_keeps_the_rules_of_models(at_desk: AtDesk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(at_desk.model, force_py=True)
    at_desk.panel.set_filter(Filter(statuses=frozenset({Status.OPEN})))
    at_desk.set_status("90 berths", Status.CONFIRMED)
    at_desk.bench.undo()
    at_desk.mark("harbour log", Tag.CLAIM)
    assert len(at_desk.cards()) == len(MARKED) + 1


def test_a_card_says_what_it_is(at_desk: AtDesk) -> None:
    at_desk.flag("90 berths")
    index = at_desk.index("90 berths")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Figure, open, flagged: 90 berths"
    assert index.data(Role.ID) == "90 berths"
    assert index.data(Role.TAG) == "figure"
    assert index.data(Role.STATUS) == "open"
    assert index.data(Role.FLAGGED) is True


def test_a_verdict_changes_one_row(at_desk: AtDesk) -> None:
    signals = Signals(at_desk.model)
    at_desk.set_status("12.5 million", Status.CONFIRMED)
    assert signals.heard == [("changed", 3, 3)]


def test_a_new_mark_is_one_new_row(at_desk: AtDesk) -> None:
    signals = Signals(at_desk.model)
    at_desk.mark("Ilse Tarrant", Tag.CLAIM)
    assert signals.heard == [("inserted", 3, 3)]


def test_a_deleted_mark_is_one_row_less(at_desk: AtDesk) -> None:
    signals = Signals(at_desk.model)
    gone = at_desk.annotation("It was rough")
    at_desk.bench.do(lambda stamp: delete(stamp, gone))
    assert signals.heard == [("removed", 2, 2)]
    at_desk.bench.undo()
    assert signals.heard == [("removed", 2, 2), ("inserted", 2, 2)]


def test_a_mark_whose_start_moves_changes_its_place(at_desk: AtDesk) -> None:
    draft = at_desk.bench.draft
    assert draft is not None
    figure = at_desk.annotation("1,240 people")
    at_desk.bench.do(lambda stamp: move_edges(stamp, figure, draft, Span(0, 60)))
    assert at_desk.model.row_of("1,240 people") == 0


@pytest.mark.parametrize(
    ("status", "told"),
    [(Status.CONFIRMED, ("removed", 5, 5)), (Status.RECHECK, ("changed", 5, 5))],
)
def test_a_filter_lets_rows_come_and_go_one_by_one(
    at_desk: AtDesk, status: Status, told: tuple[str, int, int]
) -> None:
    at_desk.panel.set_filter(Filter(statuses=frozenset({Status.OPEN, Status.RECHECK})))
    signals = Signals(at_desk.model)
    at_desk.set_status("90 berths", status)
    assert signals.heard == [told]


def test_a_change_that_the_filter_hides_is_not_told(at_desk: AtDesk) -> None:
    at_desk.panel.set_filter(Filter(tags=frozenset({Tag.QUOTE})))
    signals = Signals(at_desk.model)
    at_desk.set_status("90 berths", Status.CONFIRMED)
    assert signals.heard == []
    figure = at_desk.annotation("90 berths")
    at_desk.bench.do(lambda stamp: retag(stamp, figure, Tag.QUOTE))
    assert signals.heard == [("inserted", 1, 1)]


def _annotation(number: int) -> Annotation:
    words = f"{number} boats"
    span = Span(number * 40, number * 40 + len(words))
    return Annotation(f"{number:06}", "article", "draft", Tag.FIGURE, Target(span, words, "", ""))


def test_one_change_among_20_000_is_told_as_one(qtbot: QtBot) -> None:
    bench = Workbench(Saver())
    bench.book = Book(_annotation(number) for number in range(MANY) if number != 777)
    model = CardModel(bench)
    signals = Signals(model)
    for annotation in (_annotation(777), replace(_annotation(9_000), status=Status.CONFIRMED)):
        bench.book.put(annotation)
        bench.annotations_changed.emit([annotation.id])
    assert signals.heard == [("inserted", 777, 777), ("changed", 9_000, 9_000)]
    assert model.rowCount() == MANY


def test_very_many_changes_at_once_make_the_rows_anew(qtbot: QtBot) -> None:
    bench = Workbench(Saver())
    bench.book = Book(_annotation(number) for number in range(1_000))
    model = CardModel(bench)
    signals = Signals(model)
    for number in range(1_000, 2_000):
        bench.book.put(_annotation(number))
    bench.annotations_changed.emit([f"{number:06}" for number in range(1_000, 2_000)])
    assert signals.heard == [("reset", -1, -1)]
    assert model.rowCount() == 2_000
