"""Dismissals, declarations and clearances come back from their fields, damaged ones do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.annotation import Tag
from fact_desk.model.coverage import Clearance, Dismissal, NoFact, Seal, SealState
from fact_desk.model.coverage_fields import (
    clearance_fields,
    clearance_from,
    dismissal_fields,
    dismissal_from,
    no_fact_fields,
    no_fact_from,
)
from fact_desk.model.operation import Entity
from fact_desk.store.schema import COLUMNS

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
COUNTS = st.integers(0, 2**40)
DISMISSALS = st.builds(Dismissal, WORDS, WORDS, WORDS, st.sampled_from(Tag), WORDS, WORDS, WORDS)
NO_FACTS = st.builds(NoFact, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS)
CLEARANCES = st.builds(
    Clearance, WORDS, WORDS, WORDS, WORDS, WORDS, COUNTS, COUNTS, COUNTS, WORDS, WORDS
)


@given(DISMISSALS)
def test_dismissal(one: Dismissal) -> None:
    fields = dismissal_fields(one)
    assert dismissal_from(fields) == one
    assert fields.keys() == COLUMNS[Entity.DISMISSAL]


@given(NO_FACTS)
def test_no_fact(one: NoFact) -> None:
    fields = no_fact_fields(one)
    assert no_fact_from(fields) == one
    assert fields.keys() == COLUMNS[Entity.NO_FACT]


@given(CLEARANCES)
def test_clearance(one: Clearance) -> None:
    fields = clearance_fields(one)
    assert clearance_from(fields) == one
    assert fields.keys() == COLUMNS[Entity.CLEARANCE]


@pytest.mark.parametrize(("name", "value"), [("tag", "boat"), ("exact", None), ("made_at", 3)])
def test_damaged_dismissal(name: str, value: str | int | None) -> None:
    fields = dismissal_fields(Dismissal("d", "a", "f", Tag.CLAIM, "words"))
    with pytest.raises(ValueError, match=r"boat|expected"):
        dismissal_from({**fields, name: value})


@pytest.mark.parametrize("name", ["sentences", "no_facts", "annotations"])
def test_damaged_clearance(name: str) -> None:
    fields = clearance_fields(Clearance("c", "a", "d", "digest"))
    with pytest.raises(ValueError, match="whole number"):
        clearance_from({**fields, name: "many"})


def test_a_seal_is_whole_until_something_changes() -> None:
    made = Clearance("c", "a", "d", "digest")
    assert Seal(made).state is SealState.INTACT
    assert Seal(made, ("1 annotation was added",)).state is SealState.BROKEN
