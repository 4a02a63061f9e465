"""Two editors' decisions about one thing, neither made with the other in sight."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.operation import Entity, Fields


@dataclass(frozen=True, slots=True)
class Said:
    """What one of them decided: the fields, who, and when (ISO 8601, UTC)."""

    fields: Fields
    editor: str
    at: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a merge left to be settled.

    `aspect` is what of the thing is in dispute ("verdict"); an empty one is about whether it is
    to be there at all. `stands` is what the desk keeps for now. The id follows from the decisions,
    so that both desks of a merge call it the same.
    """

    id: str
    article: str
    entity: Entity
    thing: str
    aspect: str
    stands: Said
    instead: Said
