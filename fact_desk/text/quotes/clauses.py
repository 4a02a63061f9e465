"""The stretch of words around a passage that can tell who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fact_desk.model.span import Span
from fact_desk.text.quotes.pairing import Passage
from fact_desk.text.quotes.paragraphs import Paragraph
from fact_desk.text.quotes.tokens import Tokens

_ENDS = (".", "!", "?", "…")
_SHORT = 4
_FARTHEST = 60


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Token indices around a passage.

    From `start` to `opening` its sentence before it, from `closing` to `stop` its sentence behind
    it; neither reaches into another quotation. `floor` and `ceiling` are the same for the whole
    paragraph. `comma` and `ended` tell how the passage itself ends.
    """

    floor: int
    start: int
    opening: int
    closing: int
    stop: int
    ceiling: int
    comma: bool
    ended: bool
    full_stop: bool


def is_long(passage: Passage, text: str) -> bool:
    """Whether it is no mere word or two inside a sentence."""
    inner = passage.inner.of(text).strip()
    return inner.count(" ") >= _SHORT or inner[-1:] in ",.!?…—–-"


def surroundings(
    tokens: Tokens, rows: Sequence[Paragraph], passages: Sequence[Passage], index: int
) -> Surroundings:
    """What surrounds the passage at `index` among those that stand in no other."""
    passage, text = passages[index], tokens.text
    row = rows[passage.paragraph].span
    floor, ceiling = row.start, row.end
    if index and passages[index - 1].paragraph == passage.paragraph:
        floor = max(floor, _last_long(passages, index, text, row))
    for following in passages[index + 1 : index + 6]:
        if following.paragraph != passage.paragraph:
            break
        if is_long(following, text):
            ceiling = following.span.start
            break
    opening, closing = tokens.at(passage.span.start), tokens.at(passage.span.end)
    low, high = tokens.at(floor), max(closing, tokens.at(ceiling))
    inner = passage.inner.of(text).rstrip()
    return Surroundings(
        low,
        sentence_start(tokens, opening, low),
        opening,
        closing,
        sentence_end(tokens, closing, high),
        high,
        inner.endswith(","),
        inner.endswith(_ENDS),
        inner.endswith("."),
    )


def _last_long(passages: Sequence[Passage], index: int, text: str, row: Span) -> int:
    paragraph = passages[index].paragraph
    for before in reversed(passages[max(0, index - 6) : index]):
        if before.paragraph != paragraph:
            break
        if is_long(before, text):
            return before.span.end
    return row.start


def ends_sentence(tokens: Tokens, index: int) -> bool:
    """Whether the token ends a sentence: a full stop before a capital, a mark, or the end."""
    if tokens[index].text not in _ENDS:
        return False
    following = tokens[index + 1].text
    return not following[:1].islower()


def sentence_start(tokens: Tokens, index: int, floor: int) -> int:
    """The first token of the sentence that goes on at `index`."""
    at = index
    while at > floor and index - at < _FARTHEST:
        if ends_sentence(tokens, at - 1):
            return at
        at -= 1
    return at


def sentence_end(tokens: Tokens, index: int, ceiling: int) -> int:
    """Where the sentence that goes on at `index` ends, its mark excluded."""
    at = index
    while at < ceiling and at - index < _FARTHEST and not ends_sentence(tokens, at):
        at += 1
    return at
