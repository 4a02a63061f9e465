"""Spans: code points, end excluded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.span import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda at: Span(min(at), max(at)))

RELATIONS = [
    (Span(2, 5), Span(2, 5), True, True),
    (Span(2, 5), Span(3, 4), True, True),
    (Span(2, 5), Span(4, 6), False, True),
    (Span(2, 5), Span(5, 7), False, False),
    (Span(2, 5), Span(0, 2), False, False),
    (Span(2, 5), Span(3, 3), True, True),
    (Span(2, 5), Span(5, 5), True, False),
]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(("one", "other", "contains", "overlaps"), RELATIONS)
def test_relations(one: Span, other: Span, contains: bool, overlaps: bool) -> None:
    assert one.contains(other) == contains
    assert one.overlaps(other) == overlaps


@given(SPANS, SPANS)
def test_overlapping_is_sharing_a_code_point(one: Span, other: Span) -> None:
    if len(one) and len(other):
        shared = [offset for offset in range(30) if one.holds(offset) and other.holds(offset)]
        assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(st.text(max_size=30), SPANS)
def test_words(text: str, span: Span) -> None:
    held = [letter for offset, letter in enumerate(text) if span.holds(offset)]
    assert span.of(text) == "".join(held)


def test_an_emoji_of_one_code_point_is_one_long() -> None:
    """Row 28."""
    assert Span(1, 2).of("a😀b") == "😀"
