"""Who does or is what in a sentence, and in which sense, read from its small words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from fact_desk.text.claims import grammar_table as grammar
from fact_desk.text.quotes.past import is_past
from fact_desk.text.quotes.tokens import NOTHING, Token


class Who(Enum):
    """The subject of a predicate."""

    ME = auto()
    WE = auto()
    YOU = auto()
    THEY = auto()
    IT = auto()
    NAME = auto()
    NOUN = auto()
    NOBODY = auto()


class Sense(Enum):
    """What a predicate says of its subject: that it did, does, is, will or may."""

    DID = auto()
    HAS_DONE = auto()
    WAS_DONE = auto()
    DOES = auto()
    IS_DOING = auto()
    IS = auto()
    WILL = auto()
    MAY = auto()


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb with its subject; `supposed` where "if", "to" and the like stand before it."""

    who: Who
    sense: Sense
    verb: str
    supposed: bool


_WHO = {
    "i": Who.ME,
    "we": Who.WE,
    "you": Who.YOU,
    **dict.fromkeys(("he", "she", "they", "who"), Who.THEY),
    **dict.fromkeys(("it", "this", "that", "which", "there"), Who.IT),
}
_BREAKS = frozenset("and but because so that or".split())
_SUPPOSING = frozenset("if unless whether until when whenever let should to".split())
_BETWEEN = grammar.BETWEEN | {"been", "be", "have", "had"}
_FAR = 8


def predicates_of(tokens: Sequence[Token]) -> list[Predicate]:
    """The predicates of a sentence, given with its signs, in order."""
    found: list[Predicate] = []
    at, clause = 0, 0
    while at < len(tokens):
        low = tokens[at].low
        if not tokens[at].is_word or low in _BREAKS:
            clause = at
        read = _read(tokens, at, found[-1].who if found else Who.NOBODY)
        if read is not None:
            who, sense, verb, end = read
            near = tokens[max(clause, at - _FAR) : at]
            supposed = any(token.low in _SUPPOSING for token in near)
            found.append(Predicate(who, sense, verb, supposed))
            at = end
        at += 1
    return found


def _read(tokens: Sequence[Token], at: int, last: Who) -> tuple[Who, Sense, str, int] | None:
    """Who, in which sense, the verb, and where it ends, for a predicate that begins at `at`."""
    low, before = tokens[at].low, tokens[at - 1] if at else NOTHING
    if low in grammar.HELPERS or (low in ("'s", "’s") and before.low in _WHO):
        return _with_helper(tokens, at, last)
    if not at or tokens[at].is_capital:
        return None
    if is_past(low) and low not in grammar.PARTICIPLES and _may_be_subject(before):
        return _subject(tokens, at, last), Sense.DID, low, at
    if before.low in _WHO and _is_present(before.low, low):
        return _WHO[before.low], Sense.DOES, low, at
    return None


def _may_be_subject(before: Token) -> bool:
    if before.low in _WHO:
        return True
    return (
        before.is_word
        and before.low not in grammar.HELPERS
        and before.low not in grammar.NO_SUBJECT
    )


def _is_present(subject: str, low: str) -> bool:
    if not low.isalpha() or low in _WHO or low in grammar.BETWEEN or low in ("the", "a"):
        return False
    if subject in ("i", "we", "you", "they", "who"):
        return True
    return low.endswith("s") and not low.endswith("ss") and low not in grammar.NO_THIRD_PERSON


def _with_helper(tokens: Sequence[Token], at: int, last: Who) -> tuple[Who, Sense, str, int]:
    end = at + 1
    while end < len(tokens) and _is_between(tokens[end].low):
        end += 1
    verb = tokens[end].low if end < len(tokens) else ""
    passing = [token.low for token in tokens[at + 1 : end]]
    sense = _sense(tokens[at].low, verb, been="been" in passing)
    return _subject(tokens, at, last), sense, verb, at if sense is Sense.IS else end


def _is_between(low: str) -> bool:
    return low in _BETWEEN or low.endswith("ly")


def _sense(helper: str, verb: str, *, been: bool) -> Sense:
    done = grammar.is_participle(verb)
    if helper in grammar.MODALS:
        return _sense_of_modal(helper, done=done)
    if helper in grammar.DOING:
        return Sense.DID if helper.startswith("did") else Sense.DOES
    if verb == "going" and helper in grammar.BEING:
        return Sense.WILL
    if verb.endswith("ing") and verb not in grammar.NO_DEED_IN_ING:
        return Sense.IS_DOING
    if not done:
        return Sense.IS
    return Sense.HAS_DONE if helper in grammar.HAVING and not been else Sense.WAS_DONE


def _sense_of_modal(helper: str, *, done: bool) -> Sense:
    if done and helper in ("'d", "’d"):
        return Sense.HAS_DONE
    return Sense.WILL if helper in grammar.WILLING else Sense.MAY


def _subject(tokens: Sequence[Token], at: int, last: Who) -> Who:
    """Who stands before the predicate at `at`; behind "and" the one before goes on."""
    at -= 1
    while at >= 0 and (tokens[at].low in grammar.BETWEEN or tokens[at].low.endswith("ly")):
        at -= 1
    if at < 0:
        return Who.NOBODY
    low = tokens[at].low
    if low in _WHO:
        return _WHO[low]
    if low in ("and", "or", "but", ","):
        return last
    if not tokens[at].is_word:
        return Who.NOBODY
    return Who.NAME if tokens[at].is_capital else Who.NOUN
