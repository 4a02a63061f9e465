"""Sources, events and rulings come back from their fields, and damaged fields make nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.event import Event
from fact_desk.model.finding import Ruling
from fact_desk.model.flag import FlagState
from fact_desk.model.operation import Fields, Value
from fact_desk.model.review_fields import (
    citation_fields,
    citation_from,
    event_fields,
    event_from,
    ruling_fields,
    ruling_from,
    source_fields,
    source_from,
)
from fact_desk.model.source import Citation, Source, Standing

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SOURCES = st.builds(Source, WORDS, WORDS, WORDS, WORDS, st.sampled_from(Standing))
CITATIONS = st.builds(Citation, WORDS, SOURCES, WORDS, WORDS, WORDS)
EVENTS = st.builds(Event, WORDS, WORDS, WORDS, WORDS)
RULINGS = st.builds(
    Ruling, WORDS, WORDS, WORDS, WORDS, st.sampled_from(FlagState), WORDS, WORDS, WORDS
)


@given(CITATIONS, WORDS)
def test_citation_and_source(citation: Citation, annotation: str) -> None:
    fields = citation_fields(citation, annotation)
    assert (fields["source"], fields["annotation"]) == (citation.source.id, annotation)
    source = source_from(source_fields(citation.source))
    assert citation_from(fields, source) == citation


@given(EVENTS)
def test_event(event: Event) -> None:
    fields = event_fields(event)
    assert event_from(fields) == event
    assert (fields["article"] is None) == (not event.article)


@given(RULINGS)
def test_ruling(ruling: Ruling) -> None:
    assert ruling_from(ruling_fields(ruling)) == ruling


SOURCE = Source("1", "Census")
Make = Callable[[Fields], object]
DAMAGED: list[tuple[Make, Fields, str, Value]] = [
    # what is made, out of which fields, and a field with what it must not hold
    (source_from, source_fields(SOURCE), "standing", "tertiary"),
    (source_from, source_fields(SOURCE), "title", None),
    (source_from, source_fields(SOURCE), "link", 4),
    (event_from, event_fields(Event("1", "war", "2022-02-24")), "date", None),
    (event_from, event_fields(Event("1", "war", "2022-02-24")), "article", 1),
    (
        ruling_from,
        ruling_fields(Ruling("1", "2", "sum", "f", FlagState.ACCEPTED)),
        "state",
        "perhaps",
    ),
    (
        lambda fields: citation_from(fields, SOURCE),
        citation_fields(Citation("1", SOURCE), "2"),
        "says",
        None,
    ),
]


@pytest.mark.parametrize(("make", "fields", "name", "value"), DAMAGED)
def test_damaged(make: Make, fields: Fields, name: str, value: Value) -> None:
    make(fields)
    with pytest.raises(ValueError, match=r"\S"):
        make({**fields, name: value})
