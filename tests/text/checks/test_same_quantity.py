"""All mentions of one quantity, converted to one unit."""

from __future__ import annotations

import tomllib
from decimal import Decimal

import pytest

from fact_desk.text.checks import MentionIndex, same_quantity
from tests.text.checks.reading import CASES, mention

TABLE = tomllib.loads((CASES / "same_quantity.toml").read_text("utf-8"))
SAME: list[list[str]] = TABLE["same"]
APART: list[list[str]] = TABLE["apart"]


@pytest.mark.parametrize(("one", "figure", "other", "its", "value"), SAME)
def test_same_quantity_is_found_and_converted(
    one: str, figure: str, other: str, its: str, value: str
) -> None:
    of = mention(one, figure, "one", "One")
    found = same_quantity(of, [of, mention(other, its, "two", "Two")])
    assert [same.measured.value for same in found] == [Decimal(value)]
    assert found[0].measured.unit == of.figure.unit


@pytest.mark.parametrize(("one", "figure", "other", "its"), APART)
def test_another_quantity_is_left_out(one: str, figure: str, other: str, its: str) -> None:
    of = mention(one, figure, "one", "One")
    assert same_quantity(of, [mention(other, its, "two", "Two")]) == []


def test_more_words_in_common_come_first() -> None:
    of = mention("The new tram extension costs €48 million.", "€48 million")
    near = mention("A new tram extension cost €50 million.", "€50 million", "b", "B")
    far = mention("One tram extension is €60 million.", "€60 million", "a", "A")
    found = same_quantity(of, MentionIndex([far, near]))
    assert [same.mention.title for same in found] == ["B", "A"]


def test_range_is_converted_at_both_ends() -> None:
    of = mention("The Sarn tunnel is 10 km long.", "10 km")
    other = mention("The Sarn tunnel is 5 to 10 miles long.", "5 to 10 miles", "b", "B")
    measured = same_quantity(of, [other])[0].measured
    assert (measured.low, measured.high) == (Decimal("8.04672"), Decimal("16.09344"))
