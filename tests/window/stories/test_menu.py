"""The menu that a right click brings up over the article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from fact_desk.resources import seed
from fact_desk.window.action_table import ACTIONS
from tests.window.stories.hands import Hands

NAMES = [spec.id for spec in ACTIONS]
SUGGESTED = ["accept", "accept_confirmed", "dismiss_suggestion", "accept_all"]


def right_click(hands: Hands, words: str) -> list[str]:
    """Asks for the menu over the words; returns the ids of the actions that it offers."""
    offered: list[str] = []

    def read_and_leave() -> None:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            shown = {action.text() for action in menu.actions()}
            offered.extend(name for name in NAMES if hands.program.actions[name].text() in shown)
            menu.close()

    span, port = hands.where(words), hands.view.viewport()
    place = hands.point((span.start + span.end) // 2)
    reason = QContextMenuEvent.Reason.Mouse
    QTimer.singleShot(100, read_and_leave)
    QApplication.sendEvent(port, QContextMenuEvent(reason, place, port.mapToGlobal(place)))
    hands.settle()
    return offered


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Escape,), (Qt.Key.Key_Down, Qt.Key.Key_Return)])
def test_a_menu_does_not_stay_behind(hands: Hands, keys: tuple[Qt.Key, ...]) -> None:
    hands.open(seed("budget-ostrelle.md"))
    hands.view.select_span(hands.where("per cent"))
    hands.settle()
    window = hands.program.window
    before = len(window.findChildren(QMenu))
    came: list[QWidget | None] = []

    def answer() -> None:
        menu = QApplication.activePopupWidget()
        came.append(menu)
        for key in keys:
            QTest.keyClick(menu or window, key)

    QTimer.singleShot(100, answer)
    hands.view.menu_asked.emit(window.mapToGlobal(QPoint(300, 300)))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert came
    assert came[0] is not None
    assert len(window.findChildren(QMenu)) == before


def test_the_menu_is_about_what_is_under_the_pointer(hands: Hands) -> None:
    hands.open(seed("budget-ostrelle.md"))
    own = hands.program.suggesting.suggestions
    hands.bot.waitUntil(lambda: bool(own.shown), timeout=10_000)
    operations = len(hands.program.bench.desk.look.log())
    offered = right_click(hands, "212 pages")
    assert own.selected is not None
    assert own.selected.span == hands.where("212 pages")
    assert [name for name in offered if name in SUGGESTED] == SUGGESTED
    assert len(hands.program.bench.desk.look.log()) == operations
    hands.click("212 pages")
    hands.press("F")
    hands.click("weekend")
    assert hands.program.bench.selected is None
    offered = right_click(hands, "212 pages")
    assert hands.program.bench.selected == hands.marks[0]
    assert not set(SUGGESTED) & set(offered)
    assert "confirm" in offered


def test_the_menu_over_selected_words_leaves_them_selected(hands: Hands) -> None:
    hands.open(seed("budget-ostrelle.md"))
    span = hands.where("a free weekend")
    hands.view.select_span(span)
    offered = right_click(hands, "a free weekend")
    assert hands.view.selected_span == span
    assert "tag_claim" in offered
