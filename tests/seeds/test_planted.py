"""The planted errors stand in the articles as `planted.toml` says."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.seeds.reading import ARTICLES, Planted, body, planted, second_draft

RULES = {"change", "count", "differs", "elapsed", "points", "shares", "slip", "sum", "weekday"}


@pytest.mark.parametrize("error", planted(), ids=str)
def test_exact_words_stand_once_in_the_first_draft(error: Planted) -> None:
    assert body(error.article).count(error.exact) == 1


@pytest.mark.parametrize("error", planted(), ids=str)
def test_words_that_prove_it_stand_in_the_first_draft(error: Planted) -> None:
    assert [words for words in error.rests_on if words not in body(error.article)] == []


@pytest.mark.parametrize("error", planted(), ids=str)
def test_second_draft_keeps_or_corrects_it(error: Planted) -> None:
    standing = error.exact in body(second_draft(error.article))
    assert error.draft_2 == ("stands" if standing else "corrected")


@pytest.mark.parametrize("error", planted(), ids=str)
def test_explanation_is_one_line(error: Planted) -> None:
    assert error.explanation.endswith(".")
    assert "\n" not in error.explanation


def test_every_rule_and_every_article_has_an_error() -> None:
    assert {error.rule for error in planted()} == RULES
    assert {error.article for error in planted()} == set(ARTICLES)


def test_no_words_are_planted_twice() -> None:
    places = Counter((error.article, error.exact) for error in planted())
    assert set(places.values()) == {1}
