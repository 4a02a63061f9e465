"""Sentences have their true offsets, whatever characters they hold."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.span import Span
from fact_desk.text.sentences import sentence_ends, sentences

PIECES = st.lists(
    st.sampled_from(
        [
            "It rose. ",
            "No! ",
            "“Yes.” ",
            "👍🏽 ",
            "e\u0301",
            "\u00a0",
            "\n",
            "3.5 ",
            "Mr. ",
            "U.S. ",
            "。",
        ]
    )
    | st.text(max_size=5),
    max_size=30,
)


@given(PIECES, st.integers(0, 9))
def test_ends_rise_to_the_end_of_the_stretch(pieces: list[str], before: int) -> None:
    words = "".join(pieces)
    text = "x" * before + words + "y"
    ends = sentence_ends(text, Span(before, before + len(words)))
    assert ends == sorted(set(ends))
    assert (ends[-1] if ends else before) == before + len(words)


@given(PIECES)
def test_sentences_hold_every_word_once(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = sentences(text, Span(0, len(text)))
    assert "".join("".join(sentence.of(text).split()) for sentence in found) == "".join(
        text.split()
    )
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_offsets_are_code_points() -> None:
    text = "👍🏽 “Oui.” Cafe\u0301 closed. Two\u00a0left."
    found = [sentence.of(text) for sentence in sentences(text, Span(0, len(text)))]
    assert found == ["👍🏽 “Oui.”", "Cafe\u0301 closed.", "Two\u00a0left."]


def test_a_sentence_longer_than_the_window_stays_whole() -> None:
    long = "and so on, " * 900
    text = f"First it rose, {long}and fell. Then it stopped."
    found = [sentence.of(text) for sentence in sentences(text, Span(0, len(text)))]
    assert [len(sentence) for sentence in found] == [len(long) + 24, 16]


def test_a_million_opening_quotes_are_read_in_linear_time() -> None:
    """Row 33: given whole, they would take some minutes."""
    text = "“" * 1_000_000
    assert sentence_ends(text, Span(0, len(text))) == [1_000_000]
