"""The ticks beside the text: one a pixel with annotations, whatever comes, changes or goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from fact_desk.desk.book import Book
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.flag import Flag
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.window.page.strip import Strip
from fact_desk.window.theme import load_theme

LENGTH, HEIGHT = 9_000, 103
THEME = load_theme("light")

PLACES = st.tuples(st.integers(0, 15), st.integers(0, LENGTH - 1), st.booleans())
"""An annotation's number, where it starts, whether it is flagged."""


def annotation(number: int, start: int, *, flagged: bool = False) -> Annotation:
    """An annotation of one code point."""
    flags = (Flag("f"),) if flagged else ()
    target = Target(Span(start, start + 1), "x", "", "")
    return Annotation(str(number), "a", "d", Tag.CLAIM, target, flags=flags)


def strip_of(book: Book, length: int = LENGTH) -> Strip:
    """A strip of that height beside a text with those annotations."""
    strip = Strip(THEME)
    strip.resize(18, HEIGHT)
    strip.show_book(book, length)
    return strip


@pytest.mark.usefixtures("qapp")
@given(st.lists(PLACES, max_size=12), st.lists(st.tuples(PLACES, st.booleans()), max_size=12))
def test_following_changes_is_as_good_as_starting_anew(
    there: list[tuple[int, int, bool]], changes: list[tuple[tuple[int, int, bool], bool]]
) -> None:
    book = Book(annotation(number, start, flagged=flag) for number, start, flag in there)
    strip = strip_of(book)
    for (number, start, flag), goes in changes:
        if not goes:
            book.put(annotation(number, start, flagged=flag))
        elif str(number) in book:
            book.remove(str(number))
        strip.refresh([str(number)])
    assert strip.ticks == strip_of(book).ticks


def test_a_flag_goes_before_others_of_its_pixel(qtbot: QtBot) -> None:
    book = Book([annotation(1, 10), annotation(2, 12)])
    strip = strip_of(book)
    qtbot.addWidget(strip)
    assert [one.id for one in strip.ticks.values()] == ["1"]
    book.put(replace(book["2"], flags=(Flag("f"),)))
    strip.refresh(["2"])
    assert [one.id for one in strip.ticks.values()] == ["2"]


def test_many_changes_at_once_are_followed_in_a_moment(qtbot: QtBot) -> None:
    book = Book()
    strip = strip_of(book)
    qtbot.addWidget(strip)
    many = [annotation(number, number * 90) for number in range(100)]
    for one in many:
        book.put(one)
    strip.refresh([one.id for one in many])
    qtbot.waitUntil(lambda: len(strip.ticks) == HEIGHT - 3)


def test_a_suggestion_leaves_a_trace_at_its_place(qtbot: QtBot) -> None:
    strip = strip_of(Book([annotation(1, 10)]))
    qtbot.addWidget(strip)
    strip.show_traces([(10, Tag.FIGURE), (LENGTH // 2, Tag.QUOTE), (LENGTH // 2 + 1, Tag.QUOTE)])
    assert dict(strip.traces) == {0: Tag.FIGURE, (HEIGHT - 3) // 2: Tag.QUOTE}
    assert {one.id for one in strip.ticks.values()} == {"1"}
    strip.show_traces([])
    assert not strip.traces
