"""Known dates of events, against which “third year” or “a day earlier” are checked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """What happened when: `date` is an ISO date; without an `article` all of the desk knows it."""

    id: str
    name: str
    date: str
    article: str = ""
