"""A suggestion as the annotation that it would be."""

from __future__ import annotations

from dataclasses import replace

from fact_desk.desk.book import order_key
from fact_desk.desk.proposing import propose
from fact_desk.model.annotation import Tag
from fact_desk.window.suggestions.would_be import would_be
from tests.window.suggestions.test_finding import draft_of

DRAFT = draft_of("The harbour took in 4,120 crates on Monday.")


def test_it_has_what_accepting_would_write_down() -> None:
    proposal = next(one for one in propose(DRAFT) if one.tag is Tag.FIGURE)
    made = would_be(DRAFT, proposal)
    assert (made.id, made.tag, made.span) == (proposal.key, proposal.tag, proposal.span)
    assert made.target.fits(DRAFT.text)
    assert made.figure == proposal.suggestion.figure


def test_it_stands_behind_annotations_of_the_same_words() -> None:
    made = would_be(DRAFT, propose(DRAFT)[0])
    marked = replace(made, id="zzz", made_at="2031-01-01T00:00:00.000Z")
    assert order_key(marked) < order_key(made)
