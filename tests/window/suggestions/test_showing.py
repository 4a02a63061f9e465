"""Which suggestions are shown, and how they are told of."""

from __future__ import annotations

import pytest

from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Annotation, Quote, QuoteKind, Status, Tag
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.window.suggestions.showing import Showing, showing_of
from fact_desk.window.suggestions.wording import (
    LIKELY,
    SURE,
    accessible_suggestion,
    filled_in,
    sure_words,
    total_words,
)
from fact_desk.window.suggestions.would_be import passes

_ALL = frozenset(Tag)


@pytest.mark.parametrize(
    ("hidden", "least", "showing"),
    [
        ((), 0.0, Showing()),
        (("quote", "claim"), LIKELY, Showing(frozenset({Tag.QUOTE, Tag.CLAIM}), LIKELY)),
        (("question", "claim"), 0.7, Showing(frozenset({Tag.CLAIM}), LIKELY)),
        ((), -3.0, Showing()),
        ((), 99.0, Showing(least=SURE)),
    ],
)
def test_what_was_kept_is_shown_again(
    hidden: tuple[str, ...], least: float, showing: Showing
) -> None:
    assert showing_of(hidden, least) == showing


def test_one_key_hides_all_and_shows_them_again() -> None:
    some = Showing(frozenset({Tag.CLAIM}))
    assert some.all_toggled().hidden == _ALL
    assert some.all_toggled().all_toggled().hidden == frozenset()
    assert some.toggled(Tag.QUOTE).toggled(Tag.CLAIM).hidden == {Tag.QUOTE}


@pytest.mark.parametrize(
    ("score", "words"), [(1, "Very sure"), (0.85, "Very sure"), (0.7, "Likely"), (0.5, "Perhaps")]
)
def test_how_sure_in_words(score: float, words: str) -> None:
    assert sure_words(score) == words


@pytest.mark.parametrize(
    ("shown", "hidden", "words"),
    [
        (0, 0, "No suggestions"),
        (1, 0, "1 suggestion"),
        (23, 0, "23 suggestions"),
        (0, 8, "0 suggestions · 8 hidden"),
        (20_000, 1_200, "20,000 suggestions · 1,200 hidden"),
    ],
)
def test_the_count(shown: int, hidden: int, words: str) -> None:
    assert total_words(shown, hidden) == words


def suggested(tag: Tag, exact: str) -> Annotation:
    """A suggestion at the beginning of a text."""
    return Annotation("key", "a", "d", tag, Target(Span(0, len(exact)), exact, "", ""))


def test_what_would_be_filled_in() -> None:
    figure = Annotation(
        *("key", "a", "d", Tag.FIGURE, Target(Span(0, 3), "20%", "", "")),
        figure=Figure(unit="percent", kind=FigureKind.PERCENT),
    )
    assert filled_in(figure) == [("Kind", "percent")]
    quote = Annotation(
        *("key", "a", "d", Tag.QUOTE, Target(Span(0, 3), "“No”", "", "")),
        quote=Quote(kind=QuoteKind.ONE_WORD),
    )
    assert filled_in(quote, 2) == [
        ("Speaker", "not found"),
        ("Quoted", "one word"),
        ("Parts", "2, accepted together"),
    ]
    assert filled_in(suggested(Tag.CLAIM, "It rained.")) == []


def test_a_screen_reader_hears_why() -> None:
    said = accessible_suggestion(suggested(Tag.CLAIM, "It\nrained."), "Likely", "tells when")
    assert said == "Suggested claim, likely, tells when: It rained."


@pytest.mark.parametrize(
    ("chosen", "passing"),
    [
        (Filter(), True),
        (Filter(tags=frozenset({Tag.FIGURE})), False),
        (Filter(tags=frozenset({Tag.CLAIM}), words="RAIN"), True),
        (Filter(words="snow"), False),
        (Filter(flagged=True), False),
        (Filter(statuses=frozenset({Status.OPEN})), False),
    ],
)
def test_the_filter_of_the_panel_holds_for_suggestions(chosen: Filter, passing: bool) -> None:
    assert passes(suggested(Tag.CLAIM, "It rained."), chosen) is passing
