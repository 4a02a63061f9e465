"""Where the strip shows each sentence, whatever lines they share."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from fact_desk.model.span import Span
from fact_desk.window.coverage.margin import closed_up
from fact_desk.window.coverage.pieces import Piece, pieces

_LINE, _HEIGHT, _LETTER = 40, 20.0, 10.0


def set_in_lines(letters: int, spans: list[Span]) -> list[Piece[Span]]:
    """The pieces of spans in a text that is set in lines of so many letters."""

    def rects(span: Span) -> tuple[QRectF, ...]:
        found: list[QRectF] = []
        for line in range(span.start // letters, (span.end - 1) // letters + 1):
            start, end = max(span.start, line * letters), min(span.end, (line + 1) * letters)
            x, width = (start - line * letters) * _LETTER, (end - start) * _LETTER
            found.append(QRectF(x, line * _LINE, width, _HEIGHT))
        return tuple(found)

    return pieces([(span, span) for span in spans], rects)


@pytest.mark.parametrize(
    ("spans", "tops"),
    [
        ([Span(0, 10)], [(-3, 23)]),
        ([Span(0, 20)], [(-3, 63)]),
        ([Span(0, 5), Span(5, 10)], [(-3, 10), (10, 23)]),
        ([Span(0, 15), Span(15, 20)], [(-3, 50), (50, 63)]),
    ],
    ids=["a line", "two lines", "two on a line", "a line and a half"],
)
def test_sentences_stand_under_one_another(spans: list[Span], tops: list[tuple[int, int]]) -> None:
    found = set_in_lines(10, spans)
    assert [(round(one.top), round(one.bottom)) for one in found] == tops


@given(st.lists(st.integers(1, 60), min_size=1, max_size=20), st.integers(5, 80))
def test_no_piece_covers_another_and_none_is_lost(lengths: list[int], letters: int) -> None:
    starts = [sum(lengths[:number]) for number in range(len(lengths))]
    spans = [Span(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    found = set_in_lines(letters, spans)
    assert [one.thing for one in found] == spans
    assert all(one.begins for one in found)
    assert all(one.top < one.bottom for one in found)
    assert all(upper.bottom <= lower.top + 0.01 for upper, lower in pairwise(found))


def test_cells_beside_one_another_take_turns() -> None:
    rows = {
        Span(0, 5): (QRectF(0, 0, 50, 20), QRectF(0, 40, 50, 20)),
        Span(6, 9): (QRectF(80, 0, 50, 20), QRectF(80, 40, 50, 20)),
    }
    found = pieces([(span, span) for span in rows], rows.__getitem__)
    assert [one.thing.start for one in found] == [0, 6, 0, 6]
    assert [one.begins for one in found] == [True, True, False, False]


def test_an_outline_closes_the_gap_between_lines() -> None:
    first, second, far = QRectF(0, 0, 90, 20), QRectF(0, 40, 50, 20), QRectF(0, 300, 50, 20)
    grown = closed_up([first, second, far])
    assert grown[0].bottom() == grown[1].top() == 30
    assert grown[2].top() == 295
