"""Desks that began apart, each with the same article of its own, united in any order."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import ExitStack, closing, contextmanager

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.settling import settle
from fact_desk.desk.verbs.annotations import move_edges, retag, set_note
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.span import Span
from tests.desk.merging.desks import folder, marked_desk, merge, things, things_as_named
from tests.desk.merging.test_uniting import work

_EDITORS = ("Ines Varga", "Tomas Brandt", "Odile Marrin")


def test_a_mark_that_was_changed_comes_back_as_the_same() -> None:
    with _apart(2) as (mine, hers):
        merge(mine, hers)
        mine.run(retag(mine.stamp(), _mark(mine), Tag.QUOTE))
        merge(hers, mine)
        assert [one.tag for one in _marks(hers)] == [Tag.QUOTE, Tag.CLAIM]
        assert things(mine) == things_as_named(hers, mine)


def test_a_third_desk_is_known_through_the_second() -> None:
    with _apart(3) as (mine, hers, third):
        merge(hers, third)
        hers.run(retag(hers.stamp(), _mark(hers), Tag.QUOTE))
        merge(mine, hers)
        third.run(set_note(third.stamp(), _mark(third), "seen"))
        # Hers is my claim no longer, and theirs is hers.
        merge(mine, third)
        assert len(mine.look.articles()) == 1
        told = sorted((one.tag, one.note) for one in _marks(mine))
        assert told == [("claim", ""), ("figure", ""), ("quote", "seen")]


def test_the_same_from_two_others() -> None:
    with _apart(3) as (mine, hers, third):
        merge(mine, hers)
        merge(mine, third)
        assert len(mine.look.articles()) == 1
        assert len(_marks(mine)) == 2
        for other in (hers, third):
            merge(other, mine)
            assert things(mine) == things_as_named(other, mine)


def test_what_is_in_dispute_is_called_as_on_each_desk() -> None:
    with _apart(2) as (mine, hers):
        merge(mine, hers)
        merge(hers, mine)
        for desk, span in ((mine, Span(0, 6)), (hers, Span(7, 12))):
            draft = desk.look.draft_text(desk.look.newest_draft(desk.look.articles()[0].id))
            desk.run(move_edges(desk.stamp(), _mark(desk), draft, span))
        merge(hers, mine)
        merge(mine, hers)
        assert things(mine) == things_as_named(hers, mine)
        (dispute,) = mine.look.disputes()
        settle(mine, dispute, take_other=True)
        assert _mark(mine).target.exact == dispute.instead.fields["exact"]


@settings(
    max_examples=6,
    deadline=None,
    # Where one deletes a mark while a third, unseen, makes the same, it depends on the way round
    # whether that one stays; so the histories are the same in every run.
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.data())
def test_three_desks_come_to_the_same(data: st.DataObject) -> None:
    with _apart(3) as desks:
        _go_round(desks)
        for _ in range(data.draw(st.integers(1, 4), label="rounds")):
            work(data.draw(st.sampled_from(desks)), data)
            ours, theirs = data.draw(st.permutations(desks))[:2]
            merge(ours, theirs)
        _go_round(desks)
        assert all(merge(ours, theirs) is None for ours, theirs in _ring(desks))
        first, second, third = desks
        merge(first, third)
        assert things(first) == things_as_named(second, first)
        assert things(first) == things_as_named(third, first)


def _go_round(desks: Sequence[Desk]) -> None:
    for _ in range(3):
        for ours, theirs in _ring(desks):
            merge(ours, theirs)


def _ring(desks: Sequence[Desk]) -> list[tuple[Desk, Desk]]:
    return [(ours, desks[place - 1]) for place, ours in enumerate(desks)]


@contextmanager
def _apart(number: int) -> Generator[list[Desk]]:
    """That many desks on which the same article was brought in and marked alike."""
    with folder() as place, ExitStack() as stack:
        yield [
            stack.enter_context(closing(marked_desk(place, editor))) for editor in _EDITORS[:number]
        ]


def _marks(desk: Desk) -> list[Annotation]:
    return desk.look.annotations(desk.look.newest_draft(desk.look.articles()[0].id).id)


def _mark(desk: Desk) -> Annotation:
    return _marks(desk)[0]
