"""One thing an editor did, as it stands in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Value = str | int | None
"""What a field of a stored thing may hold."""

Fields = dict[str, Value]
"""Fields of a stored thing by name; a decimal is kept as its text."""


class Entity(StrEnum):
    """The kinds of things that operations change; each is a table of the desk."""

    ARTICLE = "article"
    DRAFT = "draft"
    ANNOTATION = "annotation"
    FLAG = "flag"
    SOURCE = "source"
    CITATION = "citation"
    EVENT = "event"
    RULING = "ruling"
    RULE_OFF = "rule_off"
    """A rule that is switched off for the desk; its id is the rule's name."""
    DISMISSAL = "dismissal"
    """A suggestion that is not wanted."""
    NO_FACT = "no_fact"
    """A sentence declared to hold no fact."""
    CLEARANCE = "clearance"
    """The seal under an article that is ready to be published."""
    DISPUTE = "dispute"
    """Two editors' decisions about one thing, neither made with the other in sight."""


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one thing: made (no `before`), unmade (no `after`), or some fields changed.

    For a change of fields, `before` and `after` hold just those fields. A change applies where
    `before` equals what stands.
    """

    entity: Entity
    id: str
    before: Fields | None
    after: Fields | None

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.entity, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, and when (ISO 8601, UTC, to the millisecond); `id` is the operation's."""

    id: str
    at: str
    editor: str


@dataclass(frozen=True, slots=True)
class Operation:
    """A verb with its changes; `reverses` names the operation that an undo or redo is about."""

    stamp: Stamp
    verb: str
    article: str
    changes: tuple[Change, ...]
    reverses: str = ""

    def touched(self, entity: Entity) -> tuple[str, ...]:
        """The ids of the things of that kind that the operation changes."""
        return tuple(change.id for change in self.changes if change.entity is entity)

    def inverse(self, stamp: Stamp, verb: str, about: str) -> Operation:
        """The operation that takes this one back, changes in the opposite order."""
        changes = tuple(change.inverse() for change in reversed(self.changes))
        return Operation(stamp, verb, self.article, changes, about)
