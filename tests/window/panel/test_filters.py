"""Filters narrow the list, show their counts, and can be taken away with one key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.desk.filtering import Filter
from fact_desk.desk.verbs.annotations import delete, set_note
from fact_desk.model.annotation import Status, Tag
from tests.window.controls import named
from tests.window.panel.at_desk import MARKED, AtDesk, focused, press, type_words

WORDS = [words for words, _ in MARKED]
FIELD = "Filter the annotations by words"
CHIPS = ["All: 8", "Claims: 3", "Figures: 3", "Quotes: 2", "Flagged: 1"]


def chip(at_desk: AtDesk, name: str) -> QPushButton:
    """The chip of that name."""
    return named(at_desk.panel, QPushButton, name)


def click(button: QPushButton) -> None:
    """Clicks as an editor does."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown_labels(at_desk: AtDesk) -> list[str]:
    """The words of all labels that can be seen."""
    return [label.text() for label in at_desk.panel.findChildren(QLabel) if label.isVisible()]


def status_entry(at_desk: AtDesk, button_name: str, start: str) -> QAction:
    """The entry of the status menu that begins so."""
    menu = named(at_desk.panel, QToolButton, button_name).menu()
    assert menu is not None
    return next(entry for entry in menu.actions() if entry.text().startswith(start))


def test_chips_count_and_the_head_tells_the_progress(at_desk: AtDesk) -> None:
    at_desk.flag("90 berths")
    at_desk.set_status("It was rough", Status.CONFIRMED)
    for name in CHIPS:
        assert chip(at_desk, name).isVisible()
    assert "1 of 8 checked · 1 flagged" in shown_labels(at_desk)


def test_counts_follow_each_change(at_desk: AtDesk) -> None:
    at_desk.mark("harbour log", Tag.CLAIM)
    assert chip(at_desk, "Claims: 4").text() == "Claims 4"
    at_desk.bench.undo()
    assert chip(at_desk, "Claims: 3").text() == "Claims 3"


@pytest.mark.parametrize(
    ("pressed", "left"),
    [
        (["Quotes: 2"], ["It was rough", "We will be back"]),
        (["Figures: 3", "Flagged: 1"], ["90 berths"]),
        (["Quotes: 2", "Figures: 3"], [w for w, tag in MARKED if tag is not Tag.CLAIM]),
        (["Quotes: 2", "Quotes: 2"], WORDS),
        (["Quotes: 2", "All: 8"], WORDS),
    ],
)
def test_chips_narrow_the_list(at_desk: AtDesk, pressed: list[str], left: list[str]) -> None:
    at_desk.flag("90 berths")
    for name in pressed:
        click(chip(at_desk, name))
    assert at_desk.cards() == left
    assert chip(at_desk, "All: 8").isChecked() == (left == WORDS)


def test_all_stays_pressed_when_it_is_clicked_again(at_desk: AtDesk) -> None:
    click(chip(at_desk, "All: 8"))
    assert chip(at_desk, "All: 8").isChecked()


def test_chips_work_with_the_keyboard(at_desk: AtDesk) -> None:
    chip(at_desk, "All: 8").setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert focused() is chip(at_desk, "Figures: 3")
    press(Qt.Key.Key_Space)
    assert at_desk.panel.filter == Filter(tags=frozenset({Tag.FIGURE}))


def test_statuses_are_ticked_in_a_menu(at_desk: AtDesk) -> None:
    at_desk.set_status("90 berths", Status.CONFIRMED)
    at_desk.set_status("It was rough", Status.UNVERIFIABLE)
    assert status_entry(at_desk, "Filter by status: Any status", "Unchecked").text() == (
        "Unchecked  6"
    )
    status_entry(at_desk, "Filter by status: Any status", "Confirmed").trigger()
    assert at_desk.cards() == ["90 berths"]
    status_entry(at_desk, "Filter by status: Confirmed", "Unverifiable").trigger()
    assert at_desk.cards() == ["It was rough", "90 berths"]
    status_entry(at_desk, "Filter by status: 2 statuses", "Any status").trigger()
    assert at_desk.cards() == WORDS


def test_typed_words_narrow_the_list_and_esc_goes_back_to_it(at_desk: AtDesk) -> None:
    note = at_desk.annotation("90 berths")
    at_desk.bench.do(lambda stamp: set_note(stamp, note, "See the Ferry timetable"))
    at_desk.panel.focus_filter()
    type_words("ferry")
    assert at_desk.cards() == [WORDS[0], "90 berths"]
    press(Qt.Key.Key_Escape)
    assert at_desk.cards() == WORDS
    assert focused() is at_desk.panel.list
    assert named(at_desk.panel, QLineEdit, FIELD).text() == ""


def test_when_nothing_passes_one_click_shows_all_again(at_desk: AtDesk) -> None:
    at_desk.panel.focus_filter()
    type_words("zebra")
    assert at_desk.cards() == []
    assert "Nothing passes the filter." in shown_labels(at_desk)
    click(named(at_desk.panel, QPushButton, "Show all"))
    assert at_desk.cards() == WORDS
    assert named(at_desk.panel, QLineEdit, FIELD).text() == ""
    assert "Nothing passes the filter." not in shown_labels(at_desk)


def test_an_article_without_marks_says_how_to_make_one(at_desk: AtDesk) -> None:
    for words in WORDS:
        gone = at_desk.annotation(words)
        at_desk.bench.do(lambda stamp, gone=gone: delete(stamp, gone))
    assert any("press C, F or Q" in words for words in shown_labels(at_desk))


def test_the_filter_can_be_kept_and_put_back(at_desk: AtDesk) -> None:
    heard: list[object] = []
    at_desk.panel.filter_changed.connect(heard.append)
    kept = Filter(frozenset({Tag.CLAIM}), frozenset({Status.OPEN}), words="ferry")
    at_desk.panel.set_filter(kept)
    assert heard == [kept]
    assert at_desk.panel.filter == kept
    assert at_desk.cards() == [WORDS[0]]
    assert named(at_desk.panel, QLineEdit, FIELD).text() == "ferry"
    assert chip(at_desk, "Claims: 3").isChecked()
    assert named(at_desk.panel, QToolButton, "Filter by status: Unchecked").isVisible()


def test_another_article_is_shown_through_the_same_filter(
    at_desk: AtDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    at_desk.panel.set_filter(Filter(tags=frozenset({Tag.QUOTE})))
    at_desk.bench.close_article()
    assert at_desk.cards() == []
    article = at_desk.desk.look.articles()[0]
    at_desk.bench.open_article(article.id)
    assert at_desk.cards() == ["It was rough", "We will be back"]


def test_a_desk_that_is_read_only_is_shown(at_desk: AtDesk, qtbot: QtBot) -> None:
    path = at_desk.desk.path
    article = at_desk.desk.look.articles()[0].id
    at_desk.bench.use_desk(Desk(path, "Ida", read_only=True))
    at_desk.bench.open_article(article)
    at_desk.bench.select("90 berths")
    QApplication.processEvents()
    assert named(at_desk.panel, QLineEdit, "Value").isReadOnly()
    assert at_desk.cards() == WORDS
