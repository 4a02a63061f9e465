"""Choosing a card selects the annotation, and selecting an annotation opens its card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from fact_desk.desk.filtering import Filter
from fact_desk.desk.verbs.annotations import delete
from fact_desk.model.annotation import Status, Tag
from tests.window.controls import named
from tests.window.panel.at_desk import MARKED, AtDesk, press

WORDS = [words for words, _ in MARKED]


def test_a_click_selects_and_asks_for_the_place(at_desk: AtDesk) -> None:
    draft = at_desk.bench.draft
    assert draft is not None
    start = draft.text.index("12.5 million")
    asked: list[tuple[int, int]] = []

    def hear(first: int, last: int) -> None:
        asked.append((first, last))

    at_desk.bench.place_asked.connect(hear)
    at_desk.click_card("12.5 million")
    assert asked == [(start, start + 12)]
    assert at_desk.bench.selected == at_desk.annotation("12.5 million")
    assert at_desk.selected_cards() == ["12.5 million"]


def test_a_click_changes_nothing_in_the_desk(at_desk: AtDesk) -> None:
    before = at_desk.log()
    for words in WORDS:
        at_desk.click_card(words)
        viewport = at_desk.panel.list.viewport()
        place = at_desk.panel.list.visualRect(at_desk.index(words)).center()
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert at_desk.log() == before


def test_a_double_click_does_not_press_a_button_that_opens_under_it(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    confirm = named(at_desk.panel, QPushButton, "Confirm")
    pressed: list[bool] = []
    at_desk.actions["confirm"].triggered.connect(pressed.append)
    QTest.mouseDClick(confirm, Qt.MouseButton.LeftButton)
    assert len(pressed) <= 1


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("1,240 people", Qt.Key.Key_Down, "It was rough"),
        ("1,240 people", Qt.Key.Key_Up, WORDS[0]),
        (WORDS[0], Qt.Key.Key_Up, WORDS[0]),
        (WORDS[-1], Qt.Key.Key_Down, WORDS[-1]),
        ("1,240 people", Qt.Key.Key_End, WORDS[-1]),
        ("90 berths", Qt.Key.Key_Home, WORDS[0]),
        (WORDS[0], Qt.Key.Key_PageDown, WORDS[-1]),
        (WORDS[-1], Qt.Key.Key_PageUp, WORDS[0]),
    ],
)
def test_keys_go_from_card_to_card(at_desk: AtDesk, start: str, key: Qt.Key, end: str) -> None:
    at_desk.click_card(start)
    press(key)
    assert at_desk.selected_cards() == [end]
    assert at_desk.bench.selected == at_desk.annotation(end)


def test_entering_the_list_moves_nothing_and_down_takes_the_first_card(at_desk: AtDesk) -> None:
    at_desk.panel.focus_list()
    assert at_desk.selected_cards() == []
    assert at_desk.bench.selected is None
    press(Qt.Key.Key_Down)
    assert at_desk.selected_cards() == [WORDS[0]]


def test_esc_lets_go(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    press(Qt.Key.Key_Escape)
    assert at_desk.bench.selected is None
    assert at_desk.selected_cards() == []


def test_a_selection_made_elsewhere_comes_into_view(at_desk: AtDesk) -> None:
    at_desk.panel.resize(400, 420)
    QApplication.processEvents()
    at_desk.bench.select(WORDS[-1])
    QApplication.processEvents()
    assert at_desk.selected_cards() == [WORDS[-1]]
    rect = at_desk.panel.list.visualRect(at_desk.index(WORDS[-1]))
    assert at_desk.panel.list.viewport().rect().contains(rect)


def test_a_clicked_card_stays_under_the_pointer(at_desk: AtDesk) -> None:
    at_desk.panel.resize(400, 640)
    at_desk.bench.select("1,240 people")
    QApplication.processEvents()
    at_desk.panel.list.verticalScrollBar().setValue(200)
    before = at_desk.panel.list.visualRect(at_desk.index("It was rough")).top()
    at_desk.click_card("It was rough")
    assert at_desk.panel.list.verticalScrollBar().value() < 200
    assert at_desk.panel.list.visualRect(at_desk.index("It was rough")).top() == before


def test_what_the_filter_hides_is_not_selected_in_the_list(at_desk: AtDesk) -> None:
    chosen = Filter(tags=frozenset({Tag.QUOTE}))
    at_desk.panel.set_filter(chosen)
    at_desk.bench.select("90 berths")
    assert at_desk.panel.filter == chosen
    assert at_desk.selected_cards() == []
    assert at_desk.bench.selected == at_desk.annotation("90 berths")
    at_desk.panel.set_filter(Filter())
    assert at_desk.selected_cards() == ["90 berths"]


def test_a_card_that_goes_takes_no_other_in_its_place(at_desk: AtDesk) -> None:
    at_desk.panel.set_filter(Filter(statuses=frozenset({Status.OPEN})))
    at_desk.click_card("12.5 million")
    at_desk.set_status("12.5 million", Status.CONFIRMED)
    assert at_desk.selected_cards() == []
    assert at_desk.bench.selected == at_desk.annotation("12.5 million")
    press(Qt.Key.Key_Down)
    assert at_desk.selected_cards() == ["Nobody on the quay believed that"]


def test_the_deleted_annotation_is_selected_no_more(at_desk: AtDesk) -> None:
    at_desk.click_card("12.5 million")
    gone = at_desk.annotation("12.5 million")
    at_desk.bench.do(lambda stamp: delete(stamp, gone))
    assert at_desk.selected_cards() == []
    assert at_desk.bench.selected is None


@pytest.mark.parametrize(("step", "found"), [(1, "It was rough"), (-1, WORDS[0])])
def test_neighbours_are_those_that_are_shown(at_desk: AtDesk, step: int, found: str) -> None:
    at_desk.panel.set_filter(Filter(tags=frozenset({Tag.CLAIM, Tag.QUOTE})))
    at_desk.bench.select("1,240 people")
    assert at_desk.panel.neighbour(step) == found


def test_the_wheel_scrolls_over_the_open_card_too(at_desk: AtDesk) -> None:
    at_desk.panel.resize(400, 420)
    at_desk.click_card(WORDS[0])
    button = named(at_desk.panel, QPushButton, "Confirm")
    place = button.mapTo(at_desk.panel, button.rect().center())
    window = at_desk.panel.windowHandle()
    assert window is not None
    QTest.wheelEvent(window, QPointF(place), QPoint(0, -120))
    assert at_desk.panel.list.verticalScrollBar().value() > 0
