"""Annotations in text order: what stands beside a place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.desk.book import Book, order_key
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.span import Span
from fact_desk.model.target import Target


def _span(start: int, length: int) -> Span:
    return Span(start, start + length)


SPANS = st.builds(_span, st.integers(0, 9), st.integers(1, 9))


def annotation(name: str, span: Span) -> Annotation:
    """An annotation of some words."""
    return Annotation(name, "a", "d", Tag.CLAIM, Target(span, "x" * len(span), "", ""))


@settings(max_examples=60)
@given(st.lists(SPANS, max_size=8), SPANS, st.sampled_from([1, -1]))
def test_beside_a_place_is_the_nearest_in_the_order(
    spans: list[Span], place: Span, step: int
) -> None:
    marks = [annotation(str(number), span) for number, span in enumerate(spans)]
    at = order_key(annotation("x", place))
    found = Book(marks).beside(at, step)
    keys = sorted(order_key(one) for one in marks)
    beside = [key for key in keys if key > at] if step > 0 else [key for key in keys if key < at]
    wanted = (beside[0] if step > 0 else beside[-1]) if beside else None
    assert (None if found is None else order_key(found)) == wanted


@settings(max_examples=40)
@given(st.lists(SPANS, max_size=8), st.integers(0, 9))
def test_the_beginning_of_a_place_lies_before_all_that_begin_so(
    spans: list[Span], offset: int
) -> None:
    book = Book(annotation(str(number), span) for number, span in enumerate(spans))
    behind, before = book.beside((offset,), 1), book.beside((offset,), -1)
    starts = sorted(span.start for span in spans)
    assert (behind.span.start if behind else None) == next(
        (start for start in starts if start >= offset), None
    )
    assert (before.span.start if before else None) == next(
        (start for start in reversed(starts) if start < offset), None
    )
