"""Reviewing with a mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fact_desk.resources import seed
from tests.window.stories.hands import Hands


def test_a_double_click_shows_the_figure_in_its_article(hands: Hands) -> None:
    hands.open(seed("budget-ostrelle.md"))
    hands.bot.waitUntil(lambda: hands.program.review.checking.is_idle, timeout=20_000)
    hands.settle()
    hands.press("Ctrl+2")
    reviewing = hands.program.review.reviewing
    item, table = reviewing.current, reviewing.page.table
    assert item is not None
    place = table.visualRect(table.currentIndex()).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hands.settle()
    assert not reviewing.is_active
    selected = hands.program.bench.selected
    assert hands.view.textCursor().selectedText() == item.finding.exact or (
        selected is not None and selected.id == item.finding.annotation
    )
