"""Dates, events and rules: written down as they are entered, refused in words, undoable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.window.dialogs.dates import DatesDialog
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.rules import RulesDialog
from fact_desk.window.saving import Saver
from fact_desk.window.workbench import Workbench
from tests.window.controls import Meeting, named, unnamed
from tests.window.desks import STORIES, lay_on

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Workbench]:
    """A desk with an open article."""
    desk = Desk.make(tmp_path / "test.factdesk", "Ida")
    made = Workbench(Saver())
    made.use_desk(desk)
    made.open_article(lay_on(desk, STORIES[0]).article.id)
    yield made
    made.close_desk()


def shown(qtbot: QtBot, dialog: Dialog) -> Dialog:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert unnamed(dialog) == []
    return dialog


def dates_of(bench: Workbench, qtbot: QtBot) -> Dialog:
    assert bench.article is not None
    return shown(qtbot, DatesDialog(bench, bench.article))


def type_anew(within: QWidget, name: str, words: str) -> None:
    field = named(within, QLineEdit, name)
    field.clear()
    QTest.keyClicks(field, words)


def press(within: QWidget, name: str) -> None:
    QTest.mouseClick(named(within, QPushButton, name), LEFT)


def events(bench: Workbench) -> list[tuple[str, str, bool]]:
    assert bench.article is not None
    there = bench.desk.look.events(bench.article.id)
    return [(event.name, event.date, bool(event.article)) for event in there]


def test_the_date_of_publication_is_kept_or_refused(bench: Workbench, qtbot: QtBot) -> None:
    dialog = dates_of(bench, qtbot)
    type_anew(dialog, "Published", "2026-04-31")
    press(dialog, "Close")
    assert dialog.isVisible()
    assert bench.article is not None
    assert bench.article.published == ""
    type_anew(dialog, "Published", "2026-04-18")
    press(dialog, "Close")
    assert not dialog.isVisible()
    assert bench.article.published == "2026-04-18"
    bench.undo()
    assert bench.article.published == ""


def add(asked: QWidget) -> None:
    """Adds an event of the article, after a date that no calendar has."""
    assert unnamed(asked) == []
    assert not named(asked, QPushButton, "Add Event").isEnabled()
    type_anew(asked, "What happened", "The storm")
    type_anew(asked, "Date (year-month-day)", "2024-13-01")
    assert not named(asked, QPushButton, "Add Event").isEnabled()
    type_anew(asked, "Date (year-month-day)", "2024-12-01")
    press(asked, "Add Event")


def add_for_all(asked: QWidget) -> None:
    """Adds an event of the whole desk."""
    type_anew(asked, "What happened", "War")
    type_anew(asked, "Date (year-month-day)", "2022-02-24")
    # Not by mouse: where in the box the words stand is for the style to say.
    QTest.keyClick(named(asked, QCheckBox, "Known to all articles of the desk"), Qt.Key.Key_Space)
    press(asked, "Add Event")


def change(asked: QWidget) -> None:
    """Gives an event another date."""
    type_anew(asked, "Date (year-month-day)", "2022-02-25")
    press(asked, "Keep")


def test_events_come_change_and_go(bench: Workbench, qtbot: QtBot) -> None:
    dialog = dates_of(bench, qtbot)
    Meeting(add)
    press(dialog, "Add…")
    assert events(bench) == [("The storm", "2024-12-01", True)]
    Meeting(add_for_all)
    press(dialog, "Add…")
    listing = named(dialog, QTreeWidget, "Known events")
    QTest.keyClick(listing, Qt.Key.Key_Home)
    Meeting(change)
    press(dialog, "Change…")
    assert events(bench) == [("War", "2022-02-25", False), ("The storm", "2024-12-01", True)]
    press(dialog, "Remove")
    assert events(bench) == [("The storm", "2024-12-01", True)]
    bench.undo()
    assert len(events(bench)) == 2


def test_a_rule_is_switched_off_and_on_by_key(bench: Workbench, qtbot: QtBot) -> None:
    dialog = shown(qtbot, RulesDialog(bench))
    rules = named(dialog, QTreeWidget, "Rules")
    first = rules.topLevelItem(0)
    assert first is not None
    assert first.text(1) == "Error"
    QTest.keyClick(rules, Qt.Key.Key_Space)
    assert bench.desk.look.rules_off() == {"sum"}
    assert first.checkState(0) is Qt.CheckState.Unchecked
    QTest.keyClick(rules, Qt.Key.Key_Space)
    assert bench.desk.look.rules_off() == frozenset()
    bench.undo()
    assert bench.desk.look.rules_off() == {"sum"}
