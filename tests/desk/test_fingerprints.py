"""A sentence is known again by its words, however they are set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.desk.fingerprints import Sentences, plain
from fact_desk.model.span import Span
from tests.desk.test_proposing import read

SAME = [
    ("It isn’t “late”.", 'It isn\'t "late".'),
    ("late – or never – came", "late -- or never - came"),
    ("late—or never", "late---or never"),
    ("and so on…", "and so on..."),
    ("40\u00a0000 boats", "40 000  boats"),
    ("cafe\u0301", "café"),
    ("har\u00adbour", "harbour"),
    ("one line\nand another", "one line and another"),
    ("−5 degrees", "-5 degrees"),
]
OTHER = [
    ("40,000 boats", "4,0000 boats"),
    ("40 boats", "14 boats"),
    ("It came.", "It came"),
    ("She said ‘no’", 'She said "no"'),
    ("harbour", "Harbour"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_words(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_words(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_each_of_several_equal_sentences_is_its_own() -> None:
    found = [*Sentences(read("No. No. Yes, it came.\n\nNo.\n\n> No."))]
    assert len({one.key for one in found}) == len(found) == 5
    before = [*Sentences(read("Oh.\n\nNo. No. Yes, it came."))]
    assert [one.key for one in before[1:]] == [one.key for one in found[:3]]


DRAFT = read("# Ferry late\n\nIt came. Nobody waited there.\n\n```\ncode\n```\n\n- Well. So.\n")
FOUND = Sentences(DRAFT)
OFFSETS = st.integers(0, len(DRAFT.text))


@given(OFFSETS, OFFSETS)
def test_asked_for_by_place(one: int, other: int) -> None:
    span = Span(min(one, other), max(one, other))
    assert FOUND.over(span) == [each for each in FOUND if each.span.overlaps(span)]
    here = FOUND.at(one)
    assert here == next((each for each in reversed([*FOUND]) if each.span.start <= one), None)
