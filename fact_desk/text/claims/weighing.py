"""How much a sentence is worth checking, and why, from its traits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp

from fact_desk.text.claims.traits import Traits

THRESHOLD = 0.5
_BASE = -1.5
_TOLD_FROM = 0.3
_USUAL_WORDS, _USUAL_SHARE, _USUAL_LENGTH, _LONGER = 14, 0.47, 4.3, 0.8


@dataclass(frozen=True, slots=True)
class Reason:
    """What a trait adds (or, below zero, takes away), and how that is told.

    What many sentences have is `common`: it is told where there is nothing else to tell.
    """

    words: str
    weight: Callable[[Traits], float]
    common: bool = False


def _some(count: int, weight: float, more: float = 0.0, most: int = 3) -> float:
    """`weight` for the first, `more` for each further one."""
    return weight + more * (min(count, most) - 1) if count else 0.0


FOR: tuple[Reason, ...] = (
    Reason("names a quantity", lambda t: _some(t.quantities, 3.4, 0.5)),
    Reason("names a share", lambda t: _some(t.percents, 0.8)),
    Reason("counts", lambda t: _some(t.small, 1.2, 0.4)),
    Reason("names a rough number", lambda t: _some(t.rough, 1.4, 0.3)),
    Reason("tells when", lambda t: _some(t.times, 0.6, 0.3)),
    Reason("tells what somebody did", lambda t: _some(t.cues["deeds"], 0.6, 0.3)),
    Reason("tells of something past", lambda t: _some(t.past, 0.7, 0.4), common=True),
    Reason("tells how something changed", lambda t: _some(t.cues["changes"], 0.8, 0.3)),
    Reason("compares", lambda t: _some(t.cues["comparisons"], 0.6, 0.3)),
    Reason("measures one against another", lambda t: _some(t.cues["measured"], 0.3), common=True),
    Reason("claims a record", lambda t: _some(t.cues["records"], 0.5, 0.2)),
    Reason("says how far a record goes", lambda t: _some(t.cues["scope"], 0.9)),
    Reason("says how many more or less", lambda t: _some(t.cues["more"], 0.4), common=True),
    Reason("tells of all, most, few or none", lambda t: _some(t.cues["roughly"], 0.4)),
    Reason("names a cause", lambda t: _some(t.cues["causes"], 0.2)),
    Reason("names a source", lambda t: _some(t.cues["sources"], 0.8, 0.1)),
    Reason("tells what somebody said", lambda t: _some(t.cues["speech"], 0.3)),
    Reason("names who or where", lambda t: _some(t.names, 0.5, 0.3)),
    Reason("tells how things stand", lambda t: _some(t.cues["present"], 0.2), common=True),
    Reason("refers to a time", lambda t: _some(t.cues["anchors"], 0.5, 0.25), common=True),
    Reason("tells what goes on", lambda t: _some(t.cues["going on"], 0.3), common=True),
    Reason("tells of somebody", lambda t: _some(t.cues["others"], 0.3), common=True),
    Reason("tells what others did", lambda t: _some(t.cues["others' deeds"], 0.5), common=True),
    Reason("tells a deed first of all", lambda t: _some(t.cues["main deed"], 0.5), common=True),
    Reason("tells what many do", lambda t: _some(t.cues["of many"], 0.8)),
    Reason("tells what is under way", lambda t: _some(t.cues["under way"], 0.4), common=True),
    Reason("says that there is something", lambda t: _some(t.cues["existing"], 0.4), common=True),
    Reason("denies something", lambda t: _some(t.cues["denying"], 0.3)),
    Reason("tells of what is on record", lambda t: _some(t.cues["matters"], 0.6, 0.35)),
    Reason(
        "tells of money, work or goods", lambda t: _some(t.cues["goods"], 0.3, 0.15), common=True
    ),
    Reason(
        "tells a deed that is on record", lambda t: 0.4 if _is_on_record(t) else 0.0, common=True
    ),
    Reason("speaks of public bodies", lambda t: _some(t.cues["bodies"], 0.2, 0.25), common=True),
    Reason("speaks of how much there is", lambda t: _some(t.cues["measures"], 0.5, 0.2)),
    Reason("is full of facts", lambda t: max(0.0, _fullness(t)), common=True),
)
"""What makes a sentence worth checking, with words that a reason is put together from."""

AGAINST: tuple[Reason, ...] = (
    Reason("asks", lambda t: -2.0 if t.question else 0.0),
    Reason("instructs", lambda t: -_some(t.cues["instructing"], 0.9)),
    Reason("opines", lambda t: -_some(t.cues["opinions"], 0.5, 0.2)),
    Reason("thinks", lambda t: -_some(t.cues["strong opinions"], 0.7, 0.2)),
    Reason("praises or blames", lambda t: -_some(t.cues["praise"], 0.6, 0.3)),
    Reason("judges a deed", lambda t: -_some(t.cues["judging"], 0.6)),
    Reason("judges a sum", lambda t: -1.4 if t.cues["judging"] and t.quantities else 0.0),
    Reason("ranks by what nobody counts", lambda t: -_some(t.cues["ranking"], 0.5)),
    Reason("foresees", lambda t: -_some(t.cues["future"] + t.cues["intents"], 1.1, 0.2)),
    Reason("supposes", lambda t: -_some(t.cues["conditional"], 0.6, 0.3)),
    Reason("sets a condition", lambda t: -_some(t.cues["early if"], 1.0)),
    Reason("supposes a sum", lambda t: -0.7 if _is_supposed(t) and t.quantities else 0.0),
    Reason("speaks of an if", lambda t: -_some(t.cues["if"], 0.5)),
    Reason("speaks of oneself", lambda t: -_some(t.cues["first person"], 0.4, 0.2)),
    Reason("speaks to somebody", lambda t: -_some(t.cues["second person"], 0.5, 0.1)),
    Reason("tells what is thought", lambda t: -_some(t.cues["minds"], 0.6, 0.2)),
    Reason("tells one's own mind", lambda t: -_some(t.cues["own mind"], 0.5)),
    Reason("tells another's mind", lambda t: -_some(t.cues["others' minds"], 0.4)),
    Reason("wonders", lambda t: -_some(t.cues["asking"], 0.3, 0.2)),
    Reason("tells of one's state", lambda t: -_some(t.cues["own state"], 0.5)),
    Reason("demands", lambda t: -_some(t.cues["needs"], 0.9, 0.2)),
    Reason("wishes", lambda t: -_some(t.cues["wishing"], 0.4)),
    Reason("tells of own plans", lambda t: -_some(t.cues["our plans"], 0.9)),
    Reason("tells of our habits", lambda t: -_some(t.cues["our habits"], 0.4)),
    Reason("aims", lambda t: -_some(t.cues["purposes"], 0.3, 0.2)),
    Reason("is vague", lambda t: -_some(t.cues["vague"], 0.4, 0.1)),
    Reason("points back", lambda t: -_some(t.cues["pointing"], 0.6)),
    Reason("tells of values", lambda t: -_some(t.cues["values"], 1.0, 0.2)),
    Reason("talks about the talk", lambda t: -_some(t.cues["talk"], 1.4, 0.3)),
    Reason("tells of one's life", lambda t: -_some(t.cues["own life"], 0.5, 0.3)),
    Reason("is thin", lambda t: min(0.0, _fullness(t))),
    Reason("is short", lambda t: -(0.1 if _is_of_others(t) else 0.2) * max(0, 8 - t.words)),
    Reason("lacks a verb", lambda t: 0.0 if t.complete else -1.5),
)
"""What speaks against it."""


def _is_on_record(traits: Traits) -> bool:
    told = traits.cues["deeds"] or traits.cues["changes"]
    return bool(told and traits.cues["matters"])


def _is_of_others(traits: Traits) -> bool:
    return bool(traits.cues["of others"] or traits.cues["of many"])


def _is_supposed(traits: Traits) -> bool:
    """Whether the sentence opens with what is only supposed."""
    return bool(traits.cues["supposed"] or traits.cues["early if"])


def _fullness(traits: Traits) -> float:
    """Above zero for more words with a meaning of their own, and longer ones, than in talk.

    A few words tell little of either.
    """
    long = max(-_LONGER, min(_LONGER, traits.long - _USUAL_LENGTH))
    told = min(1.0, traits.words / _USUAL_WORDS)
    return told * (2 * (traits.dense - _USUAL_SHARE) + 0.3 * long)


def weigh(traits: Traits) -> float:
    """What speaks for and against, added up; above zero more speaks for it.

    A long sentence has more room for either, so they count for less in it; what speaks for it
    counts for less, too, where the whole is but a wish or a plan.
    """
    share = min(1.0, _USUAL_WORDS / max(1, traits.words))
    speaks_for = sum(reason.weight(traits) for reason in FOR) * share**0.3
    against = sum(reason.weight(traits) for reason in AGAINST) * share**0.5
    return _BASE + speaks_for * (0.8 if traits.meant else 1.0) + against


def as_score(weight: float) -> float:
    """From 0 to 1: from THRESHOLD on the sentence is proposed."""
    return 1 / (1 + exp(-weight))


def reason_of(traits: Traits) -> str:
    """The weightiest two or three reasons as words: "names a quantity and names a source"."""
    weighed = [(reason.weight(traits), reason) for reason in FOR]
    telling = [pair for pair in weighed if pair[0] >= _TOLD_FROM]
    telling.sort(key=lambda pair: (pair[1].common, -pair[0]))
    own = [reason.words for _, reason in telling if not reason.common]
    told = own[:3] or [reason.words for _, reason in telling[:2]]
    return " and ".join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else "".join(told)
