"""What a sentence holds that makes it checkable, or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.claims import cue_table as cues
from fact_desk.text.claims import deed_table as deeds
from fact_desk.text.claims import grammar_table as grammar
from fact_desk.text.claims import matter_table as matters
from fact_desk.text.claims import stances, wordings
from fact_desk.text.claims.predicates import Predicate, Sense, Who, predicates_of
from fact_desk.text.figures import FoundFigure
from fact_desk.text.quotes.past import is_past
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
    "deeds": deeds.DEEDS,
    "changes": deeds.CHANGES,
    "matters": matters.MATTERS,
    "goods": matters.MONEY | matters.WORK,
    "bodies": matters.BODIES,
    "measures": matters.MEASURES,
    "values": matters.VALUES,
    "talk": matters.TALK,
    "own life": matters.OWN_LIFE,
    "comparisons": cues.COMPARISONS,
    "causes": cues.CAUSES,
    "sources": cues.SOURCES,
    "speech": cues.SPEECH,
    "present": cues.PRESENT,
    "anchors": cues.ANCHORS,
    "more": cues.MORE,
    "opinions": cues.OPINIONS,
    "strong opinions": cues.STRONG_OPINIONS,
    "praise": cues.PRAISE,
    "minds": cues.MINDS,
    "asking": cues.ASKING,
    "future": cues.FUTURE,
    "conditional": cues.CONDITIONAL,
    "if": frozenset(("if",)),
    "first person": cues.FIRST_PERSON,
    "second person": cues.SECOND_PERSON,
    "vague": cues.VAGUE,
}
"""The tables whose words are counted."""

_PAIRS = {
    "own state": (("i",), ("am", "'m", "’m", "do", "don't", "don’t", "have", "'ve", "’ve")),
    "needs": (("have", "has", "got", "need", "needs", "had", "ought", "'s", "’s"), ("to",)),
    "intents": (("plan", "plans", "planned", "promise", "pledge", "pledges", "hope"), ("to",)),
    "purposes": (("to",), ("make", "be", "help", "get", "keep", "do", "give", "have")),
}
"""Words that count where one of the second follows one of the first."""

_MAIN = ("main deed", "our habits", "under way")
_SUBJECT_PLACES = 6
_FIRST_PLACES = 4
_OTHERS = (Who.THEY, Who.IT, Who.NAME)
_TELLING = (Who.ME, *_OTHERS)
_TOLD = (Sense.DID, Sense.HAS_DONE)
_PLANNED = (Sense.WILL, Sense.MAY)


@dataclass(frozen=True, slots=True)
class Traits:
    """Counts of what speaks for and against a sentence; `words` is its length.

    `dense` is the share of words that carry a meaning of their own, `long` the mean length of its
    words. `meant` says that the sentence as a whole is a wish, a duty, a plan or a guess.
    """

    words: int
    quantities: int
    small: int
    rough: int
    percents: int
    times: int
    names: int
    past: int
    dense: float
    long: float
    cues: Mapping[str, int]
    question: bool
    meant: bool
    complete: bool


def traits_of(tokens: Sequence[Token], figures: Sequence[FoundFigure], ending: str) -> Traits:
    """The traits of a sentence, given with its signs; `ending` is its last sign."""
    words = [token for token in tokens if token.is_word]
    lows = [word.low for word in words]
    predicates = predicates_of(tokens)
    counted = [found.figure for found in figures if found.figure.kind in _QUANTITIES]
    small = sum(map(_is_small, counted))
    rough = sum(figure.value is None for figure in counted)
    past = sum(map(is_past, lows))
    return Traits(
        words=len(words),
        quantities=len(counted) - small - rough,
        small=small,
        rough=rough,
        percents=sum(figure.kind is FigureKind.PERCENT for figure in counted),
        times=sum(found.figure.kind in _TIMES for found in figures),
        names=_names(words),
        past=past,
        dense=sum(low not in cues.EMPTY for low in lows) / max(1, len(lows)),
        long=sum(map(len, lows)) / max(1, len(lows)),
        cues=_cues(lows) | _told(predicates) | _phrased(lows),
        question=ending == "?",
        meant=_is_meant(lows, predicates),
        complete=bool(predicates) or _has_verb(lows) or stances.states_of_many(lows),
    )


def _tables_by_word() -> dict[str, tuple[str, ...]]:
    """Which tables hold a word: one look a word, rather than one a table."""
    found: dict[str, list[str]] = {}
    for name, table in _WORDS.items():
        for word in table:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


_TABLES = _tables_by_word()


def _cues(lows: Sequence[str]) -> dict[str, int]:
    found = dict.fromkeys((*_WORDS, *_MAIN), 0)
    for low in lows:
        for name in _TABLES.get(low, ()):
            found[name] += 1
    found |= {name: _pairs(lows, *pair) for name, pair in _PAIRS.items()}
    found["others"] = _count(lows[:_SUBJECT_PLACES], cues.SUBJECTS)
    found["going on"] = sum(
        one in grammar.BEING and two.endswith("ing") for one, two in pairwise(lows)
    )
    found["early if"] = int("if" in lows[:_FIRST_PLACES])
    return found


def _told(predicates: Sequence[Predicate]) -> dict[str, int]:
    """What the predicates say that nothing supposes."""
    firm = [one for one in predicates if not one.supposed]
    main = firm[0] if firm else None
    thinks = main is not None and main.verb in cues.INWARD
    own = thinks and main is not None and main.who in (Who.ME, Who.WE)
    return {
        "others' deeds": sum(map(_is_deed_of_others, firm)),
        "our plans": sum(map(_is_plan_of_ours, firm)),
        "own mind": int(own),
        "of others": int(bool(predicates) and predicates[0].who in (Who.NAME, Who.NOUN)),
        "others' minds": int(thinks and not own),
        "supposed": int(bool(predicates) and predicates[0].supposed),
    } | ({} if main is None or thinks else _main(main))


def _main(main: Predicate) -> dict[str, int]:
    """What the main predicate says, where it is none of the mind."""
    return {
        "main deed": int(main.sense in _TOLD and main.who in _TELLING),
        "our habits": int(main.sense is Sense.DOES and main.who is Who.WE),
        "under way": int(main.sense is Sense.IS_DOING and main.who is Who.WE),
    }


def _is_deed_of_others(one: Predicate) -> bool:
    if one.sense in _TOLD and one.who in _OTHERS:
        return True
    return one.who is Who.THEY and one.sense in (Sense.DOES, Sense.IS_DOING)


def _is_plan_of_ours(one: Predicate) -> bool:
    if one.who is Who.WE:
        return one.sense in _PLANNED
    return one.who is Who.ME and one.sense is Sense.IS


def _phrased(lows: Sequence[str]) -> dict[str, int]:
    found = wordings.records(lows)
    return {
        "records": len(found),
        "scope": int(wordings.has_scope(lows, found)),
        "roughly": int(wordings.counts_roughly(lows)),
        "measured": int(wordings.measures_against(lows)),
        "pointing": int(wordings.points_back(lows)),
        "instructing": int(wordings.tells_to(lows)),
        "wishing": int(wordings.wishes_early(lows)),
        "of many": int(stances.states_of_many(lows)),
        "denying": int(stances.denies(lows)),
        "judging": int(stances.judges(lows)),
        "existing": int(stances.tells_there_is(lows)),
        "ranking": int(stances.ranks_by_most(lows)),
    }


def _is_meant(lows: Sequence[str], predicates: Sequence[Predicate]) -> bool:
    main = next((one for one in predicates if not one.supposed), None)
    return wordings.wishes_early(lows) or (main is not None and main.sense in _PLANNED)


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


def _names(words: Sequence[Token]) -> int:
    """Runs of capitalised words behind the first word."""
    names, inside = 0, False
    for word in words[1:]:
        is_name = word.is_capital and word.low != "i" and not word.low.startswith(("i'", "i’"))
        names += is_name and not inside
        inside = is_name
    return names
