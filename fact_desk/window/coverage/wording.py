"""Sentences, what is in the way of clearing, and seals in the words of the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QColor

from fact_desk.desk.fingerprints import Sentence
from fact_desk.model.annotation import Tag
from fact_desk.model.coverage import SentenceState
from fact_desk.model.span import Span
from fact_desk.window.theme import Theme

KINDS = {
    SentenceState.UNTOUCHED: "Untouched",
    SentenceState.HOLDS_UNMARKED: "To mark",
    SentenceState.NO_FACT: "No fact",
}
"""The kinds of sentences that are listed, as the chips call them."""

KIND_TIPS = {
    SentenceState.UNTOUCHED: "Sentences without any mark",
    SentenceState.HOLDS_UNMARKED: "Sentences that hold a figure, quote or name nobody has marked",
    SentenceState.NO_FACT: "Sentences that you declared to hold no fact",
}

_SAID = {
    SentenceState.MARKED: "Marked",
    SentenceState.NO_FACT: "No fact",
    SentenceState.HOLDS_UNMARKED: "To mark",
    SentenceState.UNTOUCHED: "Untouched",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of the list as it stands."""

    sentence: Sentence
    state: SentenceState

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return self.sentence.span


def state_words(state: SentenceState) -> str:
    """What the state is called."""
    return _SAID[state]


def state_colour(state: SentenceState, theme: Theme) -> QColor:
    """The colour that the state is written in."""
    colours = {SentenceState.HOLDS_UNMARKED: theme.claim, SentenceState.NO_FACT: theme.confirmed}
    return colours.get(state, theme.muted)


def holds_words(tags: Iterable[Tag]) -> str:
    """What a sentence holds that nobody has marked: "2 figures, quote", or else a name."""
    counts = Counter(tags)
    told = [f"{n} {tag}s" if n > 1 else str(tag) for tag, n in counts.items()]
    return ", ".join(told) or "name"


def row_said(row: Row, holds: str, words: str) -> str:
    """The sentence for a screen reader: "To mark, figure: Nine ferries sailed."."""
    said = ", ".join(part for part in (state_words(row.state), holds) if part)
    return f"{said}: {words}"


def accounted_words(accounted: int, total: int) -> str:
    """How far it is: "31 of 45 sentences accounted for"; nothing where there is no sentence."""
    if not total:
        return ""
    noun = "sentence" if total == 1 else "sentences"
    return f"{accounted:,} of {total:,} {noun} accounted for"


def all_accounted_words(total: int) -> str:
    """That there is nothing left to account for: "all 45 sentences accounted for"."""
    if total > 1:
        return f"all {total:,} sentences accounted for"
    return "its one sentence accounted for" if total else "no sentence to account for"


def tip_words(row: Row, holds: str) -> str:
    """What the strip says of a sentence under the pointer."""
    match row.state:
        case SentenceState.NO_FACT:
            return "This sentence is said to hold no fact"
        case SentenceState.HOLDS_UNMARKED:
            return f"Not marked in this sentence: {holds}" if holds else "Not all of it is marked"
        case _:
            return "Nobody has touched this sentence"


def came_words(row: Row, holds: str, left: int) -> str:
    """What is said of the sentence that the caret came to."""
    others = f"{left:,} left" if left > 1 else "the last one left"
    return f"{tip_words(row, holds)} · {others}"
