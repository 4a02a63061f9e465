"""The sidebar through keys, mouse and a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from fact_desk.desk.verbs.annotations import set_status
from fact_desk.desk.verbs.articles import put_on_shelf
from fact_desk.model.annotation import Status
from fact_desk.model.article import Shelf
from fact_desk.model.span import Span
from fact_desk.store.search import Found, Hit
from fact_desk.window.actions import Actions
from fact_desk.window.saving import Saver
from fact_desk.window.sidebar.sidebar import Sidebar
from fact_desk.window.theme import load_theme
from fact_desk.window.workbench import Workbench
from tests.window.controls import Meeting, accessible, named, said, unnamed
from tests.window.desks import STORIES, Story, desk_of, lay_on

KEY = Qt.Key


@dataclass
class Stage:
    """A sidebar over a desk of three articles, the newest first: harbour, budget, dunes."""

    bench: Workbench
    actions: Actions
    sidebar: Sidebar
    opened: list[str]
    hits: list[Hit]
    places: list[Span]

    @property
    def articles(self) -> QListView:
        return named(self.sidebar, QListView, "Articles on the desk")

    @property
    def results(self) -> QListView:
        return named(self.sidebar, QListView, "Search results")

    @property
    def field(self) -> QLineEdit:
        return named(self.sidebar, QLineEdit, "Search the desk")

    def hear_of_place(self, start: int, end: int) -> None:
        self.places.append(Span(start, end))

    def id_of(self, title: str) -> str:
        articles = self.bench.desk.look.articles()
        return next(one.id for one in articles if one.title.startswith(title))

    def look_for(self, words: str) -> None:
        self.sidebar.focus_search()
        QTest.keyClicks(self.field, words)

    def click(self, row: int) -> None:
        place = self.articles.visualRect(self.articles.model().index(row, 0)).center()
        QTest.mouseClick(
            self.articles.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), place
        )


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Stage:
    bench = Workbench(Saver())
    actions = Actions(bench)
    sidebar = Sidebar(bench, actions, load_theme("light"))
    qtbot.addWidget(sidebar)
    it = Stage(bench, actions, sidebar, [], [], [])
    sidebar.article_chosen.connect(it.opened.append)
    sidebar.hit_chosen.connect(it.hits.append)
    bench.place_asked.connect(it.hear_of_place)
    bench.use_desk(desk_of(tmp_path, *STORIES))
    qtbot.addWidget(sidebar, before_close_func=lambda _: bench.close_desk())
    sidebar.resize(248, 700)
    sidebar.show()
    qtbot.waitExposed(sidebar)
    sidebar.activateWindow()
    return it


def test_articles_are_said_newest_first_with_their_counts(stage: Stage) -> None:
    assert said(accessible(stage.articles)) == [
        "Harbour strike <b>ends</b>, 1 of 1 checked",
        "Budget of Ostrelle: six numbers to watch, and one to forget, 1 of 2 checked, 2 flagged",
        "Front line of the dunes, 0 of 1 checked",
    ]


def test_every_control_has_a_name_and_a_role(stage: Stage) -> None:
    assert unnamed(stage.sidebar) == []
    roles = {
        stage.articles: QAccessible.Role.List,
        stage.field: QAccessible.Role.EditableText,
        named(stage.sidebar, QPushButton, "Open article…"): QAccessible.Role.Button,
    }
    assert {widget: accessible(widget).role() for widget in roles} == roles


def test_a_click_opens_the_article(stage: Stage) -> None:
    stage.click(1)
    assert stage.bench.article is not None
    assert stage.bench.article.title.startswith("Budget")
    assert stage.opened == [stage.bench.article.id]


def test_enter_opens_the_article_under_the_cursor(stage: Stage) -> None:
    stage.articles.setFocus()
    for key in (KEY.Key_Home, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return):
        QTest.keyClick(stage.articles, key)
    assert stage.opened == [stage.id_of("Front")]
    assert said(accessible(stage.articles))[2].endswith(", open now")


def test_choosing_the_open_article_keeps_its_selection(stage: Stage) -> None:
    stage.click(0)
    stage.bench.select(next(iter(stage.bench.book)).id)
    stage.click(0)
    assert stage.bench.selected is not None
    assert len(stage.opened) == 2


def test_counts_follow_the_open_article_and_others(stage: Stage) -> None:
    stage.click(2)
    desk = stage.bench.desk
    for title in ("Front", "Budget"):
        draft = desk.look.newest_draft(stage.id_of(title))
        one = next(a for a in desk.look.annotations(draft.id) if a.status is Status.OPEN)
        stage.bench.do(lambda stamp, one=one: set_status(stamp, one, Status.UNVERIFIABLE))
    assert [name.split(", ")[-1] for name in said(accessible(stage.articles))][2] == "open now"
    assert "1 of 1 checked" in said(accessible(stage.articles))[2]
    assert "2 of 2 checked" in said(accessible(stage.articles))[1]


def test_articles_that_come_are_shown_and_the_cursor_stays(stage: Stage) -> None:
    stage.click(1)
    lay_on(stage.bench.desk, Story("A new one", "Words."))
    assert said(accessible(stage.articles))[0] == "A new one, No marks yet"
    assert stage.articles.currentIndex().row() == 2


def test_archived_articles_open_their_group_by_key(stage: Stage) -> None:
    article = stage.bench.desk.look.article(stage.id_of("Harbour"))
    stage.bench.do(lambda stamp: put_on_shelf(stamp, article, Shelf.ARCHIVED))
    assert said(accessible(stage.articles))[-1] == "Archived articles, 1, closed"
    stage.articles.setFocus()
    QTest.keyClick(stage.articles, KEY.Key_End)
    QTest.keyClick(stage.articles, KEY.Key_Return)
    assert said(accessible(stage.articles))[-2:] == [
        "Archived articles, 1, open",
        "Harbour strike <b>ends</b>, 1 of 1 checked",
    ]


def choose_in_menu(qtbot: QtBot, stage: Stage, row: int, words: str) -> None:
    """Opens the menu of the row with the menu key, as the platform sends it, and chooses."""
    stage.articles.setCurrentIndex(stage.articles.model().index(row, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(stage.articles.viewport(), event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if one.text().replace("&", "") == words)
    QTest.mouseClick(
        menu,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier(0),
        menu.actionGeometry(action).center(),
    )


def test_the_menu_is_about_its_own_row_not_the_open_article(qtbot: QtBot, stage: Stage) -> None:
    stage.click(0)
    choose_in_menu(qtbot, stage, 2, "Archive")
    assert stage.bench.desk.look.article(stage.id_of("Front")).shelf is Shelf.ARCHIVED
    choose_in_menu(qtbot, stage, 1, "Delete")
    assert stage.bench.desk.look.article(stage.id_of("Budget")).shelf is Shelf.DELETED
    assert stage.bench.article is not None
    assert stage.bench.article.title.startswith("Harbour")


def test_the_menu_renames(qtbot: QtBot, stage: Stage) -> None:
    meeting = Meeting(
        lambda dialog: (
            QTest.keyClicks(named(dialog, QLineEdit, "Title"), "Dunes"),
            QTest.keyClick(dialog, KEY.Key_Return),
        )
    )
    choose_in_menu(qtbot, stage, 2, "Rename…")
    qtbot.waitUntil(lambda: said(accessible(stage.articles))[2].startswith("Dunes,"))
    assert meeting.titles == ["Rename article"]


def test_what_is_typed_is_looked_for_after_a_pause(qtbot: QtBot, stage: Stage) -> None:
    stage.look_for("libr")
    assert stage.articles.isVisible()
    qtbot.waitUntil(stage.results.isVisible)
    names = said(accessible(stage.results))
    assert names[0] == "Marks and notes"
    assert names[-2] == "In the text"
    assert "library" in names[1] or "libraries" in names[1]


def test_enter_opens_the_best_hit_at_once(stage: Stage) -> None:
    stage.look_for("six numbers")
    QTest.keyClick(stage.field, KEY.Key_Return)
    assert [hit.found for hit in stage.hits] == [Found.TITLE]
    assert stage.bench.article is not None
    assert stage.bench.article.id == stage.id_of("Budget")


def test_a_hit_in_a_note_selects_its_annotation(stage: Stage) -> None:
    stage.look_for("commissioner")
    QTest.keyClick(stage.field, KEY.Key_Down)
    QTest.keyClick(stage.field, KEY.Key_Return)
    assert stage.hits[0].found is Found.ANNOTATION
    selected = stage.bench.selected
    assert selected is not None
    assert selected.note.startswith("Ring the commissioner")
    assert stage.places == [selected.span]


def test_a_hit_in_the_text_asks_for_the_place_of_its_words(stage: Stage) -> None:
    stage.look_for("CAFE stayed")
    QTest.keyClick(stage.field, KEY.Key_Return)
    assert stage.hits[0].found is Found.TEXT
    assert stage.bench.draft is not None
    assert [place.of(stage.bench.draft.text) for place in stage.places] == ["café stayed"]


def test_arrows_in_the_field_step_over_headings(qtbot: QtBot, stage: Stage) -> None:
    stage.look_for("schools")
    QTest.keyClick(stage.field, KEY.Key_Escape)
    stage.look_for("on")
    qtbot.waitUntil(stage.results.isVisible)
    chosen = [stage.results.currentIndex().row()]
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up):
        QTest.keyClick(stage.field, key)
        chosen.append(stage.results.currentIndex().row())
    headings = {
        row
        for row, name in enumerate(said(accessible(stage.results)))
        if name in ("Titles", "Marks and notes", "In the text")
    }
    assert not headings & set(chosen)
    assert chosen[1] > chosen[0]
    assert chosen[3] == chosen[1]


def test_escape_returns_to_the_articles(qtbot: QtBot, stage: Stage) -> None:
    stage.look_for("schools")
    qtbot.waitUntil(stage.results.isVisible)
    QTest.keyClick(stage.field, KEY.Key_Escape)
    assert stage.field.text() == ""
    assert stage.articles.isVisible()
    QTest.keyClick(stage.field, KEY.Key_Escape)
    assert stage.articles.hasFocus()


def test_nothing_found_is_said_without_markup(qtbot: QtBot, stage: Stage) -> None:
    stage.look_for("<b>zebra</b>")
    qtbot.waitUntil(lambda: not stage.articles.isVisible())
    label = named(stage.sidebar, QLabel, "Nothing on the desk has “<b>zebra</b>”.")
    assert label.isVisible()
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_another_desk_empties_the_search(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    stage.look_for("schools")
    qtbot.waitUntil(stage.results.isVisible)
    (tmp_path / "other").mkdir()
    stage.bench.use_desk(desk_of(tmp_path / "other", Story("Alone", "Here.")))
    assert stage.articles.isVisible()
    assert said(accessible(stage.articles)) == ["Alone, No marks yet"]


def test_the_foot_triggers_the_action(qtbot: QtBot, stage: Stage) -> None:
    button = named(stage.sidebar, QPushButton, "Open article…")
    assert "Ctrl+O" in button.text()
    with qtbot.waitSignal(stage.actions["open"].triggered, timeout=500):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    with qtbot.waitSignal(stage.actions["open"].triggered, timeout=500):
        QTest.keyClick(button, KEY.Key_Space)


def test_the_sidebar_can_be_narrow_and_dark(stage: Stage) -> None:
    stage.sidebar.set_theme(load_theme("dark"))
    stage.sidebar.resize(stage.sidebar.minimumWidth(), 500)
    assert stage.sidebar.width() == 200
    stage.look_for("on")
    QTest.keyClick(stage.field, KEY.Key_Down)
    image = stage.sidebar.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(14, 190, 2) for y in range(90, 300, 2)}
    assert load_theme("dark").selection.name() in seen
