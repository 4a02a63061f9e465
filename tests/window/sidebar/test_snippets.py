"""Snippets are taken apart without reading anything of them as markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.store.search import MARK_END, MARK_START
from fact_desk.window.sidebar.snippets import Piece, pieces_of, plain

A, Z = MARK_START, MARK_END

CASES: tuple[tuple[str, list[Piece]], ...] = (
    (
        f"the {A}harbour{Z} office",
        [Piece("the ", False), Piece("harbour", True), Piece(" office", False)],
    ),
    (f"{A}One{Z}{A}two{Z}", [Piece("One", True), Piece("two", True)]),
    ("<b>bold</b> & more", [Piece("<b>bold</b> & more", False)]),
    ("two\nlines\u2028here", [Piece("two lines here", False)]),
    (f"lost {A}start", [Piece("lost start", False)]),
    ("", []),
)


@pytest.mark.parametrize(("snippet", "pieces"), CASES)
def test_pieces(snippet: str, pieces: list[Piece]) -> None:
    assert pieces_of(snippet) == pieces


@given(st.lists(st.tuples(st.text("ab<&> 😀"), st.text("cd>é"))))
def test_pieces_hold_the_whole_snippet(parts: list[tuple[str, str]]) -> None:
    snippet = "".join(f"{around}{A}{found}{Z}" for around, found in parts)
    whole = "".join(around + found for around, found in parts)
    assert plain(snippet).split() == whole.split()
    found = "".join(piece.text for piece in pieces_of(snippet) if piece.found)
    assert found == "".join(words for _, words in parts)
