"""How a sentence stands to what it tells: it denies it, judges it, or says that it is there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from fact_desk.text.claims import cue_table as cues
from fact_desk.text.claims import grammar_table as grammar

_NAMING = frozenset("the a an this these that their his her its no any every all".split())
_PLURALS = frozenset("people men women children police".split())
_LINKING = frozenset(
    """
    across against through during under between among within without toward towards behind around
    near since until before after despite like per plus via inside outside beyond above below along
    throughout beside upon off onto not also even still never because while both always
    """.split()
)
"""What stands between a plural and a noun and is no verb, beside the emptiest words."""

_JUDGING = frozenset(
    """
    wrong right good bad hard tough difficult easy important better best fair unfair necessary
    impossible possible crazy foolish smart wise time silly stupid vital essential cruel shameful
    """.split()
)
_RANKED = frozenset("the a our my your their his her its 's ’s".split())
_THERE = frozenset("is are was were 's ’s".split())
_STATES = grammar.BEING | grammar.HAVING | {"got", "there's", "there’s"}
_SPEAKERS = frozenset(("i", "you"))


def states_of_many(lows: Sequence[str]) -> bool:
    """Whether a plural has a verb of the present: "residents oppose the plan"."""
    return any(
        _is_plural(one) and _may_be_verb(two) and three in _NAMING
        for one, two, three in zip(lows, lows[1:], lows[2:], strict=False)
    )


def _is_plural(low: str) -> bool:
    if low in _PLURALS or (low.endswith("men") and len(low) > 3):
        return True
    return low.endswith("s") and not low.endswith(("ss", "'s", "’s")) and low not in cues.EMPTY


def _may_be_verb(low: str) -> bool:
    if low in cues.EMPTY or low in _LINKING or low in cues.INWARD or low in grammar.HELPERS:
        return False
    return low.isalpha() and not low.endswith(("s", "ed", "ing", "ly"))


def denies(lows: Sequence[str]) -> bool:
    """Whether it says that something is not so, or never was: "the village has no doctor"."""
    return any(
        before not in _SPEAKERS and one not in _SPEAKERS and _is_denied(one, two)
        for before, one, two in zip(["", *lows], lows, lows[1:], strict=False)
    )


def _is_denied(helper: str, following: str) -> bool:
    if helper in _STATES and following in ("no", "never", "not"):
        return True
    negated = helper.endswith(("n't", "n’t")) and not helper.startswith("do")
    return negated and helper not in grammar.MODALS and following not in cues.INWARD


def judges(lows: Sequence[str]) -> bool:
    """Whether it judges a deed rather than tells it: "it was wrong to", "it is hard for"."""
    return any(one in _JUDGING and two in ("to", "that", "for") for one, two in pairwise(lows))


def tells_there_is(lows: Sequence[str]) -> bool:
    """Whether it says that there is, or was, something."""
    return any(one == "there" and two in _THERE for one, two in pairwise(lows))


def ranks_by_most(lows: Sequence[str]) -> bool:
    """Whether it ranks by what nobody counts: "the most hopeful"."""
    return any(
        before in _RANKED and one == "most" and two not in cues.EMPTY
        for before, one, two in zip(lows, lows[1:], lows[2:], strict=False)
    )
