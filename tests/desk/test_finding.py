"""Words are found where they stand, in code points, whatever folding does to their length."""

from __future__ import annotations

import sqlite3
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.desk.finding import find_places, first_place
from fact_desk.model.span import Span
from fact_desk.store.search import as_query

PHRASES: tuple[tuple[str, str, list[str]], ...] = (
    # text, words, the places' words as they stand in the text
    ("One two ONE", "one", ["One", "ONE"]),
    ("aaaa", "aa", ["aa", "aa"]),
    ("Die Straße, die STRASSE", "strasse", ["Straße", "STRASSE"]),
    ("Die Straße, die STRASSE", "STRAẞE", ["Straße", "STRASSE"]),
    ("Maß", "s", []),
    ("Maß und Masse", "mas", ["Mas"]),
    ("In İstanbul, in istanbul", "istanbul", ["İstanbul", "istanbul"]),
    ("İİ 7", "7", ["7"]),
    ("ﬁrst ﬁrm", "firm", ["ﬁrm"]),
    ("😀 naïve 👩‍👩‍👧 naïve", "NAÏVE", ["naïve", "naïve"]),
    ("cafe\u0301 and caf\u00e9", "CAF\u00c9", ["cafe\u0301", "caf\u00e9"]),
    ("cafe\u0301", "cafe", []),
    ("12\u00a0000 and 12\u202f000", "12 000", ["12\u00a0000", "12\u202f000"]),
    ("“don’t”", '"don\'t"', ["“don’t”"]),
    ("one line\nanother", "line another", []),
    ("anything", "  ", []),
    ("anything", "", []),
)

WORDS = (
    # text, words, what stands at the first place
    ("The bank by the river bank.", "river", "river"),
    ("Bank, then much else, then a river bank.", "river bank", "river bank"),
    ("Bank, then much else, then a river bank.", "bank river", "river bank"),
    ("Houses and homes", "home", "homes"),
    ("Houses and homes", "house and", None),
    ("homes and a home", "home a", "a home"),
    ("Prévôté d’Évian", "prevote evian", "Prévôté d’Évian"),
    ("e\u0301vian", "Evian", "e\u0301vian"),
    ("İstanbul 😀 now", "istanbul now", "İstanbul 😀 now"),
    ("rates of 12.5 per cent", "12.5", "12.5"),
    ("again and again", "again again", "again"),
    ("nothing here", "else", None),
    ("nothing here", "…!", None),
)


@pytest.mark.parametrize(("text", "words", "expected"), PHRASES)
def test_phrase_is_found_at_every_place(text: str, words: str, expected: list[str]) -> None:
    assert [span.of(text) for span in find_places(text, words)] == expected


@pytest.mark.parametrize(("text", "words", "expected"), WORDS)
def test_first_place_is_the_tightest_that_has_all_words(
    text: str, words: str, expected: str | None
) -> None:
    place = first_place(text, words)
    assert (None if place is None else place.of(text)) == expected


ODD = st.text("aAsSßẞiIİıfﬁ \u00a0\u0301é😀’'", max_size=30)


@given(ODD, ODD, ODD)
def test_what_is_put_in_is_found_there(before: str, words: str, after: str) -> None:
    text = f"{before}\n{words}\n{after}"
    places = find_places(text, words)
    if not words.strip():
        assert places == []
        return
    # Marks that stand at the head of the words belong to the letter before them.
    expected = Span(len(before) + 1, len(before) + 1 + len(words))
    assert expected in places or any(place.overlaps(expected) for place in places)


@given(ODD, ODD)
def test_places_lie_in_order_and_are_folded_alike(text: str, words: str) -> None:
    places = find_places(text, words)
    assert all(one.end <= other.start for one, other in pairwise(places))
    for place in places:
        assert find_places(place.of(text), words) == [Span(0, len(place))]


@given(st.text("abcABCéÉ .-1ßø", max_size=40), st.text("abcéÉ 1ßø", min_size=1, max_size=6))
def test_every_hit_of_the_search_has_a_first_place(text: str, words: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')"
    )
    connection.execute("INSERT INTO t VALUES (?)", (text,))
    query = as_query(words)
    hit = bool(query) and bool(
        connection.execute("SELECT 1 FROM t WHERE t MATCH ?", (query,)).fetchall()
    )
    connection.close()
    if hit and any(unicodedata.category(c)[0] in "LN" for c in words):
        assert first_place(text, words) is not None
