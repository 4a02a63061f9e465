"""The dialogs that show something: keys, guide, versions, backups, deleted articles, findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fact_desk.desk.verbs.articles import put_on_shelf
from fact_desk.errors import DeskUnusable
from fact_desk.model.article import Article, Shelf
from fact_desk.settings import settings_path
from fact_desk.store.backup import Backup, back_up_daily
from fact_desk.window.action_table import ACTIONS
from fact_desk.window.actions import Actions
from fact_desk.window.dialogs.about import AboutDialog
from fact_desk.window.dialogs.backups import BackupsDialog
from fact_desk.window.dialogs.deleted import DeletedArticlesDialog
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.doctor import DoctorDialog
from fact_desk.window.dialogs.guide import GuideDialog
from fact_desk.window.dialogs.key_sheet import KeySheet
from fact_desk.window.saving import Saver
from fact_desk.window.workbench import Workbench
from tests.window.controls import Meeting, named, unnamed
from tests.window.desks import STORIES, Story, desk_of, lay_on

KEY = Qt.Key


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Workbench]:
    bench = Workbench(Saver())
    bench.use_desk(desk_of(tmp_path, *STORIES))
    yield bench
    bench.close_desk()


def shown(qtbot: QtBot, dialog: Dialog) -> Dialog:
    """The dialog on the screen; small enough for the smallest window, every control named."""
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    assert dialog.width() <= 1000
    assert dialog.height() <= 600
    assert unnamed(dialog) == []
    return dialog


def rows(table: QTreeWidget) -> list[list[str]]:
    """What stands in the rows that are seen, groups among them."""
    found: list[list[str]] = []
    index = table.indexAt(QPoint(1, 1))
    while index.isValid():
        found.append(
            [str(index.siblingAtColumn(n).data() or "") for n in range(table.columnCount())]
        )
        index = table.indexBelow(index)
    return found


def press(within: QWidget, name: str) -> None:
    QTest.mouseClick(named(within, QPushButton, name), Qt.MouseButton.LeftButton)


def leaves_with_escape(dialog: Dialog) -> bool:
    QTest.keyClick(dialog.focusWidget() or dialog, KEY.Key_Escape)
    return not dialog.isVisible()


def test_the_key_sheet_has_every_action_with_its_keys_as_they_are_set(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    sheet = shown(qtbot, KeySheet(Actions(holder, {"confirm": ("Ctrl+Return", "Y")})))
    there = rows(named(sheet, QTreeWidget, "Keys"))
    assert len(there) == len(ACTIONS) + len({spec.menu for spec in ACTIONS})
    assert ["Confirm", "Ctrl+Return, Y", "It is right"] in there
    assert ["Undo", "Ctrl+Z", "Take the last change back"] in there
    assert not [row for row in there if "&" in row[0]]
    assert leaves_with_escape(sheet)


def test_the_key_sheet_has_room_for_every_word(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    sheet = shown(qtbot, KeySheet(Actions(holder)))
    table = named(sheet, QTreeWidget, "Keys")
    for width in (720, 560):
        sheet.resize(width, 500)
        QApplication.processEvents()
        QTest.qWait(20)
        index, wrapped = table.indexAt(QPoint(1, 1)), 0
        while index.isValid():
            cell, metrics = table.visualRect(index.siblingAtColumn(2)), table.fontMetrics()
            words = str(index.siblingAtColumn(2).data() or "")
            room = QRect(0, 0, table.columnWidth(2) - 8, 0)
            needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, words).height()
            wrapped += needed > metrics.lineSpacing() * 3 // 2
            assert not words or cell.height() >= needed, words
            index = table.indexBelow(index)
        assert wrapped


def test_the_key_sheet_is_narrowed_by_words(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    sheet = shown(qtbot, KeySheet(Actions(holder)))
    QTest.keyClicks(named(sheet, QLineEdit, "Find an action or a key"), "ctrl+k")
    assert [row[0] for row in rows(named(sheet, QTreeWidget, "Keys"))] == [
        "Edit",
        "Search the Desk",
    ]


def test_the_guide_shows_its_words_and_loads_nothing(qtbot: QtBot) -> None:
    guide = shown(qtbot, GuideDialog())
    page = named(guide, QTextBrowser, "Guide")
    assert page.toPlainText().startswith("A short guide")
    assert "**" not in page.toPlainText()
    assert not page.openLinks()
    image = QTextDocument.ResourceType.ImageResource.value
    for address in ("https://example.org/x.png", "file:///etc/passwd"):
        assert page.document().resource(image, QUrl(address)) == QByteArray()
    assert leaves_with_escape(guide)


def test_words_are_found_in_the_guide_one_place_after_the_other(qtbot: QtBot) -> None:
    guide = shown(qtbot, GuideDialog())
    field = named(guide, QLineEdit, "Find in the guide")
    field.setFocus()
    page = named(guide, QTextBrowser, "Guide")
    QTest.keyClicks(field, "mark")
    first = page.textCursor().selectionStart()
    assert page.textCursor().selectedText().lower() == "mark"
    QTest.keyClick(field, KEY.Key_Return)
    assert guide.isVisible()
    assert page.textCursor().selectionStart() > first


def test_about_tells_versions_and_places_and_copies_them(qtbot: QtBot, bench: Workbench) -> None:
    about = shown(qtbot, AboutDialog(bench.desk.path))
    facts = named(about, QPlainTextEdit, "Versions and places").toPlainText()
    parts = [line.split(":")[0] for line in facts.splitlines()]
    assert parts[:7] == [
        "Fact Desk", "Python", "Qt", "PySide6", "SQLite", "sqlite-utils", "markdown-it-py",
    ]  # fmt: skip
    for path in (bench.desk.path, settings_path()):
        assert str(path) in facts
    press(about, "Copy")
    assert QGuiApplication.clipboard().text() == facts
    assert leaves_with_escape(about)


def test_the_doctor_shows_all_findings(qtbot: QtBot, bench: Workbench) -> None:
    doctor = shown(qtbot, DoctorDialog(bench.desk))
    there = rows(named(doctor, QTreeWidget, "Findings"))
    assert [row[2] for row in there] == [one.seen for one in bench.desk.look.examine()]
    assert {row[1] for row in there} == {"in order"}
    assert leaves_with_escape(doctor)


def test_a_backup_is_restored_after_a_question(qtbot: QtBot, bench: Workbench) -> None:
    for day in ("2026-05-01", "2026-05-02"):
        lay_on(bench.desk, Story(day, f"On {day}."))
        back_up_daily(bench.desk.path, day)
    restored: list[Backup] = []

    def put_back(backup: Backup) -> Path:
        restored.append(backup)
        return Path("aside.factdesk")

    dialog = shown(qtbot, BackupsDialog(bench.desk.path, put_back))
    table = named(dialog, QTreeWidget, "Backups")
    assert ["2026" in row[0] for row in rows(table)] == [True, True]
    QTest.keyClick(table, KEY.Key_Down)
    Meeting(lambda question: QTest.keyClick(question, KEY.Key_Escape))
    press(dialog, "Restore…")
    assert restored == []
    meeting = Meeting(
        lambda question: press(question, "Restore"), lambda said: press(said, "Close")
    )
    press(dialog, "Restore…")
    assert [backup.day for backup in restored] == ["2026-05-01"]
    assert len(meeting.met) == 2
    assert not dialog.isVisible()


def test_a_backup_that_cannot_be_restored_is_said(qtbot: QtBot, bench: Workbench) -> None:
    lay_on(bench.desk, Story("One", "More."))
    back_up_daily(bench.desk.path, "2026-05-01")

    def put_back(_backup: Backup) -> Path:
        raise DeskUnusable("It is damaged; choose another.")

    dialog = shown(qtbot, BackupsDialog(bench.desk.path, put_back))
    meeting = Meeting(
        lambda question: press(question, "Restore"), lambda said: press(said, "Close")
    )
    press(dialog, "Restore…")
    assert len(meeting.met) == 2
    assert dialog.isVisible()


def test_without_backups_nothing_can_be_restored(qtbot: QtBot, bench: Workbench) -> None:
    dialog = shown(qtbot, BackupsDialog(bench.desk.path, lambda _: Path()))
    assert not named(dialog, QPushButton, "Restore…").isEnabled()
    assert leaves_with_escape(dialog)


def deleted(bench: Workbench) -> list[Article]:
    return [one for one in bench.desk.look.articles() if one.shelf is Shelf.DELETED]


@pytest.fixture
def bin_of_two(qtbot: QtBot, bench: Workbench) -> Dialog:
    for article in bench.desk.look.articles()[:2]:
        bench.desk.run(put_on_shelf(bench.desk.stamp(), article, Shelf.DELETED))
    return shown(qtbot, DeletedArticlesDialog(bench))


def test_a_deleted_article_comes_back(bench: Workbench, bin_of_two: Dialog) -> None:
    table = named(bin_of_two, QTreeWidget, "Deleted articles")
    assert [row[0][:7] for row in rows(table)] == ["Harbour", "Budget "]
    press(bin_of_two, "Bring Back")
    assert [one.title[:7] for one in deleted(bench)] == ["Budget "]
    assert [row[0][:7] for row in rows(table)] == ["Budget "]
    press(bin_of_two, "Bring Back")
    assert not named(bin_of_two, QPushButton, "Bring Back").isEnabled()
    assert leaves_with_escape(bin_of_two)


def test_a_deleted_article_is_erased_after_a_question(bench: Workbench, bin_of_two: Dialog) -> None:
    Meeting(lambda question: QTest.keyClick(question, KEY.Key_Return))
    press(bin_of_two, "Erase for Good…")
    assert len(deleted(bench)) == 2
    Meeting(lambda question: press(question, "Erase for Good"))
    press(bin_of_two, "Erase for Good…")
    assert [one.title[:7] for one in deleted(bench)] == ["Budget "]
    assert len(bench.desk.look.articles()) == 2
