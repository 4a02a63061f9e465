"""Who is said to speak, in the words beside a passage."""

from __future__ import annotations

from fact_desk.text.quotes.clauses import Surroundings
from fact_desk.text.quotes.cue import Cue, Strength
from fact_desk.text.quotes.cues_before import cue_before
from fact_desk.text.quotes.cues_behind import cue_behind
from fact_desk.text.quotes.tokens import Tokens


def cue_of(tokens: Tokens, around: Surroundings) -> Cue | None:
    """The cue beside a passage; the nearer side wins, and of equals the one behind."""
    behind = cue_behind(tokens, around)
    if behind is not None and behind.strength is Strength.BESIDE and _is_parted(tokens, around):
        return behind
    before = cue_before(tokens, around)
    if before is None or behind is None:
        return before or behind
    return before if before.strength >= behind.strength else behind


def _is_parted(tokens: Tokens, around: Surroundings) -> bool:
    """Whether a comma or the like ends the passage; else what follows may be its own verb."""
    if around.comma or around.ended or around.opening <= around.start:
        return True
    return not tokens[around.closing].is_word
