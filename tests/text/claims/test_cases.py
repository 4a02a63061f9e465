"""The table of sentences that state something checkable, and of those that do not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import cast

import pytest

from fact_desk.text.claims import read_claims, score_sentence

TABLE = Path(__file__).parents[2] / "cases" / "claims.toml"
ROWS = cast("dict[str, list[dict[str, str]]]", tomllib.loads(TABLE.read_text("utf-8")))


@pytest.mark.parametrize("row", ROWS["claim"], ids=lambda row: row["text"][:50])
def test_a_claim(row: dict[str, str]) -> None:
    (found,) = read_claims(row["text"])
    assert found.span.of(row["text"]) == row["text"]
    assert found.reason.startswith(row["reason"])


@pytest.mark.parametrize("row", ROWS["none"], ids=lambda row: row["text"])
def test_no_claim(row: dict[str, str]) -> None:
    assert read_claims(row["text"]) == []


@pytest.mark.parametrize("row", ROWS["rather"], ids=lambda row: row["more"])
def test_the_one_states_more_than_the_other(row: dict[str, str]) -> None:
    assert score_sentence(row["more"]) > score_sentence(row["less"])


def test_claims_stand_above_the_others() -> None:
    lowest = min(score_sentence(row["text"]) for row in ROWS["claim"])
    assert lowest > max(score_sentence(row["text"]) for row in ROWS["none"])


def test_the_clause_of_a_long_sentence() -> None:
    clause = "the town spent $3.8 million on the quay in 2019 and sold 40 boats"
    text = (
        "I think that we should all be very proud of what everybody here hopes to do, and I "
        f"believe in it; {clause}."
    )
    (found,) = read_claims(text)
    assert found.span.of(text) == f"{clause}."


def test_an_empty_text() -> None:
    assert read_claims("") == []
    assert score_sentence(" ") == 0


@pytest.mark.parametrize("row", ROWS["claimant"], ids=lambda row: row["text"][:60])
def test_who_claims_it(row: dict[str, str]) -> None:
    found = read_claims(row["text"])
    assert [claim.claimant for claim in found][-1] == row["who"]


def test_what_can_surely_be_checked() -> None:
    (sure,) = read_claims("The harbour lost 40 boats in 2019.")
    assert sure.checkable is True
    (unsure,) = read_claims("The plan was rejected by the council.")
    assert unsure.checkable is None
