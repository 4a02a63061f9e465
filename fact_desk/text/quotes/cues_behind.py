"""Cues behind a passage: "…", she said."""

from __future__ import annotations

from fact_desk.text.quotes.clauses import Surroundings
from fact_desk.text.quotes.cue import Cue, Strength, accorded, goes_on
from fact_desk.text.quotes.name_form import is_place
from fact_desk.text.quotes.phrases import Phrase, phrase_behind, subject_before
from fact_desk.text.quotes.speech_table import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PARTICLES,
    PRONOUNS,
    SPEECH,
    WEAK,
)
from fact_desk.text.quotes.tokens import Tokens

_LEADING = (",", ";", "—", "–", "--", "-", "…", "...")
_DASHES = ("—", "–", "--", "-")
_SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson lawyer attorney".split())
_PARTICLES = PARTICLES - {"of"}
_APPOSITION, _FULL = 18, 2


def cue_behind(tokens: Tokens, around: Surroundings) -> Cue | None:
    """The cue after the passage, in its own sentence."""
    at, stop = around.closing, around.stop
    while at < stop and tokens[at].text in _LEADING:
        at += 1
    signed = _signed(tokens, at, stop)
    if signed is not None:
        return signed
    if at >= stop or (around.full_stop and tokens[at].is_capital):
        return None
    found = _beside_behind(tokens, at, stop, around.comma)
    if found is not None:
        return found
    return None if around.ended else _far_behind(tokens, at, stop)


def _signed(tokens: Tokens, at: int, stop: int) -> Cue | None:
    """ "…" — Ada Roe, sailor."""
    if tokens[at - 1].text not in _DASHES or not tokens[at].is_capital:
        return None
    name = phrase_behind(tokens, at, stop)
    if name is None or (name.last < stop and tokens[name.last].text != ","):
        return None
    return Cue(name, at - 1, Strength.BESIDE, behind=True)


def _beside_behind(tokens: Tokens, at: int, stop: int, comma: bool) -> Cue | None:
    named = accorded(tokens, at, stop)
    if named is not None:
        return Cue(named, at, Strength.BESIDE, behind=True)
    first = at
    while first < stop and tokens[first].low in ADVERBS | {"as", "had", "has"}:
        first += 1
    inverted = _inverted(tokens, first, stop) if _tells(tokens, first, comma) else None
    if inverted is not None:
        return Cue(inverted, first, Strength.BESIDE, behind=True)
    subject = phrase_behind(tokens, first, stop)
    if subject is None:
        return None
    subject = _with_body(tokens, subject, stop)
    verb = _verb_of(tokens, subject, stop, comma)
    if verb is None:
        return None
    return Cue(_name_beside(tokens, subject, stop), verb, Strength.BESIDE, behind=True)


def _inverted(tokens: Tokens, verb: int, stop: int) -> Phrase | None:
    """The speaker behind the verb: "said Ada Roe", "went on Ada Roe"."""
    if tokens[verb].low in PRONOUNS:
        return None
    found = phrase_behind(tokens, verb + 1 + goes_on(tokens, verb), stop)
    if found is None or not _can_speak(tokens, found, stop):
        return None
    return _name_beside(tokens, _with_body(tokens, found, stop), stop)


def _with_body(tokens: Tokens, phrase: Phrase, stop: int) -> Phrase:
    """ "A spokesman for the board" where the phrase is "a spokesman"."""
    if tokens[phrase.last].low != "for" or tokens[phrase.last - 1].low not in _SPEAKING_FOR:
        return phrase
    body = phrase_behind(tokens, phrase.last + 1, stop)
    return phrase if body is None else Phrase(phrase.first, body.last)


def _name_beside(tokens: Tokens, phrase: Phrase, stop: int) -> Phrase:
    """The name of "the mayor, Ada Roe,"; the phrase itself where no such name follows."""
    words = [tokens[at] for at in range(phrase.first, phrase.last)]
    common = words[0].low in DETERMINERS or not words[-1].is_capital
    if not common or tokens[phrase.last].text != ",":
        return phrase
    name = phrase_behind(tokens, phrase.last + 1, stop)
    if name is None or (name.last < stop and tokens[name.last].text != ","):
        return phrase
    return name if _is_full_name(tokens, name) else phrase


def _is_full_name(tokens: Tokens, phrase: Phrase) -> bool:
    words = [tokens[at] for at in range(phrase.first, phrase.last)]
    if len(words) < _FULL or is_place([word.text for word in words]):
        return False
    return all(word.is_capital or word.low in _PARTICLES for word in words)


def _can_speak(tokens: Tokens, phrase: Phrase, stop: int) -> bool:
    """Not the object of the verb ("said nothing"), nor the subject of what is said behind it."""
    if phrase.last < stop and tokens[phrase.last].low in AUXILIARIES - {"to"}:
        return False
    return tokens[phrase.first].low not in ("nothing", "something", "anything", "that")


def _tells(tokens: Tokens, index: int, comma: bool) -> bool:
    token = tokens[index]
    if token.low in SPEECH:
        return True
    return comma and token.low.endswith("ed") and len(token.low) > 4 and not token.is_capital


def _verb_of(tokens: Tokens, subject: Phrase, stop: int, comma: bool) -> int | None:
    at = subject.last
    if tokens[at].text in (",", "(", "—", "–"):
        closing = {"(": ")"}.get(tokens[at].text, tokens[at].text)
        for end in range(at + 1, min(stop, at + _APPOSITION)):
            if tokens[end].text == closing:
                if tokens[end + 1].is_word and not tokens[end + 1].is_capital:
                    verb = _past_helpers(tokens, end + 1, stop)
                    if tokens[verb].low in SPEECH:
                        return verb
                at_closing = end
                if _second_comma(tokens, at_closing, stop):
                    continue
                break
        return None
    at = _past_helpers(tokens, at, stop)
    if at < stop and _tells(tokens, at, comma):
        return at
    return None


def _second_comma(tokens: Tokens, at: int, stop: int) -> bool:
    return tokens[at].text == "," and at + 1 < stop


def _past_helpers(tokens: Tokens, at: int, stop: int) -> int:
    while at < stop and (
        tokens[at].low in AUXILIARIES or tokens[at].low in ADVERBS or tokens[at].low.endswith("ly")
    ):
        at += 1
    return at


def _far_behind(tokens: Tokens, at: int, stop: int) -> Cue | None:
    """ ", the minister said." at the end of the sentence."""
    comma = -1
    for index in range(at, stop):
        token = tokens[index]
        named = accorded(tokens, index, stop)
        if named is not None:
            return Cue(named, index, Strength.NEAR, behind=True)
        if token.text == ",":
            comma = index
        elif comma >= 0 and token.low in SPEECH and token.low not in WEAK:
            subject = subject_before(tokens, index, comma + 1)
            if subject is None and index == comma + 1 and not token.low.endswith("ing"):
                subject = phrase_behind(tokens, index + 1, stop)
            if subject is not None and comma + 1 in (subject.first, index):
                return Cue(subject, index, Strength.FAR, behind=True)
    return None
