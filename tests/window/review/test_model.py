"""The table's model, and the rows it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.model.annotation import Status
from fact_desk.model.flag import FlagState
from fact_desk.resources import seed
from fact_desk.text.reading import read_file
from fact_desk.window.review.model import Heading, ReviewModel, Row
from fact_desk.window.review.queue import Item, Queue
from fact_desk.window.review.table import ReviewTable
from fact_desk.window.review.texts import Texts
from fact_desk.window.theme import load_theme
from tests.window.controls import accessible, said

KEY = Qt.Key
DISPLAY = Qt.ItemDataRole.DisplayRole


class ModelTester(Protocol):
    """pytest-qt's checker of models, which has no types of its own."""

    def check(self, model: QAbstractItemModel, force_py: bool = False) -> None:
        """Checks now and at every signal; fails the test where a rule is broken."""
        ...


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two checked articles."""
    made = Desk.make(tmp_path / "test.factdesk", "Ida")
    for name in ("harbour-strike.md", "budget-ostrelle.md"):
        refresh_findings(made, bring_in(made, read_file(seed(name))).article.id)
    yield made
    made.close()


@pytest.fixture
def queue(desk: Desk) -> Queue:
    """All that is to be decided."""
    findings = desk.look.findings_of_desk()
    articles = [article.id for article in desk.look.articles()]
    return Queue.of([Item(finding) for finding in findings], articles)


@pytest.fixture
def model(desk: Desk, queue: Queue) -> ReviewModel:
    """The model that shows the queue."""
    titles = {article.id: article.title for article in desk.look.articles()}
    made = ReviewModel(Texts(lambda: desk.look), titles.__getitem__)
    made.show_queue(queue)
    return made


def decided(queue: Queue, number: int) -> Queue:
    """The queue after the item of that number was confirmed."""
    items = list(queue.items)
    finding = items[number].finding
    settled = replace(finding, flag=replace(finding.flag, state=FlagState.DISMISSED))
    items[number] = Item(settled, Status.CONFIRMED)
    return Queue(tuple(items), queue.articles)


def test_it_keeps_the_rules_of_models(
    model: ReviewModel, queue: Queue, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.show_queue(decided(queue, 1))
    model.show_queue(queue.narrowed("Change"))
    model.show_queue(Queue())
    model.show_queue(queue)


def test_rows_are_grouped_by_article_with_their_words(model: ReviewModel) -> None:
    shown = [
        [str(model.index(row, column).data(DISPLAY) or "") for column in (0, 1, 2)]
        for row in range(model.rowCount())
    ]
    assert shown[0][0].startswith("More for trams")
    assert shown[1][:2] == ["674.5", "674.5"]
    assert shown[1][2].startswith("Sum: 224.7 + 194.4")
    assert shown[6][0].startswith("Quillhaven dockers")
    assert [row[0] for row in shown[7:]] == [
        "1,240 people",
        "6 per cent",
        "Wednesday 10 March",
        "four demands",
    ]


def test_a_heading_can_not_be_chosen_and_a_row_says_all(model: ReviewModel) -> None:
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    said = model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(said).startswith("0.5 per cent. reads as 0.5 %. Error, Points: From 2.0")
    assert str(said).endswith("to be decided")


def test_a_decision_changes_its_row_alone(model: ReviewModel, queue: Queue) -> None:
    changed: list[tuple[int, int]] = []

    def hear(first: QModelIndex, last: QModelIndex) -> None:
        changed.append((first.row(), last.row()))

    model.dataChanged.connect(hear)
    model.show_queue(decided(queue, 1))
    assert changed == [(2, 2)]
    row = model.told(2)
    assert isinstance(row, Row)
    assert row.decision == "Confirmed"


@pytest.fixture
def table(model: ReviewModel, qtbot: QtBot) -> ReviewTable:
    """The table, shown."""
    made = ReviewTable(model, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_arrow_keys_pass_over_headings(table: ReviewTable) -> None:
    table.go_to_first()
    seen: list[str] = []
    for _ in range(7):
        current = table.current
        assert current is not None
        seen.append(current.finding.exact)
        QTest.keyClick(table, KEY.Key_Down)
    assert seen[4:] == ["20 per cent", "1,240 people", "6 per cent"]
    QTest.keyClick(table, KEY.Key_Home)
    assert table.currentIndex().row() == 1
    QTest.keyClick(table, KEY.Key_Up)
    assert table.currentIndex().row() == 1
    QTest.keyClick(table, KEY.Key_End)
    assert table.currentIndex().data(DISPLAY) == "four demands"


def test_rows_are_as_high_as_their_words(table: ReviewTable, model: ReviewModel) -> None:
    heading = table.rowHeight(0)
    assert isinstance(model.told(0), Heading)
    wide = table.rowHeight(3)
    assert wide > heading
    table.resize(1800, 400)
    assert table.rowHeight(3) < wide


def test_letters_do_not_search(table: ReviewTable) -> None:
    table.go_to_first()
    QTest.keyClicks(table, "20 per")
    assert table.currentIndex().row() == 1


def test_assistive_software_is_given_a_table(table: ReviewTable) -> None:
    interface = accessible(table)
    assert interface.role() is QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Flagged figures"
    names = said(interface)
    assert "WHY" in names or "Why" in names
    assert any(name.startswith("674.5. reads as 674.5. Error, Sum") for name in names)
