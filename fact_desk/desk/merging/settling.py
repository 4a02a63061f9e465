"""Settling what a merge left in dispute."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import delete
from fact_desk.errors import NoSuchThing
from fact_desk.model.dispute import Dispute
from fact_desk.model.dispute_fields import dispute_fields
from fact_desk.model.fields import field_change
from fact_desk.model.operation import Change, Entity, Operation, Stamp


def settle(desk: Desk, dispute: Dispute, *, take_other: bool) -> Operation:
    """Keeps what stands, or takes the other decision with its editor's name; one operation.

    Raises NoSuchThing where the thing in dispute is gone, Conflict where it was settled meanwhile.
    """
    return desk.run(settled(desk, desk.stamp(), dispute, take_other=take_other))


def settled(desk: Desk, stamp: Stamp, dispute: Dispute, *, take_other: bool) -> Operation:
    """The operation that settles a dispute; raises as `settle` does."""
    done = Change(Entity.DISPUTE, dispute.id, dispute_fields(dispute), None)
    changes = [*_other_taken(desk, stamp, dispute), done] if take_other else [done]
    return Operation(stamp, "settle_dispute", dispute.article, tuple(changes))


def _other_taken(desk: Desk, stamp: Stamp, dispute: Dispute) -> Iterator[Change]:
    if not dispute.aspect:
        yield from delete(stamp, desk.look.annotation(dispute.thing)).changes
        return
    stands = desk.look.fields_of(dispute.entity, dispute.thing)
    if stands is None:
        raise NoSuchThing("What was in dispute has been taken away; keep it so.")
    now = {"id": dispute.thing, **{name: stands[name] for name in dispute.instead.fields}}
    change = field_change(dispute.entity, now, {**now, **dispute.instead.fields})
    if change is not None:
        yield change
