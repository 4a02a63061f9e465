"""Marking up an article: by mouse, by keyboard alone, and over again after a restart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from fact_desk.model.annotation import Status, Tag
from fact_desk.model.span import Span
from fact_desk.resources import seed
from tests.window.stories.conftest import Start
from tests.window.stories.hands import Hands

REAL = Path("../shared/articles/000_468fca58f6ad11f9.txt")

STRIKE = seed("harbour-strike.md")


def test_by_mouse(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F")
    hands.drag_over("“Nobody out here wants to be out here,”")
    hands.press("Q")
    hands.double_click("Quillhaven voted")
    hands.press("C")
    marks = {mark.tag: mark.target.exact for mark in hands.marks}
    assert marks == {
        Tag.FIGURE: "84 per cent",
        Tag.QUOTE: "“Nobody out here wants to be out here,”",
        Tag.CLAIM: "Quillhaven",
    }


def test_a_triple_click_takes_the_sentence(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.double_click("walkout began")
    hands.click("walkout began")
    hands.press("C")
    sentence = "The walkout began on Monday 2 March and has closed"
    assert hands.marks[0].target.exact.startswith(sentence)
    assert hands.marks[0].target.exact.endswith("since 1998.")


def test_by_keyboard_alone(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.press("Ctrl+1", "Ctrl+F")
    hands.type("84 per cent")
    hands.press("Esc", "F", "Space", "N")
    hands.type("Ballot paper, page 2")
    hands.press("Ctrl+Return", "Ctrl+1", "X")
    mark = hands.marks[0]
    assert (mark.tag, mark.target.exact) == (Tag.FIGURE, "84 per cent")
    assert mark.status is Status.CONFIRMED
    assert mark.note == "Ballot paper, page 2"
    assert mark.is_flagged


def test_selecting_with_shift_and_arrows(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.press("Ctrl+1", "Ctrl+F")
    hands.type("Monday 2 March")
    hands.press("Esc", "Left", "Ctrl+Shift+Right", "Ctrl+Shift+Right", "C")
    assert hands.marks[0].target.exact == "Monday 2"


def test_edges_move_by_keyboard(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per")
    hands.press("F", "Shift+Right", "Shift+Right", "Ctrl+Shift+Right")
    assert hands.marks[0].target.exact == "4 per ce"
    hands.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert hands.marks[0].target.exact == "84 per"


def test_a_click_selects_the_smallest_and_o_cycles(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("so that 84 per cent chose to stay out")
    hands.press("C")
    hands.drag_over("84 per cent")
    hands.press("F")
    hands.click("84 per cent")
    chosen = hands.program.bench.selected
    assert chosen is not None
    assert chosen.tag is Tag.FIGURE
    hands.press("O")
    chosen = hands.program.bench.selected
    assert chosen is not None
    assert chosen.tag is Tag.CLAIM
    # What the rules say to them may come in at any time.
    before = [replace(mark, flags=()) for mark in hands.marks]
    hands.click("Dockers at")
    assert hands.program.bench.selected is None
    assert [replace(mark, flags=()) for mark in hands.marks] == before


def test_all_is_there_again_after_a_restart(start: Start) -> None:
    first = start()
    first.open(STRIKE)
    first.drag_over("84 per cent")
    first.press("F", "Space")
    kept, title = first.marks, first.program.window.windowTitle()
    first.close()
    second = start()
    assert second.marks == kept
    assert second.program.window.windowTitle() == title
    second.press("Ctrl+Z")
    assert [mark.status for mark in second.marks] == [Status.OPEN]
    second.press("Ctrl+Z")
    assert second.marks == []
    second.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert [mark.id for mark in second.marks] == [mark.id for mark in kept]
    assert second.marks[0].status is Status.CONFIRMED


def test_a_letter_is_a_letter_while_somebody_types(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F", "N")
    hands.type("check fox quote 123")
    hands.press("Ctrl+Return")
    assert hands.marks[0].note == "check fox quote 123"
    assert hands.marks[0].tag is Tag.FIGURE


def test_the_real_article(hands: Hands) -> None:
    if not REAL.exists():
        pytest.skip(f"{REAL} is not here")
    hands.open(REAL)
    assert hands.text.startswith("Defense Secretary Pete Hegseth")
    for words, key in (
        ("about $66 billion", "F"),
        ("hundreds of thousands of casualties", "F"),
        ("“everything is on the table.”", "Q"),
        ("Russia today controls about 20% of Ukraine", "C"),
        ("about 20%", "F"),
    ):
        hands.drag_over(words)
        hands.press(key)
    exact = [mark.target.exact for mark in hands.marks]
    assert exact == [
        "“everything is on the table.”",
        "Russia today controls about 20% of Ukraine",
        "about 20%",
        "hundreds of thousands of casualties",
        "about $66 billion",
    ]
    assert all(mark.target.fits(hands.text) for mark in hands.marks)


def test_between_the_lines_the_nearest_letter_counts(hands: Hands) -> None:
    hands.open(STRIKE)
    span = hands.where("ballots")
    rect = hands.view.words_rect(Span(span.start + 3, span.start + 4))
    port = hands.view.viewport()
    for away in range(-14, 19, 4):
        place = QPoint(rect.center().x(), rect.center().y() + away)
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=place)
        hands.settle()
        assert hands.view.selected_span == span, away
        hands.view.drop_selection()
        hands.bot.wait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 20)


def test_a_handle_moves_its_edge_by_as_much_as_it_is_dragged(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent chose")
    hands.press("F")
    span = hands.where("84 per cent")
    last = hands.view.words_rect(hands.where("84 per cent chose"))
    grip = QPoint(last.right() + 4, last.bottom() + 4)
    end = hands.view.words_rect(span)
    port = hands.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(port, QPoint(end.right() + 1, grip.y()))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(end.right() + 1, grip.y()))
    hands.settle()
    assert hands.marks[0].target.exact == "84 per cent"


def test_letters_in_an_open_menu_are_the_menu_s(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F")
    menu = hands.program.window.menuBar().actions()[-2].menu()
    assert isinstance(menu, QMenu)
    menu.popup(hands.program.window.mapToGlobal(QPoint(40, 40)))
    hands.settle()
    QTest.keyClick(menu, Qt.Key.Key_D)
    hands.settle()
    menu.close()
    assert hands.marks[0].status is Status.OPEN


def test_an_entry_of_a_menu_is_done(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F")
    action = hands.program.actions["unverifiable"]
    menu = next(
        one for one in hands.program.window.menuBar().findChildren(QMenu) if action in one.actions()
    )
    menu.popup(hands.program.window.mapToGlobal(QPoint(40, 40)))
    hands.settle()
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    hands.settle()
    assert hands.marks[0].status is Status.UNVERIFIABLE


def test_the_place_on_the_page_is_found_again(start: Start) -> None:
    first = start()
    first.open(STRIKE)
    first.view.scroll_to(first.where("What was on the table").start, to_top=True)
    first.settle()
    top = first.view.top_offset
    assert top > 0
    first.close()
    second = start()
    second.bot.waitUntil(lambda: abs(second.view.top_offset - top) < 120, timeout=3000)


def test_esc_lets_go_of_the_words_then_of_the_mark(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F")
    hands.drag_over("927 were against")
    hands.press("Esc")
    assert hands.view.selected_span is None
    hands.click("84 per cent")
    assert hands.program.bench.selected is not None
    hands.press("Esc")
    assert hands.program.bench.selected is None
