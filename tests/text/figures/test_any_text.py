"""Whatever the text, the reader returns spans of it in order, and soon."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.span import Span
from fact_desk.text.figures import read_figure, read_figures

PIECES = (
    "1 2 10 400 1,234 1.5 2014 0 € $ % £ -5 – - − to and between from of a an the one two hundred "
    "thousand million bn m k half third quarter dozen May March Thursday last year ago 2:1 3-1 / . "
    ", ( ) [ ] km m² °C per cent point × 10^6 ½ over minus several hundreds st th 's x No. G \n "
    "\u200b \u00a0 ٤ ５ ⁶ twice aged 34 -year-old in her 30s am p.m. 12:30 old +"
).split(" ")
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
)


@given(TEXTS)
def test_spans_are_in_the_text_and_in_order(text: str) -> None:
    spans = [found.span for found in read_figures(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(TEXTS, st.integers(0, 60), st.integers(1, 60))
def test_a_marked_span_is_read_or_left(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    figure = read_figure(text, span)
    figures = [found.figure for found in read_figures(text)]
    assert figure is None or figure in figures


@given(TEXTS)
def test_a_range_has_its_bounds_in_order(text: str) -> None:
    for found in read_figures(text):
        low, high = found.figure.low, found.figure.high
        assert low is None or high is None or low <= high


# Long enough for what grows with the square of the length to take minutes.
LENGTH = 25_000
TRAPS = {
    "digits": "9" * 100_000,
    "groups": "1," * 50_000,
    "groups of three": "1" + ",000" * 25_000,
    "points": "1." * 50_000,
    "spaces between digits": "1 " * 50_000,
    "groups by spaces": "1 000 " * 16_000,
    "letters": "a" * 100_000,
    "words": "hundred and " * 8_000,
    "scales": "million " * 12_000,
    "ands": "one and " * 12_000,
    "dozens of": "tens of " * 12_000,
    "hyphens": "one-" * 25_000,
    "dashes": "1-" * 50_000,
    "slashes": "1/" * 50_000,
    "colons": "1:" * 50_000,
    "commas": "1, " * 33_000,
    "signs": "$" * 100_000,
    "minus": "-" * 100_000,
    "at signs": "a@" * 50_000,
    "brackets": "[1" * 50_000,
    "brackets in a row": "[" + "1," * 50_000,
    "blanks": " " * 100_000,
    "lines": "\n" * 100_000,
    "units": "m/s" * 33_000,
    "powers": "10^" * 33_000,
    "raised": "m²" * 50_000,
    "telephones": "+1 2 " * 20_000,
    "years": "2014-" * 20_000,
    "labels": "Figs. " + "1, " * 33_000,
    "hidden": "1\u200b" * 50_000,
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS.keys())
def test_no_text_takes_long(trap: str) -> None:
    begin = time.perf_counter()
    read_figures(trap[:LENGTH])
    assert time.perf_counter() - begin < 5
