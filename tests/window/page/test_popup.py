"""The popup over a selection hides as little of the text as it can."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from fact_desk.window.page.popup import place_beside

AREA = QRect(0, 0, 700, 600)
SIZE = QSize(230, 30)
WIDE, SHORT = 600, 120


def lines(*widths: int, top: int = 100) -> list[QRect]:
    """Lines of text of those widths, 38 pixels apart."""
    return [QRect(50, top + 38 * number, width, 22) for number, width in enumerate(widths)]


def hidden(words: QRect, text: list[QRect]) -> list[int]:
    """The numbers of the lines that the popup covers in part."""
    place = QRect(place_beside(SIZE, [words], text, AREA), SIZE)
    assert AREA.contains(place)
    assert not place.intersects(words)
    return [number for number, line in enumerate(text) if place.intersects(line)]


@pytest.mark.parametrize(
    ("widths", "line", "left", "covered"),
    [
        ((WIDE, SHORT, WIDE), 0, 50, []),
        ((WIDE, SHORT, WIDE), 2, 50, []),
        ((WIDE, WIDE, SHORT), 2, 50, []),
        ((SHORT, WIDE, WIDE), 1, 400, []),
    ],
)
def test_it_stands_where_nothing_is_written(
    widths: tuple[int, ...], line: int, left: int, covered: list[int]
) -> None:
    text = lines(*widths)
    words = QRect(left, text[line].top(), 70, 22)
    if line == 2 and widths[2] == SHORT:
        words = text[2]
    assert hidden(words, text) == covered


def test_in_the_midst_of_a_paragraph_it_covers_one_line_and_never_the_words() -> None:
    text = lines(*[WIDE] * 5)
    for line in range(1, 4):
        assert len(hidden(QRect(200, text[line].top(), 80, 22), text)) == 1


def test_it_stays_beside_words_at_the_right_edge() -> None:
    text = lines(*[WIDE] * 5)
    words = QRect(580, text[2].top(), 70, 22)
    place = QRect(place_beside(SIZE, [words], text, AREA), SIZE)
    assert min(abs(place.bottom() - words.top()), abs(place.top() - words.bottom())) < 10
    assert AREA.contains(place)


def test_it_stays_in_sight_where_the_selection_fills_the_view() -> None:
    text = lines(*[650] * 20, top=-60)
    place = QRect(place_beside(SIZE, text, text, AREA), SIZE)
    assert AREA.contains(place)
