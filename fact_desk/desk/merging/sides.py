"""The two desks of a merge, as they stand and with what was done to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from fact_desk.model.entry import Entry, Thing
from fact_desk.model.operation import Change, Fields


class Write(NamedTuple):
    """What one operation did to one thing."""

    entry: Entry
    change: Change


@dataclass(frozen=True)
class Side:
    """One desk: its rows, and the operations that count there, by their ids.

    `names` are those of things of desks that were merged before, with what they are called there.
    Those that came by a merge which was taken back don't count, nor do merges themselves: what
    those did follows from the rest.
    """

    entries: Mapping[str, Entry]
    things: Mapping[Thing, Fields]
    names: Mapping[str, str] = field(default_factory=dict[str, str])

    @cached_property
    def writes(self) -> Mapping[Thing, list[Write]]:
        """What was done to each thing, in the order of all."""
        found: defaultdict[Thing, list[Write]] = defaultdict(list)
        for entry in sorted(self.entries.values(), key=lambda each: each.place):
            for thing, change in _changes(entry):
                found[thing].append(Write(entry, change))
        return found


def _changes(entry: Entry) -> Iterator[tuple[Thing, Change]]:
    for change in entry.operation.changes:
        yield Thing(change.entity, change.id), change
