"""Whether a passage between marks is somebody's words, or a title, a name, a word as such."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.annotation import QuoteKind
from fact_desk.text.quotes.clauses import Surroundings
from fact_desk.text.quotes.cue import Cue, Strength
from fact_desk.text.quotes.pairing import Passage
from fact_desk.text.quotes.speech_table import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NAMING,
    PEOPLE,
    PRONOUNS,
    SAYINGS,
    SPEECH,
    STOPS,
)
from fact_desk.text.quotes.tokens import Token, Tokens

_LINKING = frozenset("of a an the as is was s 's ’s , ( been be are were to were and or".split())
_PREPOSITIONS = frozenset("about of in on for with from into at by to and or like between".split())
# "They call it …" gives a name; who "called it …" may have said so.
_NAMED_SO = frozenset(("call", "calls", "calling"))
_CALLING = frozenset("called branded labelled labeled denounced condemned dismissed".split())
_PREDICATING = frozenset("is was are were 's ’s be been being".split())
_CLAUSE_START = PRONOUNS | frozenset(
    "there this that these those here what who where when why how if my our your".split()
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a passage looks like from inside: its words, how it begins and ends."""

    words: int
    capital: bool
    title: bool
    sentence_end: bool
    comma_end: bool
    clause: bool


def shape_of(tokens: Tokens, passage: Passage) -> Shape:
    """The look of a passage."""
    words = tokens.words(tokens.at(passage.inner.start), tokens.at(passage.inner.end))
    inner = passage.inner.of(tokens.text).strip()
    return Shape(
        len(words),
        bool(words) and words[0].is_capital,
        _is_title(words),
        inner.endswith((".", "!", "?", "…", "...", "—", "–", "--")),
        inner.endswith(","),
        _is_clause(words),
    )


def _is_title(words: list[Token]) -> bool:
    """Whether the words are capitalised as in a headline."""
    if not words or not words[0].is_capital or len(words) > 12:
        return False
    weighty = [word for word in words if len(word.low) > 3 and word.low not in STOPS]
    if not weighty:
        return False
    high = sum(word.is_capital for word in weighty)
    return high == len(weighty) if len(weighty) < 4 else high / len(weighty) > 0.75


def _is_clause(words: list[Token]) -> bool:
    """Whether there are a subject and a verb, by the small words that go with them."""
    lows = [word.low for word in words]
    if any(low in AUXILIARIES for low in lows[1:]):
        return True
    return any(low in _CLAUSE_START for low in lows[:-1][:4]) and len(lows) > 2


def likelihood(tokens: Tokens, passage: Passage, around: Surroundings, cue: Cue | None) -> float:
    """From 0 to 1: how much the passage is a quotation; from 0.5 on it is taken for one."""
    shape = shape_of(tokens, passage)
    if shape.words == 0 or _is_attribute(tokens, around):
        return 0.0
    naming = _is_named(tokens, around)
    if cue is not None and cue.strength is Strength.BESIDE and not naming:
        return _beside(tokens, shape, around, cue)
    return _alone(tokens, shape, around, cue, naming)


def _is_attribute(tokens: Tokens, around: Surroundings) -> bool:
    """Whether the passage is the value of an attribute of markup: alt="…"."""
    before = tokens[around.opening - 1]
    return before.text == "=" and before.end == tokens[around.opening].start


def _beside(tokens: Tokens, shape: Shape, around: Surroundings, cue: Cue) -> float:
    if not cue.behind and shape.words < 4:
        if _is_noun_behind_determiner(tokens, around):
            return 0.3 if not shape.sentence_end else 0.6
        goes_on = around.closing < around.stop and tokens[around.closing].is_word
        if goes_on and not shape.sentence_end:
            return _inside_sentence(tokens, shape, around, cue)
    if cue.behind or tokens[around.opening - 1].text in (":", ","):
        return 0.97
    if shape.title and shape.words < 7 and not shape.sentence_end and not shape.clause:
        return 0.4
    return 0.85 if shape.words > 1 else 0.6


def _inside_sentence(tokens: Tokens, shape: Shape, around: Surroundings, cue: Cue) -> float:
    """For a few words inside a sentence that goes on behind them."""
    before = tokens[around.opening - 1]
    if shape.title and shape.words > 1 and not shape.clause:
        return 0.4
    if before.low in _PREDICATING or tokens[cue.verb].low in _CALLING:
        return 0.55
    return 0.4 if shape.words == 1 or before.text == ":" else 0.55


