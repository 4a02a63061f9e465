"""What is said of sentences and seals."""

from __future__ import annotations

import pytest

from fact_desk.model.annotation import Tag
from fact_desk.model.coverage import Clearance, Seal
from fact_desk.window.coverage.seal_words import (
    cleared_briefly,
    cleared_words,
    counted_words,
    in_the_way,
    seal_words,
)
from fact_desk.window.coverage.wording import accounted_words, holds_words
from fact_desk.window.panel.wording import local_time

AT = "2026-02-12T14:03:00.000Z"
CLEARED = Clearance("c", "a", "d", "3f9a1c2b77d0", "", 45, 1, 15, "Ida Quist", AT)


@pytest.mark.parametrize(
    ("accounted", "total", "words"),
    [
        (31, 45, "31 of 45 sentences accounted for"),
        (0, 1, "0 of 1 sentence accounted for"),
        (1_024, 12_000, "1,024 of 12,000 sentences accounted for"),
        (0, 0, ""),
    ],
)
def test_progress_counts_sentences(accounted: int, total: int, words: str) -> None:
    assert accounted_words(accounted, total) == words


@pytest.mark.parametrize(
    ("tags", "words"),
    [
        ([Tag.FIGURE, Tag.QUOTE, Tag.FIGURE], "2 figures, quote"),
        ([Tag.QUOTE], "quote"),
        ([], "name"),
    ],
)
def test_what_is_not_marked_is_named(tags: list[Tag], words: str) -> None:
    assert holds_words(tags) == words


def test_a_seal_says_who_and_when() -> None:
    when = local_time(AT)
    assert cleared_words(CLEARED) == f"Cleared by Ida Quist on {when}"
    assert cleared_briefly(CLEARED) == f"Cleared by Ida Quist on {when.split(' 2026')[0]}"
    assert seal_words(Seal(CLEARED)) == f"Cleared by Ida Quist on {when} · text 3f9a1c2b"
    assert counted_words(CLEARED) == "45 sentences, 15 annotations, 1 sentence without a fact"


def test_a_broken_seal_says_what_was_done_since() -> None:
    broken = Seal(CLEARED, ("draft 2 has other words", "1 annotation deleted"))
    assert seal_words(broken).startswith(
        "Seal broken: draft 2 has other words; 1 annotation deleted. Cleared by Ida Quist on"
    )


@pytest.mark.parametrize(
    ("number", "words"), [(1, "One thing is in the way."), (1_200, "1,200 things are in the way.")]
)
def test_what_is_missing_is_counted(number: int, words: str) -> None:
    assert in_the_way(number) == words
