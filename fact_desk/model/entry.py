"""Operations as they stand in a journal, in an order that is the same on every desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from fact_desk.model.operation import Entity, Operation


class Thing(NamedTuple):
    """What an operation changes: a row of a table."""

    entity: Entity
    id: str


class Place(NamedTuple):
    """Where an operation stands in the order of all, the same on every desk.

    `clock` is one more than that of everything its editor's desk held when it was done, so that an
    operation always comes behind those that it may rest on (L. Lamport, "Time, Clocks, and the
    Ordering of Events in a Distributed System", 1978); the other two only put those in order that
    know nothing of each other.
    """

    clock: int
    at: str
    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An operation with its clock."""

    operation: Operation
    clock: int

    @property
    def name(self) -> str:
        """The operation's id."""
        return self.operation.stamp.id

    @property
    def place(self) -> Place:
        """Where it stands among all."""
        return Place(self.clock, self.operation.stamp.at, self.name)
