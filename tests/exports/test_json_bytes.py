"""JSON in pieces: the same document that Python's own writer gives, and safe within a page."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.exports.json_bytes import Members, iso_date, iso_moment, json_chunks

LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | LETTERS
)
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=60)
@given(DOCUMENTS, st.integers(0, 5))
def test_any_document_is_what_it_was(document: object, levels: int) -> None:
    content = b"".join(json_chunks(document, levels))
    assert json.loads(content) == document
    assert not set(b"<>&") & set(content)
    assert b"\xe2\x80\xa8" not in content
    assert content.endswith(b"\n")


def test_a_line_for_each_member_of_the_outer_levels() -> None:
    document: object = {"a": [{"b": [1, 2]}, {"b": ""}], "c": None}
    expected = '{\n "a": [\n  {"b": [1, 2]},\n  {"b": ""}\n ],\n "c": null\n}\n'
    assert b"".join(json_chunks(document, 2)).decode() == expected


def test_what_comes_by_and_by_is_asked_for_as_it_is_written() -> None:
    asked: list[int] = []

    def items(count: int) -> object:
        for number in range(count):
            asked.append(number)
            yield "x" * 40_000

    chunks = json_chunks(Members([("items", items(9)), ("none", items(0))]), 2)
    assert len(next(chunks)) > 60_000
    assert len(asked) < 4
    rest = b"".join(chunks)
    assert asked == [*range(9)]
    assert rest.endswith(b'],\n "none": []\n}\n')


@pytest.mark.parametrize(
    ("words", "is_moment", "is_date"),
    [
        ("2026-03-04T10:00:00.000Z", True, False),
        ("2026-03-04T10:00:00+01:00", True, False),
        ("2026-03-04T10:00:00", False, False),
        ("2026-03-04", False, True),
        ("2026-02-30", False, False),
        ("soon", False, False),
        ("", False, False),
    ],
)
def test_times(words: str, is_moment: bool, is_date: bool) -> None:
    assert (iso_moment(words), iso_date(words)) == (
        words if is_moment else "",
        words if is_date else "",
    )
