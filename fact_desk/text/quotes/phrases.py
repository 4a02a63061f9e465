"""Noun phrases that can name a speaker, read leftwards or rightwards from a place."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.text.quotes.given_names import FEMALE_NAMES, MALE_NAMES
from fact_desk.text.quotes.past import is_past
from fact_desk.text.quotes.speech_table import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PARTICLES,
    PRONOUNS,
    SPEECH,
    STOPS,
    TITLES,
    WEAK,
)
from fact_desk.text.quotes.tokens import Tokens

_LONGEST = 9
_SHORT_NAME = 5
_POSSESSIVE = ("'s", "’s", "'", "’")
_APPOSITION = 22
_APPOSED = frozenset("who whose which where a an the".split())
_OPENERS = frozenset("however perhaps well oh ah yes hence thus asked order let".split())
_LINKS = ("of", "for", "at", "from", "in", "to", "with", "on")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens from `first` to `last` (excluded) that name somebody."""

    first: int
    last: int


def phrase_behind(tokens: Tokens, index: int, stop: int) -> Phrase | None:
    """The phrase that begins at `index`; it ends before `stop`."""
    token = tokens[index]
    if index >= stop or not token.is_word:
        return None
    if token.low in PRONOUNS:
        return Phrase(index, index + 1)
    if token.low in DETERMINERS:
        return _common_behind(tokens, index, stop)
    if token.low in STOPS or _is_adverb(tokens, index):
        return None
    if token.is_capital:
        return Phrase(index, _name_end(tokens, index, stop))
    spoken = token.low in SPEECH or token.low.endswith("ly")
    return None if spoken else _common_behind(tokens, index, stop, bare=True)


def _is_adverb(tokens: Tokens, index: int) -> bool:
    """Whether the capital is that of a sentence which begins with "Suddenly" or "Just"."""
    low = tokens[index].low
    if not tokens[index].is_capital:
        return False
    if tokens[index + 1].is_capital and low not in ADVERBS:
        return False
    if low in FEMALE_NAMES or low in MALE_NAMES:
        return False
    return low in ADVERBS or low in _OPENERS or (low.endswith("ly") and len(low) > _SHORT_NAME)


def _name_end(tokens: Tokens, index: int, stop: int) -> int:
    at = index + 1
    while at < stop and at - index < _LONGEST:
        token = tokens[at]
        if token.low in _POSSESSIVE and tokens[at + 1].is_word and at + 1 < stop:
            return _possessed_end(tokens, at, stop)
        particle = token.low in PARTICLES and tokens[at + 1].is_capital and at + 1 < stop
        if not ((token.is_word and token.is_capital) or particle) or token.low in STOPS:
            break
        at += 1
    return at


def _possessed_end(tokens: Tokens, at: int, stop: int) -> int:
    rest = _common_behind(tokens, at, stop)
    return rest.last if rest is not None else at


def _common_behind(tokens: Tokens, index: int, stop: int, *, bare: bool = False) -> Phrase | None:
    at = index if bare else index + 1
    linked = False
    while at < stop and at - index < _LONGEST:
        token = tokens[at]
        if token.low == "of" and at > index + 1 and not linked:
            linked = True
        elif not _goes_on(tokens, at, linked=linked, begun=at > index + (not bare)):
            break
        at += 1
    while at - 1 > index and tokens[at - 1].low in ("of", *DETERMINERS):
        at -= 1
    if at - index < (1 if bare else 2):
        return None
    return Phrase(index, at)


def _goes_on(tokens: Tokens, at: int, *, linked: bool, begun: bool) -> bool:
    if begun and _is_verb(tokens, at):
        return False
    return _is_joint(tokens, at, linked) or _is_part(tokens, at)


def _is_joint(tokens: Tokens, at: int, linked: bool) -> bool:
    """Whether it is the "the" of "of the", or the "'s" before another word."""
    low = tokens[at].low
    if low in DETERMINERS:
        return linked and tokens[at - 1].low == "of"
    return low in _POSSESSIVE and tokens[at + 1].is_word


def _is_verb(tokens: Tokens, at: int) -> bool:
    """Whether a form of the past is the verb behind a phrase: "the doctor bent over"."""
    if tokens[at].is_capital or not is_past(tokens[at].low):
        return False
    following = tokens[at + 1]
    return following.low in DETERMINERS or not _is_part(tokens, at + 1)


