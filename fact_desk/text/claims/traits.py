"""What a sentence holds that makes it checkable, or not."""

from __future__ import annotations

from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Traits:
    """Counts of what speaks for and against a sentence; `words` is its length."""

    words: int
    quantities: int
    small: int
    vague_numbers: int
    times: int
    names: int
    past: int
    deeds: int
    changes: int
    comparisons: int
    records: int
    causes: int
    sources: int
    speech: int
    counted: int
    opinions: int
    strong_opinions: int
    future: int
    conditional: int
    negations: int
    first_person: int
    second_person: int
    vague: int
    public: int
    present: int
    others: int
    needs: int
    anchors: int
    minds: int
    asking: int
    at_present: int
    going_on: int
    purposes: int
    question: bool
    instruction: bool
    complete: bool


def traits_of(words: Sequence[Token], figures: Sequence[FoundFigure], ending: str) -> Traits:
    """The traits of a sentence; `ending` is its last sign."""
    lows = [word.low for word in words]
    kinds = [found.figure.kind for found in figures]
    counted = [found.figure for found in figures if found.figure.kind in _QUANTITIES]
    small = sum(map(_is_small, counted))
    vague = sum(figure.value is None for figure in counted)
    past = sum(_is_past(low) for low in lows)
    return Traits(
        words=len(words),
        quantities=len(counted) - small - vague,
        small=small,
        vague_numbers=vague,
        times=sum(kind in _TIMES for kind in kinds),
        names=_names(words),
        past=past,
        deeds=_count(lows, cues.DEEDS),
        changes=_count(lows, cues.CHANGES),
        comparisons=_count(lows, cues.COMPARISONS),
        records=_count(lows, cues.RECORDS),
        causes=_count(lows, cues.CAUSES),
        sources=_count(lows, cues.SOURCES),
        speech=_count(lows, cues.SPEECH),
        counted=_count(lows, cues.QUANTITIES),
        opinions=_count(lows, cues.OPINIONS),
        strong_opinions=_count(lows, cues.STRONG_OPINIONS),
        future=_count(lows, cues.FUTURE),
        conditional=_count(lows, cues.CONDITIONAL),
        negations=_count(lows, cues.NEGATIONS),
        first_person=_count(lows, cues.FIRST_PERSON),
        second_person=_count(lows, cues.SECOND_PERSON),
        vague=_count(lows, cues.VAGUE),
        public=_count(lows, cues.PUBLIC),
        present=_count(lows, cues.PRESENT),
        others=_count(lows[:6], cues.SUBJECTS),
        anchors=_count(lows, cues.ANCHORS),
        minds=_count(lows, cues.MINDS),
        asking=_count(lows, cues.ASKING),
        at_present=_pairs(lows, ("i",), ("am", "'m", "’m", "do", "don't", "don’t", "have", "'ve")),
        needs=_pairs(lows, ("have", "has", "got", "need", "needs", "had", "ought", "'s"), ("to",)),
        going_on=sum(
            one in ("is", "are", "was", "were", "'re", "’re", "been", "'s") and two.endswith("ing")
            for one, two in pairwise(lows)
        ),
        purposes=_pairs(lows, ("to",), ("make", "be", "help", "get", "keep", "do", "give", "have")),
        question=ending == "?",
        instruction=bool(lows) and lows[0] in cues.IMPERATIVES,
        complete=past > 0 or _has_verb(lows),
    )


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
