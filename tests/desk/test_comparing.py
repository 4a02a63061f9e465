"""Two mark-ups of one article: what both have, what differs, what only one has."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.desk.comparing import compare, compare_with_desk
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_status
from fact_desk.errors import NoSuchThing
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from tests.desk.merging.desks import HERS, MINE, things
from tests.desks import add_article, mark

_TEXT = "abcdefghij" * 3


def _mark(tag: str, start: int, end: int, name: str = "") -> Annotation:
    tags = {"c": Tag.CLAIM, "f": Tag.FIGURE, "q": Tag.QUOTE}
    target = Target.in_text(_TEXT, Span(start, end))
    return Annotation(name or f"{tag}{start}-{end}", "a", "d", tags[tag], target)


# Marks of one, marks of the other, the pairs, and what each has alone.
CASES = (
    ("c0-9", "c0-9", "c0-9=c0-9", "", ""),
    ("c0-9", "c2-9", "c0-9=c2-9", "", ""),
    ("c0-9", "f0-9", "c0-9=f0-9", "", ""),
    ("c0-9", "f2-5", "", "c0-9", "f2-5"),
    ("c0-9", "c10-12", "", "c0-9", "c10-12"),
    ("c0-9 c5-9", "c5-9", "c5-9=c5-9", "c0-9", ""),
    ("c0-9", "c0-4 c4-9", "c0-9=c4-9", "", "c0-4"),
    ("c0-9 f2-4", "f2-4 c0-9", "c0-9=c0-9 f2-4=f2-4", "", ""),
    ("", "q1-2", "", "", "q1-2"),
)


@pytest.mark.parametrize(("one", "other", "pairs", "only_one", "only_other"), CASES)
def test_pairs(one: str, other: str, pairs: str, only_one: str, only_other: str) -> None:
    found = compare(_marks(one), _marks(other))
    assert " ".join(f"{pair.one.id}={pair.other.id}" for pair in found.pairs) == pairs
    assert " ".join(mark.id for mark in found.only_one) == only_one
    assert " ".join(mark.id for mark in found.only_other) == only_other


def _marks(words: str) -> list[Annotation]:
    edges = ((word[0], *word[1:].split("-")) for word in words.split())
    return [_mark(tag, int(start), int(end)) for tag, start, end in edges]


_MARKS = st.lists(
    st.tuples(st.sampled_from("cfq"), st.integers(0, 20), st.integers(1, 9)), max_size=8
)


@settings(max_examples=50)
@given(_MARKS, _MARKS)
def test_every_mark_is_told_once(
    one: list[tuple[str, int, int]], other: list[tuple[str, int, int]]
) -> None:
    mine, hers = (
        [_mark(tag, at, at + long, f"{n}") for n, (tag, at, long) in enumerate(marks)]
        for marks in (one, other)
    )
    found = compare(mine, hers)
    told = [*(pair.one for pair in found.pairs), *found.only_one]
    assert sorted(map(id, told)) == sorted(map(id, mine))
    told = [*(pair.other for pair in found.pairs), *found.only_other]
    assert sorted(map(id, told)) == sorted(map(id, hers))
    assert all(pair.one.span.overlaps(pair.other.span) for pair in found.pairs)
    back = compare(hers, mine)
    assert [each.both for each in back.agreements] == [each.both for each in found.agreements]


def test_agreement_by_tag_and_verdict() -> None:
    mine = _marks("c0-9 c10-19 f2-4")
    hers = [replace(mine[0], status=Status.CONFIRMED), *_marks("c10-19 q21-24")]
    claims, figures, quotes = compare(mine, hers).agreements
    assert (claims.both, claims.one, claims.other, claims.same_status) == (2, 2, 2, 1)
    assert claims.share == 1.0
    assert figures.share == quotes.share == 0.0
    assert compare([], []).agreements[0].share is None


@pytest.fixture
def desks(tmp_path: Path) -> Generator[tuple[Desk, Desk]]:
    """Two desks whose editors brought the same article in, each by herself."""
    with (
        closing(Desk.make(tmp_path / "mine.factdesk", MINE)) as mine,
        closing(Desk.make(tmp_path / "hers.factdesk", HERS)) as hers,
    ):
        yield mine, hers


def test_with_another_desk(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    draft = add_article(mine)
    with pytest.raises(NoSuchThing, match="does not have this draft"):
        compare_with_desk(mine, draft.draft.article, hers.path)
    theirs = add_article(hers)
    mark(mine, draft, "six years")
    mark(mine, draft, "14 per cent", Tag.FIGURE)
    both = mark(hers, theirs, "six years")
    hers.run(set_status(hers.stamp(), both, Status.CONFIRMED))
    mark(hers, theirs, "66,000 people", Tag.FIGURE)
    before = things(mine), things(hers)
    found = compare_with_desk(mine, draft.draft.article, hers.path)
    assert [(pair.one.target.exact, pair.same_status) for pair in found.pairs] == [
        ("six years", False)
    ]
    assert [one.target.exact for one in found.only_one] == ["14 per cent"]
    assert [one.target.exact for one in found.only_other] == ["66,000 people"]
    assert (things(mine), things(hers)) == before