def _is_part(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if not token.is_word or token.low in STOPS or token.low in ADVERBS:
        return False
    if token.low in SPEECH and (token.low not in WEAK or token.low.endswith("ed")):
        return False
    return token.is_capital or not token.low.endswith("ly")


def subject_before(tokens: Tokens, verb: int, start: int) -> Phrase | None:
    """The subject of the verb at `verb`; it begins at `start` or behind it."""
    at = verb - 1
    while at >= start and _goes_with_verb(tokens, at):
        at -= 1
    if at < start:
        return None
    if tokens[at].text in (",", ")", "—", "–", "--", "-"):
        return _before_apposition(tokens, at, start)
    if tokens[at].low in ("who", "which", "that"):
        return _antecedent(tokens, at, start)
    return _phrase_before(tokens, at, start)


def _goes_with_verb(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.is_capital:
        return False
    return token.low in AUXILIARIES or token.low in ADVERBS or token.low.endswith("ly")


def _antecedent(tokens: Tokens, at: int, start: int) -> Phrase | None:
    at -= 1
    if at >= start and tokens[at].text == ",":
        at -= 1
    return _phrase_before(tokens, at, start)


def _before_apposition(tokens: Tokens, comma: int, start: int) -> Phrase | None:
    """The phrase before the commas or brackets that end at `comma`: "Ada, a nurse, said"."""
    opening = {")": "("}.get(tokens[comma].text, tokens[comma].text)
    lowest = max(start, comma - _APPOSITION)
    for at in range(comma - 2, lowest, -1):
        if tokens[at].text == opening:
            found = _phrase_before(tokens, at - 1, start)
            if found is None or tokens[found.last - 1].text.isdecimal():
                continue
            name = _phrase_before(tokens, comma - 1, at + 1)
            if name is not None and name.first == at + 1 and _is_office(tokens, found, name):
                return name
            inside = tokens[at + 1].low
            if _is_named(tokens, found) or inside in _APPOSED or inside.endswith("ing"):
                return _further_left(tokens, found, at, lowest, start, opening)
            break
    return _phrase_before(tokens, comma - 1, start)


def _is_office(tokens: Tokens, found: Phrase, inside: Phrase) -> bool:
    """Whether it is "a spokesman for the board, Tom Hale,": the name stands inside the commas."""
    opens = tokens[found.first].low in DETERMINERS and not tokens[found.first + 1].is_capital
    return opens and _is_person(tokens, inside)


def _further_left(
    tokens: Tokens, found: Phrase, comma: int, lowest: int, start: int, opening: str
) -> Phrase:
    """The first name of "Ada Roe, mayor of Barrow, Vale, said"."""
    for at in range(found.first - 1, lowest, -1):
        if tokens[at].text == opening:
            before = _phrase_before(tokens, at - 1, start)
            if before is not None and _is_person(tokens, before):
                return before
            return found
        if tokens[at].text in (";", ":", ".", "!", "?"):
            return found
    return found


def _is_named(tokens: Tokens, phrase: Phrase) -> bool:
    return tokens[phrase.last - 1].is_capital or tokens[phrase.first].low in PRONOUNS


def _is_person(tokens: Tokens, phrase: Phrase) -> bool:
    capitals = [token for token in tokens.words(phrase.first, phrase.last) if token.is_capital]
    return len(capitals) >= 2 and _is_named(tokens, phrase)


def _phrase_before(tokens: Tokens, at: int, start: int) -> Phrase | None:
    """The phrase that ends with the token at `at`."""
    token = tokens[at]
    if at < start or not token.is_word:
        return None
    if token.low in PRONOUNS:
        return Phrase(at, at + 1)
    if token.low in STOPS and not token.is_capital:
        return None
    if token.is_capital:
        return _name_before(tokens, at, start)
    return _common_before(tokens, at, start)


def _name_before(tokens: Tokens, at: int, start: int) -> Phrase | None:
    first = at
    while first - 1 >= start and at - first < _LONGEST and _extends_name(tokens, first, start):
        first -= 1
    while first < at and tokens[first].low in STOPS | DETERMINERS | ADVERBS:
        first += 1
    if tokens[first].low in STOPS:
        return None
    linked = tokens[first - 1].low in _LINKS or tokens[first - 1].low == "the"
    if linked and first - 1 > start:
        longer = _over_link(tokens, first - 1, start)
        if longer is not None:
            return Phrase(longer, at + 1)
    return Phrase(first, at + 1)


def _extends_name(tokens: Tokens, first: int, start: int) -> bool:
    before = tokens[first - 1]
    if (before.is_word and before.is_capital) or before.low in TITLES:
        return True
    if before.text in ("&",):
        return True
    return (
        before.low in PARTICLES
        and before.low != "of"
        and first - 2 >= start
        and tokens[first - 2].is_capital
    )


def _over_link(tokens: Tokens, link: int, start: int) -> int | None:
    """Where "a spokesman for the Harbour Board" begins, read back from the link word."""
    if tokens[link].low == "the":
        link -= 1
    if tokens[link].low not in _LINKS or link <= start:
        return None
    if tokens[link].low != "of" and tokens[link - 1].low not in TITLES:
        return None
    before = _phrase_before(tokens, link - 1, start)
    return None if before is None or tokens[before.first].low in PRONOUNS else before.first


def _common_before(tokens: Tokens, at: int, start: int) -> Phrase | None:
    first = at
    while first - 1 >= start and at - first < _LONGEST:
        before = tokens[first - 1]
        if before.low in DETERMINERS or before.low in _POSSESSIVE:
            first -= 1
            if before.low in DETERMINERS:
                break
        elif before.is_word and before.low not in STOPS and before.low not in SPEECH:
            first -= 1
        else:
            break
    if first - 1 > start and tokens[first - 1].low in _LINKS and tokens[first].low in DETERMINERS:
        longer = _over_link(tokens, first - 1, start)
        if longer is not None:
            return Phrase(longer, at + 1)
    return Phrase(first, at + 1)
