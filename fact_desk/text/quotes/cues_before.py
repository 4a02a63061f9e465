"""Cues before a passage: she said: "…"."""

from __future__ import annotations

from fact_desk.text.quotes.clauses import Surroundings
from fact_desk.text.quotes.cue import Cue, Strength, accorded, goes_on, sentence_subject
from fact_desk.text.quotes.phrases import Phrase, phrase_behind, subject_before
from fact_desk.text.quotes.speech_table import AUXILIARIES, DETERMINERS, PRONOUNS, SPEECH, WEAK
from fact_desk.text.quotes.tokens import Tokens

_BESIDE, _NEARBY = 3, 6
_SAYS = ("said", "says", "asked", "asks", "added", "adds", "replied", "told", "tells")
_READS = (("read", 1), ("reads", 1))


def cue_before(tokens: Tokens, around: Surroundings) -> Cue | None:
    """The cue before the passage, in its own sentence or, before a colon, at its beginning."""
    start, opening = around.start, around.opening
    if opening <= start:
        return None
    colon = tokens[opening - 1].text == ":"
    label = _label(tokens, around) if colon else None
    if label is not None:
        return Cue(label, opening - 1, Strength.BESIDE, behind=False)
    for verb in range(opening - 1, start - 1, -1):
        distance = opening - verb
        named = accorded(tokens, verb, opening)
        if named is not None:
            return Cue(named, verb, Strength.NEAR, behind=False)
        if tokens[verb].low not in SPEECH or not _counts(tokens, verb, distance, colon):
            continue
        subject = _subject(tokens, verb, start, opening)
        if subject is not None:
            return Cue(subject, verb, _strength(tokens, verb, opening), behind=False)
    if colon:
        subject = sentence_subject(tokens, start, opening)
        if subject is not None:
            return Cue(subject, opening - 1, Strength.NEAR, behind=False)
    return None


def _strength(tokens: Tokens, verb: int, opening: int) -> Strength:
    last = tokens[opening - 1].text
    described = last == "as" and tokens[verb].low.startswith("describ")
    if opening - verb <= _BESIDE or last == ":" or described:
        return Strength.BESIDE
    return Strength.NEAR if opening - verb <= _NEARBY else Strength.FAR


def _counts(tokens: Tokens, verb: int, distance: int, colon: bool) -> bool:
    """Whether the word is a verb of speech here, and not too far from the passage."""
    low, before = tokens[verb].low, tokens[verb - 1]
    if _is_noun(tokens, verb):
        return False
    if (low in ("put", "puts") and tokens[verb + 1].low == "it") or (low, distance) in _READS:
        return True
    if goes_on(tokens, verb):
        return distance <= _NEARBY
    if low not in WEAK or (low.endswith("ed") and (colon or distance <= _NEARBY)):
        return True
    told = before.is_capital or before.low in PRONOUNS or before.low.endswith("s")
    return told and before.low not in AUXILIARIES and distance <= _NEARBY


def _is_noun(tokens: Tokens, verb: int) -> bool:
    """Whether it is "a tweet", a name, or the "tell" of "nobody can tell"."""
    low, before = tokens[verb].low, tokens[verb - 1].low
    if tokens[verb].is_capital and not low.startswith(("said", "ask", "accord", "repl")):
        return True
    return before in DETERMINERS or (low == "tell" and before in ("can", "could", "to"))


def _subject(tokens: Tokens, verb: int, start: int, opening: int) -> Phrase | None:
    if tokens[verb + 1].low == "by":
        return phrase_behind(tokens, verb + 2, opening)
    before = tokens[verb - 1].low
    if before in ("him", "her", "them") and verb - 1 > start:
        return Phrase(verb - 1, verb)
    if (verb > start and before not in ("and", "to", ",")) or before in ("who", ")"):
        found = subject_before(tokens, verb, start)
        if found is not None:
            return found
    if before == "," and not tokens[verb].low.endswith("ing"):
        found = subject_before(tokens, verb, start)
        if found is not None:
            return found
    if verb == start or (tokens[verb].low in _SAYS and before == ","):
        inverted = phrase_behind(tokens, verb + 1 + goes_on(tokens, verb), opening)
        if inverted is not None and not tokens[verb].low.startswith(("told", "tells", "asked")):
            return inverted
    return sentence_subject(tokens, _clause_start(tokens, verb, start), verb, anybody=True)


def _clause_start(tokens: Tokens, verb: int, start: int) -> int:
    """Behind the last semicolon or dash before the verb."""
    for at in range(verb - 1, start - 1, -1):
        if tokens[at].text in (";", "—", "--", ":"):
            return at + 1
    return start


def _label(tokens: Tokens, around: Surroundings) -> Phrase | None:
    """ "Ada Roe:" at the beginning of the paragraph."""
    if around.start != around.floor or around.opening - around.start > 6:
        return None
    found = phrase_behind(tokens, around.start, around.opening - 1)
    if found is None or found.last != around.opening - 1 or not tokens[found.first].is_capital:
        return None
    return found
