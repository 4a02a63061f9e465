"""What a new draft left unclear, one mark at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from fact_desk.desk.revising import Carried, Revision
from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.span import Span
from fact_desk.text.anchoring import Fate

MOST_PLACES = 9
"""Places to choose from that have a key."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A mark that needs a look; `name` is the id that it lives under.

    `before` is as it stood in the draft of that `number`; `here` is the same mark in the newest
    draft, None where it has no place there; `places` are spans of the newest text that it may be
    put on.
    """

    name: str
    before: Annotation
    number: int
    became: Fate
    here: Annotation | None = None
    places: tuple[Span, ...] = ()

    @property
    def fate(self) -> Fate:
        """What there is to decide: once it has a place, whether it still holds there."""
        return self.became if self.here is None else Fate.RECHECK

    @property
    def place(self) -> Span | None:
        """Where it stands in the new text, or may stand if there is but one place."""
        if self.here is not None:
            return self.here.span
        return self.places[0] if len(self.places) == 1 else None

    def standing(self, here: Annotation | None) -> Doubt:
        """The doubt with the mark as it stands by now in the newest draft, if it does."""
        return replace(self, here=here)


def doubts_of(carried: Iterable[Carried]) -> list[Doubt]:
    """The doubts among what became of the marks, in the same order."""
    return [_doubt(one) for one in carried if one.here is None or _waits(one.here)]


def _doubt(one: Carried) -> Doubt:
    name = one.before.id if one.here is None else one.here.id
    places = one.outcome.candidates[:MOST_PLACES]
    return Doubt(name, one.before, one.number, one.fate, one.here, places)


def _waits(annotation: Annotation) -> bool:
    return annotation.status is Status.RECHECK


def counts_words(fates: Iterable[Fate]) -> str:
    """How many marks came to what: "212 unchanged, 9 moved, 6 to recheck, 2 lost"."""
    counts = Counter(fates)
    said = [f"{counts[fate]:,} {what}" for fate, what in FATE_WORDS.items() if counts[fate]]
    return ", ".join(said) if said else "no marks to carry over"


def fates_of(revision: Revision) -> list[Fate]:
    """What became of each mark; those that wait to be settled are counted as they are shown."""
    doubts = doubts_of(revision.waiting)
    shown = {one.name for one in doubts}
    others = (one.fate for one in revision.carried if one.before.id not in shown)
    return [*(one.fate for one in doubts), *others]


FATE_WORDS = {
    Fate.UNCHANGED: "unchanged",
    Fate.MOVED: "moved",
    Fate.RECHECK: "to recheck",
    Fate.AMBIGUOUS: "ambiguous",
    Fate.LOST: "lost",
}


def why_words(doubt: Doubt) -> str:
    """What there is to decide about a mark, in a sentence."""
    match doubt.fate:
        case Fate.RECHECK:
            return "The words under this mark, or around it, are new. Does it still hold?"
        case Fate.AMBIGUOUS:
            return "These words stand in several places now. Which is meant?"
        case _ if doubt.places:
            return "These words are gone. Are they meant here? Else drop the mark or place it."
        case _:
            return "These words are gone. Drop the mark, or select words on the page and press P."
