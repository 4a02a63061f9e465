"""The planted errors of the sample articles are found, and nothing else at error level."""

from __future__ import annotations

from datetime import date

import pytest

from fact_desk.model.flag import Severity
from fact_desk.text.checks import RuleFlag, check
from fact_desk.text.checks.folding import folded
from tests.seeds.reading import ARTICLES, Planted, body, planted, published, second_draft
from tests.text.checks.reading import article

DRAFTS = [draft for name in ARTICLES for draft in (name, second_draft(name))]


def errors(name: str, on: date | None = None) -> list[RuleFlag]:
    facts = article(body(name), on or published(name))
    return [flag for flag in check(facts) if flag.severity is Severity.ERROR]


@pytest.mark.parametrize("error", planted(), ids=str)
def test_planted_error_is_found(error: Planted) -> None:
    found = [flag for flag in errors(error.article) if flag.evidence[0].exact == error.exact]
    assert [flag.rule for flag in found] == [error.rule]


@pytest.mark.parametrize("error", planted(), ids=str)
def test_flag_lights_what_proves_it(error: Planted) -> None:
    found = next(flag for flag in errors(error.article) if flag.evidence[0].exact == error.exact)
    lit = [folded(place.exact) for place in found.evidence[1:]]
    for words in error.rests_on:
        told = folded(words).removeprefix("from ").removeprefix("to ")
        assert [place for place in lit if place in told or told in place], words


@pytest.mark.parametrize("error", planted(), ids=str)
def test_explanation_holds_the_numbers(error: Planted) -> None:
    found = next(flag for flag in errors(error.article) if flag.evidence[0].exact == error.exact)
    result = {
        "sum": ("1,230", "664.5"),
        "change": ("+5%", "−16%"),
        "weekday": ("is a Tuesday", "is a Thursday"),
        "count": ("five items", "three things"),
        "shares": ("103 percent",),
        "points": ("+0.5 percentage points, or +25%",),
        "slip": ("1,000 times",),
        "elapsed": ("fourth year", "is 64 on 16 May 2026"),
        "differs": ("$2.4 million before, $2.7 million here",),
    }[error.rule]
    assert [words for words in result if words in found.explanation]


@pytest.mark.parametrize("name", DRAFTS)
def test_nothing_else_is_an_error(name: str) -> None:
    draft_2 = name not in ARTICLES
    expected = sorted(
        (error.rule, error.exact)
        for error in planted()
        if name in (error.article, second_draft(error.article))
        and (not draft_2 or error.draft_2 == "stands")
    )
    assert sorted((flag.rule, flag.evidence[0].exact) for flag in errors(name)) == expected
