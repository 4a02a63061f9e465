"""What a rule has against a figure that nobody marked is seen on the page, and leads there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.window.stories.hands import Hands

ARTICLE = """# Boats

The board said that boats rose from 310 to 341, a rise of 12%. Nobody minded.
"""


@pytest.fixture
def boats(hands: Hands, tmp_path: Path) -> Hands:
    """An article with a sum that is wrong, checked."""
    path = tmp_path / "boats.md"
    path.write_text(ARTICLE, "utf-8")
    hands.open(path)
    hands.bot.waitUntil(lambda: bool(hands.program.doubting.doubts.found), timeout=10_000)
    hands.view.repaint()
    return hands


def _count(hands: Hands) -> str:
    shown = [label.text() for label in hands.program.panel.head.findChildren(QLabel)]
    return next((words for words in shown if "unmarked" in words), "")


def test_it_is_drawn_told_and_gone_once_marked(boats: Hands) -> None:
    hands, doubting = boats, boats.program.doubting
    (finding,) = doubting.doubts.found
    assert finding.span == hands.where("12%")
    assert _count(hands) == "1 doubt unmarked"
    (flag,) = doubting.layer.flags
    below = hands.view.words_rect(finding.span)
    assert abs(flag.place.center().y() - hands.view.strip.value() - below.center().y()) < 3
    red = hands.program.look.theme.flagged
    image = hands.view.viewport().grab().toImage()
    under = [
        image.pixelColor(x, y)
        for x in range(below.left(), below.right())
        for y in range(below.bottom() - 2, below.bottom() + 5)
    ]
    assert min(abs(one.red() - red.red()) + abs(one.blue() - red.blue()) for one in under) < 60
    port = hands.view.viewport()
    at = flag.place.center() - QPoint(0, hands.view.strip.value()).toPointF()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert hands.view.selected_span == finding.span
    assert hands.told[-1] == f"{finding.flag.explanation} Ctrl+2 reviews it."
    hands.press("F")
    hands.bot.waitUntil(lambda: not doubting.doubts.found, timeout=5_000)
    hands.view.repaint()
    assert (doubting.layer.flags, _count(hands)) == ([], "")
    hands.press("Ctrl+Z")
    hands.bot.waitUntil(lambda: len(doubting.doubts.found) == 1, timeout=5_000)


def test_a_click_on_its_words_tells_of_it(boats: Hands) -> None:
    boats.click("12%")
    assert "the text says 12%" in boats.told[-1]
    told = len(boats.told)
    boats.click("Nobody")
    assert not any("the text says 12%" in one for one in boats.told[told:])
