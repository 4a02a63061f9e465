"""What a sentence holds that makes it checkable, or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.claims import cue_table as cues
from fact_desk.text.figures import FoundFigure
from fact_desk.text.quotes.tokens import Token

_QUANTITIES = frozenset(
    (
        FigureKind.AMOUNT,
        FigureKind.PERCENT,
        FigureKind.POINTS,
        FigureKind.COUNT,
        FigureKind.RATIO,
        FigureKind.MULTIPLE,
        FigureKind.MEASURE,
        FigureKind.TEMPERATURE,
        FigureKind.NUMBER,
        FigureKind.SCORE,
    )
)
_FEW = 11
_TIMES = frozenset((FigureKind.DATE, FigureKind.DURATION, FigureKind.AGE))


_WORDS = {
    "deeds": cues.DEEDS,
    "changes": cues.CHANGES,
    "comparisons": cues.COMPARISONS,
    "records": cues.RECORDS,
    "causes": cues.CAUSES,
    "sources": cues.SOURCES,
    "speech": cues.SPEECH,
    "counted": cues.QUANTITIES,
    "public": cues.PUBLIC,
    "present": cues.PRESENT,
    "anchors": cues.ANCHORS,
    "opinions": cues.OPINIONS,
    "strong opinions": cues.STRONG_OPINIONS,
    "minds": cues.MINDS,
    "asking": cues.ASKING,
    "future": cues.FUTURE,
    "conditional": cues.CONDITIONAL,
    "first person": cues.FIRST_PERSON,
    "second person": cues.SECOND_PERSON,
    "vague": cues.VAGUE,
}
"""The tables whose words are counted."""

_PAIRS = {
    "own state": (("i",), ("am", "'m", "’m", "do", "don't", "don’t", "have", "'ve", "’ve")),
    "needs": (("have", "has", "got", "need", "needs", "had", "ought", "'s", "’s"), ("to",)),
    "purposes": (("to",), ("make", "be", "help", "get", "keep", "do", "give", "have")),
}
"""Words that count where one of the second follows one of the first."""

_BEING = frozenset("is are was were 're ’re been 's ’s".split())
_SUBJECT_PLACES = 6


@dataclass(frozen=True, slots=True)
class Traits:
    """Counts of what speaks for and against a sentence; `words` is its length."""

    words: int
    quantities: int
    small: int
    rough: int
    times: int
    names: int
    past: int
    cues: Mapping[str, int]
    question: bool
    instruction: bool
    complete: bool


def traits_of(words: Sequence[Token], figures: Sequence[FoundFigure], ending: str) -> Traits:
    """The traits of a sentence; `ending` is its last sign."""
    lows = [word.low for word in words]
    counted = [found.figure for found in figures if found.figure.kind in _QUANTITIES]
    small = sum(map(_is_small, counted))
    rough = sum(figure.value is None for figure in counted)
    past = sum(_is_past(low) for low in lows)
    return Traits(
        words=len(words),
        quantities=len(counted) - small - rough,
        small=small,
        rough=rough,
        times=sum(found.figure.kind in _TIMES for found in figures),
        names=_names(words),
        past=past,
        cues=_cues(lows),
        question=ending == "?",
        instruction=bool(lows) and lows[0] in cues.IMPERATIVES,
        complete=past > 0 or _has_verb(lows),
    )


def _cues(lows: Sequence[str]) -> dict[str, int]:
    found = {name: _count(lows, table) for name, table in _WORDS.items()}
    found |= {name: _pairs(lows, *pair) for name, pair in _PAIRS.items()}
    found["others"] = _count(lows[:_SUBJECT_PLACES], cues.SUBJECTS)
    found["going on"] = sum(one in _BEING and two.endswith("ing") for one, two in pairwise(lows))
    return found


_FINITE = frozenset("is are has have 's ’s 're ’re does do 've ’ve can will would may".split())


def _has_verb(lows: Sequence[str]) -> bool:
    return any(low in _FINITE for low in lows) or any(
        low.endswith("s") and not low.endswith("ss") for low in lows[1:4]
    )


def _is_small(figure: Figure) -> bool:
    """Whether it is one of the few that come with any talk: "two men", "three things"."""
    plain = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER)
    return plain and figure.value is not None and abs(figure.value) < _FEW


def _pairs(lows: Sequence[str], first: Sequence[str], second: Sequence[str]) -> int:
    return sum(one in first and two in second for one, two in pairwise(lows))


def _count(lows: Sequence[str], table: frozenset[str]) -> int:
    return sum(low in table for low in lows)


def _is_past(low: str) -> bool:
    if low in cues.IRREGULAR_PAST:
        return True
    return low.endswith("ed") and len(low) > 3 and low not in cues.NOT_PAST


def _names(words: Sequence[Token]) -> int:
    """Runs of capitalised words behind the first word."""
    names, inside = 0, False
    for word in words[1:]:
        is_name = word.is_capital and word.low != "i" and not word.low.startswith(("i'", "i’"))
        names += is_name and not inside
        inside = is_name
    return names
