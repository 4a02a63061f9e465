"""The menu that a right click brings up over the article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from fact_desk.resources import seed
from tests.window.stories.hands import Hands


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
