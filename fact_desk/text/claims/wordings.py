"""Turns of phrase in a sentence's words: wishes, records with their scope, comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from fact_desk.text.claims import cue_table as cues
from fact_desk.text.claims import grammar_table as grammar

_TO = frozenset("want wants need needs hope like have has had got".split())
_DUTY = frozenset(("ought", "must", "should", "let", "let's", "let’s"))
_POINTING = frozenset(("what", "why", "where", "how", "the"))
_WITHIN = frozenset("in on of among ever since anywhere".split())
_LOOSE = frozenset("only last ever first best worst".split())
_EARLY, _SCOPE, _THAN, _NEAR = 9, 7, 7, 5


def past_opening(lows: Sequence[str]) -> Sequence[str]:
    """The words behind "and", "well", "now" and the like."""
    at = 0
    while at < len(lows) and lows[at] in cues.OPENINGS:
        at += 1
    return lows[at:]


def wishes_early(lows: Sequence[str]) -> bool:
    """Whether it begins as a wish, a need or a duty: "we need to", "they should"."""
    return any(_is_wish(one, two) for one, two in pairwise(lows[:_EARLY]))


def _is_wish(one: str, two: str) -> bool:
    return one in _DUTY or (one in _TO and two == "to") or (one == "time" and two in ("to", "for"))


def tells_to(lows: Sequence[str]) -> bool:
    """Whether it tells somebody to do something: "(and) bring", "do not bring"."""
    own = past_opening(lows)
    return bool(own) and (own[0] in cues.IMPERATIVES or list(own[:2]) == ["do", "not"])


def points_back(lows: Sequence[str]) -> bool:
    """ "That's what", "this is why"."""
    triples = zip(lows, lows[1:], lows[2:], strict=False)
    return any(
        one in ("that", "this") and two in ("'s", "’s", "is") and three in _POINTING
        for one, two, three in triples
    )


def records(lows: Sequence[str]) -> list[int]:
    """Where "first", "largest" and the like stand."""
    return [at for at, low in enumerate(lows) if low in cues.RECORDS or grammar.is_superlative(low)]


def has_scope(lows: Sequence[str], found: Sequence[int]) -> bool:
    """Whether a record says within what it holds: "the largest in the country"."""
    firm = [at for at in found if lows[at] not in _LOOSE]
    return any(low in _WITHIN for at in firm for low in lows[at + 1 : at + _SCOPE])


def counts_roughly(lows: Sequence[str]) -> bool:
    """Whether it is about all, most, few or none of others: "most boats"."""
    own = past_opening(lows)
    return bool(own) and own[0] in cues.QUANTIFIERS and cues.OURS.isdisjoint(own[:_NEAR])


def measures_against(lows: Sequence[str]) -> bool:
    """ "More boats than", "longer than"."""
    return any(
        grammar.is_comparative(low) and "than" in lows[at + 1 : at + _THAN]
        for at, low in enumerate(lows)
    )
