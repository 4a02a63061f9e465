"""Seals and what keeps an article from being cleared, in the words of the window."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.model.coverage import Clearance, Seal
from fact_desk.window.panel.wording import local_time, one_line

_DIGITS = 8


def cleared_words(clearance: Clearance) -> str:
    """Who cleared it, and when: "Cleared by Ida Quist on 12 Feb 2026, 14:03"."""
    by = f" by {one_line(clearance.cleared_by)}" if clearance.cleared_by else ""
    return f"Cleared{by} on {local_time(clearance.cleared_at)}"


def cleared_briefly(clearance: Clearance) -> str:
    """The same where there is little room: "Cleared by Ida Quist on 12 Feb"."""
    words = cleared_words(clearance)
    # "12 Feb 2026, 14:03" without year and time; a time that can't be read has no comma.
    day, comma, _ = words.rpartition(", ")
    return day.rpartition(" ")[0] if comma else words


def short_digest(digest: str) -> str:
    """The first digits of a text's digest, which are enough to compare two by eye."""
    return digest[:_DIGITS]


def seal_words(seal: Seal) -> str:
    """The seal in a line."""
    cleared = cleared_words(seal.clearance)
    if seal.intact:
        return f"{cleared} · text {short_digest(seal.clearance.digest)}"
    return f"Seal broken: {'; '.join(seal.changes)}. {cleared}."


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
