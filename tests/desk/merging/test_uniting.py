"""Merging twice changes nothing, either order gives the same desk, and undo gives it back."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager, suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.settling import settle
from fact_desk.errors import Conflict, NoSuchThing
from fact_desk.model.dispute import Dispute
from tests.desk.doing import do_something
from tests.desk.merging.desks import (
    HERS,
    MINE,
    copied,
    folder,
    marked_desk,
    merge,
    things,
    things_as_named,
)

_FEW = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@_FEW
@given(st.data())
def test_either_order_gives_the_same_desk(data: st.DataObject) -> None:
    with _two_desks() as (mine, hers):
        work(mine, data)
        work(hers, data)
        with (
            closing(copied(mine, "mine-first.factdesk", MINE)) as first,
            closing(copied(hers, "hers-first.factdesk", HERS)) as second,
        ):
            before = things(first)
            done = merge(first, hers)
            merge(second, mine)
            assert things(first) == things_as_named(second, first)
            assert merge(first, hers) is None
            if done is not None:
                assert first.undo() == done
                assert things(first) == before
                assert first.redo() == done
                assert things(first) == things_as_named(second, first)


@_FEW
@given(st.data())
def test_going_on_after_a_merge(data: st.DataObject) -> None:
    with _two_desks() as (mine, hers):
        for _ in range(3):
            work(mine, data)
            work(hers, data)
            merge(mine, hers)
        merge(hers, mine)
        merge(mine, hers)
        assert merge(mine, hers) is None
        assert merge(hers, mine) is None
        assert things(mine) == things_as_named(hers, mine)


@contextmanager
def _two_desks() -> Generator[tuple[Desk, Desk]]:
    """A desk with marks, and a copy of it on which another editor works."""
    with (
        folder() as place,
        closing(marked_desk(place)) as mine,
        closing(copied(mine, "hers.factdesk", HERS)) as hers,
    ):
        yield mine, hers


def work(desk: Desk, data: st.DataObject) -> None:
    """Does, undoes and redoes a few things on the desk."""
    for _ in range(data.draw(st.integers(1, 6), label=f"deeds of {desk.editor}")):
        deed = data.draw(st.sampled_from("ddddurs"), label="do, undo, redo, settle")
        if deed == "d":
            do_something(desk, data)
        elif deed == "u":
            desk.undo()
        elif deed == "r":
            desk.redo()
        elif disputes := desk.look.disputes():
            _settle(desk, data.draw(st.sampled_from(disputes)), data)


def _settle(desk: Desk, dispute: Dispute, data: st.DataObject) -> None:
    take_other = data.draw(st.booleans(), label="take the other")
    # The mark may lie where the dispute does not know, or be gone.
    with suppress(Conflict, NoSuchThing):
        settle(desk, dispute, take_other=take_other)
