"""A cue: words beside a passage that tell who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from fact_desk.text.quotes.phrases import Phrase, phrase_behind
from fact_desk.text.quotes.speech_table import PEOPLE, PRONOUNS
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


def goes_on(tokens: Tokens, verb: int) -> bool:
    """Whether the verb is the first word of "went on"."""
    return tokens[verb].low in ("went", "goes") and tokens[verb + 1].low == "on"


def accorded(tokens: Tokens, at: int, stop: int) -> Phrase | None:
    """Whom "according to", "per" or "in the words of" names at the token `at`."""
    low, following = tokens[at].low, tokens[at + 1].low
    if (low, following) == ("according", "to"):
        return phrase_behind(tokens, at + 2, stop)
    if low == "per" and tokens[at - 1].low in (",", "as"):
        return phrase_behind(tokens, at + 1, stop)
    if low == "in" and (following, tokens[at + 2].low) == ("the", "words"):
        return phrase_behind(tokens, at + 4, stop)
    return None


def sentence_subject(
    tokens: Tokens, start: int, stop: int, *, anybody: bool = False
) -> Phrase | None:
    """The first phrase of the sentence that can be a person, past an opening "In May, ".

    With `anybody` a thing ("the board") will do too.
    """
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
            return found if anybody or _is_somebody(tokens, found) else None
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