def _alone(
    tokens: Tokens, shape: Shape, around: Surroundings, cue: Cue | None, naming: bool
) -> float:
    fills = _fills_sentence(tokens, around)
    if naming and not (fills and shape.sentence_end):
        short = shape.words < 9 or shape.title
        return 0.15 if short or _is_saying(tokens, around) else 0.5
    whole = _as_sentence(tokens, shape, around, fills=fills, naming=naming)
    return _partial(tokens, shape, around, cue) if whole is None else whole


def _as_sentence(
    tokens: Tokens, shape: Shape, around: Surroundings, *, fills: bool, naming: bool
) -> float | None:
    """What is said for a passage that looks like a sentence of its own; None where it does not."""
    if shape.title and not shape.sentence_end and not shape.comma_end and shape.words > 1:
        return 0.2
    if not naming and shape.words > 1 and _is_set_off(tokens, around):
        return 0.7
    if fills and (shape.sentence_end or shape.comma_end or shape.words > 3):
        return 0.9
    if shape.capital and shape.sentence_end and shape.words > 2:
        return 0.8
    if shape.comma_end and around.closing < around.stop and shape.words > 2:
        return 0.6
    return None


def _is_set_off(tokens: Tokens, around: Surroundings) -> bool:
    """Whether a colon parts it from what is before, or a comma or colon from what is behind."""
    if around.opening > around.start:
        return tokens[around.opening - 1].text == ":"
    return tokens[around.closing].text in (",", ":", "،", "、")


def _partial(tokens: Tokens, shape: Shape, around: Surroundings, cue: Cue | None) -> float:
    if shape.words >= 8:
        return 0.75
    noun = _is_noun_behind_determiner(tokens, around)
    if cue is None:
        told = shape.words >= 6 and (shape.clause or not noun)
        return 0.55 if told or _is_predicate(tokens, shape, around) else 0.25
    if noun and shape.words < 4:
        return 0.3
    return _told_in_part(tokens, shape, around, cue, noun=noun)


def _told_in_part(
    tokens: Tokens, shape: Shape, around: Surroundings, cue: Cue, *, noun: bool
) -> float:
    if cue.strength is Strength.NEAR and shape.words > 1:
        return 0.7
    if shape.words > 3 or shape.clause:
        return 0.6
    if not cue.behind and tokens[around.opening - 1].low in _PREDICATING:
        return 0.55
    if cue.strength is Strength.NEAR:
        return 0.45
    at_end = not tokens[around.closing].is_word
    return 0.5 if at_end and shape.words > 1 and not shape.title and not noun else 0.35


def _is_saying(tokens: Tokens, around: Surroundings) -> bool:
    before = {tokens[at].low for at in range(around.opening - 3, around.opening)}
    return bool(before & SAYINGS)


def _is_predicate(tokens: Tokens, shape: Shape, around: Surroundings) -> bool:
    """Whether it tells what the one right before it does: the minister “regrets the delay”."""
    before, first = tokens[around.opening - 1], tokens[around.opening + 1]
    named = before.is_capital or before.low in PEOPLE
    if around.opening <= around.start or not named or shape.words < 3 or first.is_capital:
        return False
    return first.low in AUXILIARIES or first.low.endswith("ed") or first.low in SPEECH


def _is_noun_behind_determiner(tokens: Tokens, around: Surroundings) -> bool:
    """Behind "the", "about" and the like stands a name rather than what somebody said."""
    before = tokens[around.opening - 1]
    if around.opening <= around.start:
        return False
    if before.low == "that":
        return False
    return before.low in DETERMINERS | _PREPOSITIONS or before.low in ("'s", "’s")


def _is_named(tokens: Tokens, around: Surroundings) -> bool:
    at = around.opening - 1
    if tokens[at].low in ("it", "him", "her", "them") and tokens[at - 1].low in _NAMED_SO:
        return True
    steps = 0
    while at >= around.start and steps < 4:
        low = tokens[at].low
        if low in NAMING:
            return tokens[at - 2].low != "what"
        if low not in _LINKING and low not in ADVERBS:
            break
        at -= 1
        steps += 1
    return False


def _fills_sentence(tokens: Tokens, around: Surroundings) -> bool:
    """Whether nothing of the sentence stands outside the passage."""
    alone = around.opening <= around.start
    behind = around.closing >= around.stop or around.ended
    return alone and behind


def kind_of(tokens: Tokens, passage: Passage) -> QuoteKind:
    """How much of a sentence is quoted."""
    shape = shape_of(tokens, passage)
    if shape.words <= 1:
        return QuoteKind.ONE_WORD
    whole = shape.sentence_end or shape.comma_end or not passage.closed
    if shape.capital and (whole or shape.clause):
        return QuoteKind.FULL
    return QuoteKind.CLAUSE if shape.clause or shape.sentence_end else QuoteKind.PARTIAL
