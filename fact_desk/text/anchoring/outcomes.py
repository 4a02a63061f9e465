"""What becomes of a mark when the text under it is replaced by a new draft."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span


class Fate(StrEnum):
    """What became of a mark."""

    UNCHANGED = "unchanged"
    """The same words at a sure place."""
    MOVED = "moved"
    """The same words elsewhere, for sure."""
    RECHECK = "recheck"
    """The place is sure, its words changed."""
    AMBIGUOUS = "ambiguous"
    """Two or more places are equally good: an editor has to say."""
    LOST = "lost"
    """No place that could be named without guessing."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the old text that is to be found again, and what it is."""

    span: Span
    tag: Tag


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one mark.

    `span` is its place in the new text, in code points, None where it is ambiguous or lost.
    `score` says how alike the words are, from 0 to 1; it is 1 where only typography changed.
    `candidates` are the places to choose from, the best first; a lost mark may have some, too.
    """

    fate: Fate
    span: Span | None = None
    score: float = 0.0
    candidates: tuple[Span, ...] = ()
