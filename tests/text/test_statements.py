"""Sentences are counted as a checker goes through them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.text.reading import read_source
from fact_desk.text.statements import statements

CASES = {
    "a paragraph": ("It came late. 40 people waited.", ["It came late.", "40 people waited."]),
    "a title and headings": (
        "# Ferry late\n\nIt came.\n\n## Who waited\n\nWe did.",
        ["Ferry late", "It came.", "Who waited", "We did."],
    ),
    "items of a list": (
        "- one boat\n- two boats. Both late",
        ["one boat", "two boats.", "Both late"],
    ),
    "a row of a table is one": (
        "| Port | Boats |\n|---|---|\n| Barrow | 40. Or so |\n| Harl | 3 |",
        ["Port\nBoats", "Barrow\n40. Or so", "Harl\n3"],
    ),
    "a table between paragraphs": (
        "Before it.\n\n| A | 1 |\n|---|---|\n| B | 2 |\n\nBehind it.",
        ["Before it.", "A\n1", "B\n2", "Behind it."],
    ),
    "no code": ("Run this:\n\n```\nrm 12 boats.\n```\n\nDone.", ["Run this:", "Done."]),
    "no picture": ("![A boat in 1990](boat.png)\n\nDone.", ["Done."]),
    "a quotation": ("> We waited. They came.", ["We waited.", "They came."]),
    "a footnote": ("It came late.[^1]\n\n[^1]: By an hour.", ["It came late.", "By an hour."]),
    "a hard line break inside a sentence": (
        "Roses are red,\\\nviolets are blue. So.",
        ["Roses are red,\nviolets are blue.", "So."],
    ),
    "nothing to say": ("* * *\n\n…\n\nOne.\n\n–", ["One."]),
    "right to left": ("הספינה איחרה. היו 40 אנשים.", ["הספינה איחרה.", "היו 40 אנשים."]),
    "abbreviations": (
        "Mr. Oke paid 3.8 million. He left.",
        ["Mr. Oke paid 3.8 million.", "He left."],
    ),
}


@pytest.mark.parametrize("source", CASES)
def test_a_set_text(source: str) -> None:
    words, expected = CASES[source]
    read = read_source(words.encode(), "case.md")
    assert [span.of(read.text) for span in statements(read.text, read.layout)] == expected


@given(
    st.lists(
        st.sampled_from("# - | > ``` \n \n\n It came. 40 boats? “No.” ![a](b) [^1]".split(" "))
    )
)
def test_in_order_and_apart(pieces: list[str]) -> None:
    source = " ".join(["x", *pieces])
    read = read_source(source.encode(), "case.md")
    spans = statements(read.text, read.layout)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(read.text).strip() == span.of(read.text) for span in spans)
