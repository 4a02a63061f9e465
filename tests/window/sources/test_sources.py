"""Sources: the form, sources used again, and the list on the card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.source import Citation, Source, Standing
from fact_desk.window.saving import Saver
from fact_desk.window.sources.citing import Filled, cite
from fact_desk.window.sources.commands import Sourcing
from fact_desk.window.sources.source_list import about
from fact_desk.window.workbench import Workbench
from tests.window.controls import Meeting, named, unnamed
from tests.window.desks import STORIES, lay_on, mark

DRAFT = Source("s", "Budget draft 2026", "https://ostrelle.example/budget-2026", "Amadea Voss")


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Workbench]:
    """A desk with an article and two figures in it."""
    desk = Desk.make(tmp_path / "test.factdesk", "Ida")
    brought = lay_on(desk, STORIES[1])
    for words in ("224.7 million", "libraries"):
        mark(desk, brought, words, Tag.FIGURE)
    made = Workbench(Saver())
    made.use_desk(desk)
    made.open_article(brought.article.id)
    yield made
    made.close_desk()


def figures(bench: Workbench) -> list[Annotation]:
    return [one for one in bench.book if one.tag is Tag.FIGURE]


def sourcing(bench: Workbench, qtbot: QtBot) -> Sourcing:
    window = QWidget()
    qtbot.addWidget(window)
    return Sourcing(bench, window)


def fill(**fields: str) -> Callable[[QWidget], None]:
    """Types into the form's fields, named as they are, and adds what was typed."""

    def do(dialog: QWidget) -> None:
        assert unnamed(dialog) == []
        for name, words in fields.items():
            field = named(dialog, QLineEdit, name.replace("_", " "))
            field.clear()
            QTest.keyClicks(field, words)
        does = named(dialog, QPushButton, "Add Source")
        QTest.mouseClick(does, Qt.MouseButton.LeftButton)

    return do


def test_a_source_is_typed_once_and_used_again(bench: Workbench, qtbot: QtBot) -> None:
    first, second = figures(bench)
    Meeting(fill(Title="Budget draft 2026", Link="https://ostrelle.example", Where_in_it="p. 4"))
    sourcing(bench, qtbot).add(first)
    Meeting(fill(Title="budget  draft 2026", Link="https://ostrelle.example", Where_in_it="p. 9"))
    sourcing(bench, qtbot).add(second)
    first, second = figures(bench)
    assert [one.locator for one in (*first.sources, *second.sources)] == ["p. 4", "p. 9"]
    assert first.sources[0].source == second.sources[0].source
    assert len(bench.desk.look.sources()) == 1


def test_a_few_letters_find_a_source(bench: Workbench, qtbot: QtBot) -> None:
    first, second = figures(bench)
    bench.do(lambda stamp: cite(stamp, first, Filled(DRAFT, "", "", ""), ()))

    def choose(dialog: QWidget) -> None:
        title = named(dialog, QLineEdit, "Title")
        title.setFocus()
        QTest.keyClicks(title, "budg")
        QApplication.processEvents()
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        assert named(dialog, QLineEdit, "Link").text() == DRAFT.link
        assert named(dialog, QLineEdit, "Person").text() == DRAFT.person
        QTest.mouseClick(named(dialog, QPushButton, "Add Source"), Qt.MouseButton.LeftButton)

    Meeting(choose)
    sourcing(bench, qtbot).add(second)
    first, second = figures(bench)
    assert second.sources[0].source == first.sources[0].source


def test_what_is_no_source_can_not_be_added(bench: Workbench, qtbot: QtBot) -> None:
    def try_it(dialog: QWidget) -> None:
        does = named(dialog, QPushButton, "Add Source")
        assert not does.isEnabled()
        QTest.keyClicks(named(dialog, QLineEdit, "Person"), "Ida")
        assert does.isEnabled()
        QTest.keyClicks(named(dialog, QLineEdit, "Accessed"), "x")
        assert not does.isEnabled()
        assert named(dialog, QPlainTextEdit, "What it says").toPlainText() == ""
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    Meeting(try_it)
    sourcing(bench, qtbot).add(figures(bench)[0])
    assert figures(bench)[0].sources == ()


def test_a_citation_and_its_source_are_changed_in_one_step(bench: Workbench, qtbot: QtBot) -> None:
    first = figures(bench)[0]
    bench.do(lambda stamp: cite(stamp, first, Filled(DRAFT, "p. 4", "2026-04-18", "224.7"), ()))

    def change(dialog: QWidget) -> None:
        assert named(dialog, QLineEdit, "Accessed").text() == "2026-04-18"
        title, where = (named(dialog, QLineEdit, name) for name in ("Title", "Where in it"))
        title.setText("Budget draft")
        where.setText("p. 5")
        QTest.mouseClick(named(dialog, QPushButton, "Keep"), Qt.MouseButton.LeftButton)

    Meeting(change)
    there = figures(bench)[0]
    sourcing(bench, qtbot).edit(there, there.sources[0])
    changed = figures(bench)[0].sources[0]
    assert (changed.source.title, changed.locator, changed.says) == (
        "Budget draft",
        "p. 5",
        "224.7",
    )
    bench.undo()
    assert figures(bench)[0].sources == there.sources
    sourcing(bench, qtbot).remove(there, there.sources[0])
    assert figures(bench)[0].sources == ()


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        (Citation("c", DRAFT), "primary · Amadea Voss"),
        (
            Citation("c", Source("s", "", person="Ida", standing=Standing.SECONDARY), "12:04"),
            "secondary · 12:04",
        ),
        (
            Citation("c", Source("s", "Map"), "", "2025-02-12", "19.6\n%"),
            "primary · seen 2025-02-12 · “19.6 %”",
        ),
    ],
)
def test_what_is_told_of_a_source(citation: Citation, words: str) -> None:
    assert about(citation) == words
