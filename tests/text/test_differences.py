"""Which words are told to differ between two versions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.resources import seed
from fact_desk.text.differences import differences, word_changes
from fact_desk.text.reading import read_file

SENTENCES: tuple[tuple[str, str, list[str], list[str]], ...] = (
    ("Eleven ships wait.", "Eleven ships wait.", [], []),
    ("1,240 people stopped work.", "1,230 people stopped work.", ["1,240"], ["1,230"]),
    ("He said “no” – twice.", 'He said "no" - twice.', [], []),
    ("It is safe.", "It is not safe.", [], ["not"]),
    ("It rose by 6 per cent.", "It rose by 5%.", ["6 per cent"], ["5%"]),
    ("red and blue", "blue and red", ["and blue"], ["blue and"]),
    ("", "New words.", [], ["New words."]),
    ("Old words.", "", ["Old words."], []),
)


@pytest.mark.parametrize(("before", "after", "gone", "came"), SENTENCES)
def test_words_of_a_sentence(before: str, after: str, gone: list[str], came: list[str]) -> None:
    removed, added = word_changes(before, after)
    assert [span.of(before) for span in removed] == gone
    assert [span.of(after) for span in added] == came


def test_a_draft_is_told_from_another_article() -> None:
    first, second, other = (
        read_file(seed(name)).text
        for name in ("harbour-strike.md", "harbour-strike-draft-2.md", "halcyrie-ferry.md")
    )
    assert differences(first, second).likeness > 0.9
    assert differences(first, other).likeness < 0.2


def test_what_moved_is_neither_new_nor_gone() -> None:
    lines = ["The first of them tells of a ferry that ran late in the fog of March."]
    lines.append("Another speaks of nothing but clementines, and of who is to eat them all.")
    lines.append("A third one is short, though it has words enough to be known again later.")
    before, after = "\n".join(lines), "\n".join([*lines[1:], lines[0]])
    found = differences(before, after)
    assert (found.words_removed, found.words_added) == (0, 0)
    assert found.moved
    assert not found.added


def test_a_cut_is_told_where_nothing_stands_in_its_place() -> None:
    before = "The trust met on Monday. It rained. The union met on Tuesday."
    after = "The trust met on Monday. The union met on Tuesday."
    found = differences(before, after)
    assert [after[:cut] for cut in found.cuts] == ["The trust met on Monday."]
    assert (found.words_removed, found.words_added, found.words_kept) == (2, 0, 10)


_TEXTS = st.lists(
    st.sampled_from("the ship sank 12 % “ ” , .\n *a* e\u0301".split(" ")), max_size=40
)


@given(_TEXTS, _TEXTS)
def test_spans_lie_in_order_in_their_texts(one: list[str], other: list[str]) -> None:
    before, after = " ".join(one), " ".join(other)
    found = differences(before, after)
    for text, spans in ((before, found.removed), (after, found.added), (after, found.moved)):
        ends = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
        assert ends == sorted(ends)
    assert all(0 <= cut <= len(after) for cut in found.cuts)
    assert 0 <= found.likeness <= 1


@given(_TEXTS)
def test_a_text_does_not_differ_from_itself(words: list[str]) -> None:
    text = " ".join(words)
    found = differences(text, text)
    told = (*found.removed, *found.added, *found.moved, *found.cuts)
    assert not told
