"""Who is said to speak, in the words beside a passage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from fact_desk.text.quotes.clauses import Surroundings
from fact_desk.text.quotes.phrases import Phrase, phrase_behind, subject_before
from fact_desk.text.quotes.speech_table import (
    ADVERBS,
    AUXILIARIES,
    PEOPLE,
    PRONOUNS,
    SPEECH,
    WEAK,
)
from fact_desk.text.quotes.tokens import Tokens


class Strength(IntEnum):
    """How surely a cue belongs to the passage."""

    FAR = 1
    NEAR = 2
    BESIDE = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """The phrase that names the speaker, the words that tell of speech, and how sure it is.

    `verb` is a token's index. `behind` says that it stands after the passage.
    """

    speaker: Phrase
    verb: int
    strength: Strength
    behind: bool


_LEADING = (",", ";", "—", "–", "--", "-", "…", "...")
_NEARBY = 6
_APPOSITION = 18
_SAYS = ("said", "says", "asked", "asks", "added", "adds", "replied", "told", "tells")
_SKIPPED = ("and", "but", "or", "so", "then")


def cue_of(tokens: Tokens, around: Surroundings) -> Cue | None:
    """The cue beside a passage; the nearer side wins, and of equals the one behind."""
    behind = cue_behind(tokens, around)
    if behind is not None and behind.strength is Strength.BESIDE:
        return behind
    before = cue_before(tokens, around)
    if before is None or behind is None:
        return before or behind
    return before if before.strength >= behind.strength else behind


def cue_behind(tokens: Tokens, around: Surroundings) -> Cue | None:
    """The cue after the passage, in its own sentence."""
    at, stop = around.closing, around.stop
    while at < stop and tokens[at].text in _LEADING:
        at += 1
    if at >= stop or (around.full_stop and tokens[at].is_capital):
        return None
    found = _beside_behind(tokens, at, stop, around.comma)
    if found is not None:
        return found
    return None if around.ended else _far_behind(tokens, at, stop)


def _beside_behind(tokens: Tokens, at: int, stop: int, comma: bool) -> Cue | None:
    accorded = _according(tokens, at, stop)
    if accorded is not None:
        return Cue(accorded, at, Strength.BESIDE, behind=True)
    first = at
    while first < stop and tokens[first].low in ADVERBS | {"as", "had", "has"}:
        first += 1
    if _tells(tokens, first, comma) and tokens[first].low not in PRONOUNS:
        inverted = phrase_behind(tokens, first + 1, stop)
        if inverted is not None and _can_speak(tokens, inverted, stop):
            return Cue(inverted, first, Strength.BESIDE, behind=True)
    subject = phrase_behind(tokens, first, stop)
    if subject is None:
        return None
    verb = _verb_of(tokens, subject, stop, comma)
    return None if verb is None else Cue(subject, verb, Strength.BESIDE, behind=True)


def _can_speak(tokens: Tokens, phrase: Phrase, stop: int) -> bool:
    """Not the object of the verb ("said nothing"), nor the subject of what is said behind it."""
    if phrase.last < stop and tokens[phrase.last].low in AUXILIARIES:
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


def _according(tokens: Tokens, at: int, stop: int) -> Phrase | None:
    low, following = tokens[at].low, tokens[at + 1].low
    if (low, following) == ("according", "to"):
        return phrase_behind(tokens, at + 2, stop)
    if low == "per" and tokens[at - 1].low in (",", "as"):
        return phrase_behind(tokens, at + 1, stop)
    if low == "in" and (following, tokens[at + 2].low) == ("the", "words"):
        return phrase_behind(tokens, at + 4, stop)
    return None


def _far_behind(tokens: Tokens, at: int, stop: int) -> Cue | None:
    """ ", the minister said." at the end of the sentence."""
    comma = -1
    for index in range(at, stop):
        token = tokens[index]
        accorded = _according(tokens, index, stop)
        if accorded is not None:
            return Cue(accorded, index, Strength.NEAR, behind=True)
        if token.text == ",":
            comma = index
        elif comma >= 0 and token.low in SPEECH and token.low not in WEAK:
            subject = subject_before(tokens, index, comma + 1)
            if subject is None and index == comma + 1 and not token.low.endswith("ing"):
                subject = phrase_behind(tokens, index + 1, stop)
            if subject is not None and comma + 1 in (subject.first, index):
                return Cue(subject, index, Strength.FAR, behind=True)
    return None


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
        accorded = _according(tokens, verb, opening)
        if accorded is not None:
            return Cue(accorded, verb, Strength.NEAR, behind=False)
        if tokens[verb].low not in SPEECH or not _counts(tokens, verb, distance, colon):
            continue
        subject = _subject(tokens, verb, start, opening)
        if subject is not None:
            near = distance <= _NEARBY or colon
            strength = Strength.BESIDE if distance <= 3 or colon else Strength.FAR
            strength = Strength.NEAR if strength is Strength.FAR and near else strength
            return Cue(subject, verb, strength, behind=False)
    if colon:
        subject = sentence_subject(tokens, start, opening)
        if subject is not None:
            return Cue(subject, opening - 1, Strength.NEAR, behind=False)
    return None


def _counts(tokens: Tokens, verb: int, distance: int, colon: bool) -> bool:
    low = tokens[verb].low
    if tokens[verb].is_capital and not low.startswith(("said", "ask", "accord", "repl")):
        return False
    if low == "tell" and tokens[verb - 1].low in ("can", "could", "to"):
        return False
    if low not in WEAK or low.endswith("ed"):
        return low not in WEAK or colon or distance <= _NEARBY
    before = tokens[verb - 1]
    told = before.is_capital or before.low in PRONOUNS or before.low.endswith("s")
    return told and before.low not in AUXILIARIES and distance <= _NEARBY


def _subject(tokens: Tokens, verb: int, start: int, opening: int) -> Phrase | None:
    if tokens[verb + 1].low == "by":
        return phrase_behind(tokens, verb + 2, opening)
    before = tokens[verb - 1].low
    if (verb > start and before not in ("and", "to", ",")) or before in ("who", ")"):
        found = subject_before(tokens, verb, start)
        if found is not None:
            return found
    if before == "," and not tokens[verb].low.endswith("ing"):
        found = subject_before(tokens, verb, start)
        if found is not None:
            return found
    if verb == start or (tokens[verb].low in _SAYS and before == ","):
        inverted = phrase_behind(tokens, verb + 1, opening)
        if inverted is not None and not tokens[verb].low.startswith(("told", "tells", "asked")):
            return inverted
    return sentence_subject(tokens, _clause_start(tokens, verb, start), verb)


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


def sentence_subject(tokens: Tokens, start: int, stop: int) -> Phrase | None:
    """The first phrase of the sentence that can be a person, past an opening "In May, "."""
    at = start
    while at < stop:
        token = tokens[at]
        if token.low in (
            "in",
            "on",
            "at",
            "after",
            "before",
            "by",
            "with",
            "during",
            "for",
            "from",
        ):
            at = _past_comma(tokens, at, stop)
            continue
        found = phrase_behind(tokens, at, stop)
        if found is not None:
            return found if _is_somebody(tokens, found) else None
        at += 1
        if at - start > 8:
            return None
    return None


def _past_comma(tokens: Tokens, at: int, stop: int) -> int:
    for index in range(at, stop):
        if tokens[index].text == ",":
            return index + 1
    return stop


def _is_somebody(tokens: Tokens, phrase: Phrase) -> bool:
    words = tokens.words(phrase.first, phrase.last)
    return any(word.low in PEOPLE or word.low in PRONOUNS for word in words) or any(
        word.is_capital for word in words[1:] or words
    )
