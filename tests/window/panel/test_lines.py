"""Words are cut to the lines there are, never inside a letter."""

from __future__ import annotations

import pytest
import regex
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from fact_desk.window.panel.lines import draw, fitted, line_height, lines_needed

WIDTH = 300
LONG = "The harbour trust said that nobody had counted the ships. " * 9
CASES = [
    LONG,
    "x" * 400,
    "👩🏽‍🚒" * 120,
    "é" * 400,
    "ship " + "x" * 400,
    "سفينة في الميناء القديم " * 40,
    "船が港に入るのを誰も見なかった。" * 20,
]


@pytest.mark.parametrize("text", CASES)
@pytest.mark.parametrize("most", [1, 2, 8])
def test_what_is_too_long_is_cut_between_letters(qtbot: QtBot, text: str, most: int) -> None:
    cut = fitted(text, WIDTH, most)
    assert lines_needed(cut, WIDTH, 99) <= most
    if cut != text:
        assert cut.endswith("…")
        kept = cut[:-1]
        assert text.startswith(kept)
        assert regex.findall(r"\X", text)[: len(regex.findall(r"\X", kept))] == regex.findall(
            r"\X", kept
        )
        assert kept


@pytest.mark.parametrize("text", ["", "1,240 people", "a b"])
def test_what_fits_stays_whole(qtbot: QtBot, text: str) -> None:
    assert fitted(text, WIDTH, 2) == text
    assert lines_needed(text, WIDTH, 2) == 1


def _inked(text: str) -> tuple[bool, bool]:
    """Whether there is ink in the left and in the right half of a line."""
    image = QImage(WIDTH, line_height(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    draw(painter, text, WIDTH, QPointF(0, 0))
    painter.end()
    halves = (range(WIDTH // 2), range(WIDTH // 2, WIDTH))
    left, right = (
        any(image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF for x in half for y in range(image.height()))
        for half in halves
    )
    return left, right


@pytest.mark.parametrize(
    ("text", "inked"),
    [
        ("12 ships", (True, False)),
        ("12 سفينة", (False, True)),
        ("סירה 12", (False, True)),
        ("ship סירה", (True, False)),
        ("12", (True, False)),
    ],
)
def test_words_stand_on_the_side_where_they_are_read_from(
    qtbot: QtBot, text: str, inked: tuple[bool, bool]
) -> None:
    assert _inked(text) == inked
