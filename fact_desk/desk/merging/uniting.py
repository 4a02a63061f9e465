"""Uniting the open desk with another one's file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.plan import Plan, plan_merge
from fact_desk.desk.merging.sides import Side
from fact_desk.errors import BadRequest
from fact_desk.model.operation import Operation
from fact_desk.store.bodies import Body
from fact_desk.store.merging import Brought, Standing, other_desk


@dataclass(frozen=True, slots=True)
class Union:
    """A merge that is planned, with the texts that it brings."""

    plan: Plan
    bodies: tuple[Body, ...]


def plan_union(desk: Desk, path: Path) -> Union:
    """What uniting the desk with the one at `path` would do; neither is changed.

    Raises BadRequest for the desk itself and for one that holds nothing new, DeskUnusable for a
    file that is no desk.
    """
    if desk.path.exists() and path.exists() and desk.path.samefile(path):
        raise BadRequest("That is this very desk; choose the file of another one.")
    with other_desk(path) as other:
        plan = plan_merge(side_of(desk.look.standing()), side_of(other.standing), desk.stamp())
        if plan.is_empty:
            raise BadRequest(f"{path.name} holds nothing that this desk does not have already.")
        return Union(plan, tuple(other.bodies(plan.bodies)))


def unite(desk: Desk, union: Union) -> Operation:
    """Does what was planned, as one operation; raises Conflict where the desk has changed since."""
    plan = union.plan
    return desk.run(plan.operation, union.bodies, Brought(plan.news, plan.names))


def side_of(standing: Standing) -> Side:
    """A desk as one side of a merge."""
    return Side(standing.entries, standing.things, standing.names)
