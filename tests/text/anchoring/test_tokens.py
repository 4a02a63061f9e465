"""Words and signs: what counts as the same, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.span import Span
from fact_desk.text.anchoring.tokens import Tokens, Vocabulary


def _said(vocabulary: Vocabulary, text: str) -> list[int]:
    tokens = vocabulary.tokens(text)
    return tokens.said(range(len(tokens)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“don’t”", '"don\'t"'),
        ("«so»", "'so'"),
        ("1990–95", "1990-95"),
        ("well -- so", "well — so"),
        ("so...", "so…"),
        ("4\u202f000 people", "4 000\npeople"),
        ("é", "e\u0301"),
        ("gov\u00adern", "govern"),
        ("**31** per _cent_", "31 per cent"),
        ("* a point", "a point"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    vocabulary = Vocabulary()
    assert _said(vocabulary, one) == _said(vocabulary, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,000", "1, 000"),
        ("1.5", "15"),
        ("10²", "102"),
        ("-5", "5"),
        ("5*3", "53"),
        ("5 * 3", "5 3"),
        ("6'", '6"'),
        ("us", "US"),
        ("re-sign", "resign"),
        ("£5", "€5"),
        ("snake_case", "snakecase"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    vocabulary = Vocabulary()
    assert _said(vocabulary, one) != _said(vocabulary, other)


@given(st.text(), st.data())
def test_tokens_are_in_order_and_within_finds_them(text: str, data: st.DataObject) -> None:
    tokens = Vocabulary().tokens(text)
    edges = [edge for pair in zip(tokens.starts, tokens.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    if len(span):
        assert list(tokens.within(span)) == _overlapped(tokens, span)


def _overlapped(tokens: Tokens, span: Span) -> list[int]:
    places = enumerate(zip(tokens.starts, tokens.ends, strict=True))
    return [number for number, place in places if Span(*place).overlaps(span)]
