"""Seals and what keeps an article from being cleared, in the words of the window."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.desk.seal_wording import cleared_words, seal_words, short_digest
from fact_desk.model.coverage import Clearance
from fact_desk.window.panel.wording import one_line

__all__ = [
    "cleared_briefly",
    "cleared_words",
    "counted_words",
    "in_the_way",
    "listed",
    "seal_words",
    "short_digest",
]


def cleared_briefly(clearance: Clearance) -> str:
    """The same where there is little room: "Cleared by Ida Quist on 12 Feb"."""
    words = cleared_words(clearance)
    # "12 Feb 2026, 14:03" without year and time; a time that can't be read has no comma.
    day, comma, _ = words.rpartition(", ")
    return day.rpartition(" ")[0] if comma else words


def counted_words(clearance: Clearance) -> str:
    """What was counted when it was cleared."""
    sentences = _counted(clearance.sentences, "sentence")
    told = f"{sentences}, {_counted(clearance.annotations, 'annotation')}"
    if clearance.no_facts:
        told += f", {_counted(clearance.no_facts, 'sentence')} without a fact"
    return told


def in_the_way(number: int) -> str:
    """How much is missing: "3 things are in the way."."""
    return "One thing is in the way." if number == 1 else f"{number:,} things are in the way."


def listed(changes: Sequence[str]) -> str:
    """What was done since, a line each."""
    return "\n".join(f"•  {one_line(change)}" for change in changes)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
