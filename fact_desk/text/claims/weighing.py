"""How much a sentence is worth checking, and why, from its traits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp

from fact_desk.text.claims.traits import Traits

THRESHOLD = 0.5
_BASE = -2.0


@dataclass(frozen=True, slots=True)
class Reason:
    """What a trait adds (or, below zero, takes away), and how that is told."""

    words: str
    weight: Callable[[Traits], float]


def _some(count: int, weight: float, more: float = 0.0, most: int = 3) -> float:
    """`weight` for the first, `more` for each further one."""
    return weight + more * (min(count, most) - 1) if count else 0.0


FOR: tuple[Reason, ...] = (
    Reason("names a quantity", lambda t: _some(t.quantities, 3.0, 0.5)),
    Reason("counts", lambda t: _some(t.small, 1.2, 0.4)),
    Reason("names a rough number", lambda t: _some(t.rough, 1.4, 0.3)),
    Reason("tells when", lambda t: _some(t.times, 0.9, 0.3)),
    Reason("tells what somebody did", lambda t: _some(t.cues["deeds"], 0.9, 0.3)),
    Reason("tells of something past", lambda t: _some(t.past, 0.7, 0.4)),
    Reason("tells how something changed", lambda t: _some(t.cues["changes"], 0.8, 0.2)),
    Reason("compares", lambda t: _some(t.cues["comparisons"], 0.6, 0.3)),
    Reason("claims a record", lambda t: _some(t.cues["records"], 0.4, 0.2)),
    Reason("names a cause", lambda t: _some(t.cues["causes"], 0.2)),
    Reason("names a source", lambda t: _some(t.cues["sources"], 0.5, 0.1)),
    Reason("tells what somebody said", lambda t: _some(t.cues["speech"], 0.3)),
    Reason("names who or where", lambda t: _some(t.names, 0.4, 0.25)),
    Reason("speaks of public affairs", lambda t: _some(t.cues["public"], 0.4, 0.25)),
    Reason("tells how things stand", lambda t: _some(t.cues["present"], 0.3)),
    Reason("refers to a time", lambda t: _some(t.cues["anchors"], 0.5, 0.25)),
    Reason("tells what goes on", lambda t: _some(t.cues["going on"], 0.3)),
    Reason("tells of somebody", lambda t: _some(t.cues["others"], 0.4)),
    Reason("speaks of what is counted", lambda t: _some(t.cues["counted"], 0.5, 0.3)),
)
"""What makes a sentence worth checking, with words that a reason is put together from."""

AGAINST: tuple[Reason, ...] = (
    Reason("asks", lambda t: -2.0 if t.question else 0.0),
    Reason("instructs", lambda t: -1.0 if t.instruction else 0.0),
    Reason("opines", lambda t: -_some(t.cues["opinions"], 0.5, 0.2)),
    Reason("thinks", lambda t: -_some(t.cues["strong opinions"], 0.7, 0.2)),
    Reason("foresees", lambda t: -_some(t.cues["future"], 1.1, 0.2)),
    Reason("supposes", lambda t: -_some(t.cues["conditional"], 0.6, 0.3)),
    Reason("speaks of oneself", lambda t: -_some(t.cues["first person"], 0.4, 0.2)),
    Reason("speaks to somebody", lambda t: -_some(t.cues["second person"], 0.5, 0.1)),
    Reason("tells what is thought", lambda t: -_some(t.cues["minds"], 0.6, 0.2)),
    Reason("wonders", lambda t: -_some(t.cues["asking"], 0.3, 0.2)),
    Reason("tells of one's state", lambda t: -_some(t.cues["own state"], 0.5)),
    Reason("demands", lambda t: -_some(t.cues["needs"], 0.9, 0.2)),
    Reason("aims", lambda t: -_some(t.cues["purposes"], 0.3, 0.2)),
    Reason("is vague", lambda t: -_some(t.cues["vague"], 0.4, 0.1)),
    Reason("is short", lambda t: -0.25 * max(0, 8 - t.words)),
    Reason("lacks a verb", lambda t: 0.0 if t.complete else -1.0),
)
"""What speaks against it."""


def weigh(traits: Traits) -> float:
    """What speaks for and against, added up; above zero more speaks for it."""
    return _BASE + sum(reason.weight(traits) for reason in (*FOR, *AGAINST))


def as_score(weight: float) -> float:
    """From 0 to 1: from THRESHOLD on the sentence is proposed."""
    return 1 / (1 + exp(-weight))


def reason_of(traits: Traits) -> str:
    """The weightiest two or three reasons as words: "names a quantity and a source"."""
    found = sorted(FOR, key=lambda reason: -reason.weight(traits))
    told = [reason.words for reason in found[:3] if reason.weight(traits) >= 0.3]
    return " and ".join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else "".join(told)
