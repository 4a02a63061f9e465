"""Who is named near a passage that nobody is said to speak."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.text.quotes.clauses import Surroundings, sentence_end, sentence_start
from fact_desk.text.quotes.cue import sentence_subject
from fact_desk.text.quotes.paragraphs import Paragraph
from fact_desk.text.quotes.phrases import Phrase, phrase_behind
from fact_desk.text.quotes.tokens import Tokens

_DASHES = frozenset(("—", "–", "--", "-", "―"))


def subject_before_it(tokens: Tokens, around: Surroundings) -> Phrase | None:
    """The subject of the sentence right before, in the same paragraph."""
    if around.opening <= around.floor:
        return None
    start = sentence_start(tokens, around.opening - 1, around.floor)
    return sentence_subject(tokens, start, around.opening)


def subject_behind_it(tokens: Tokens, around: Surroundings) -> Phrase | None:
    """The subject of the sentence right behind, in the same paragraph."""
    if around.closing >= around.ceiling:
        return None
    end = sentence_end(tokens, around.closing, around.ceiling)
    return sentence_subject(tokens, around.closing, end)


def signed_below(
    tokens: Tokens, rows: Sequence[Paragraph], number: int, around: Surroundings
) -> Phrase | None:
    """The name of "– Ada Roe, sailor" in the paragraph below one that the passage fills.

    `number` is the passage's paragraph.
    """
    if around.opening > around.floor or around.closing < around.ceiling or number + 1 >= len(rows):
        return None
    below = rows[number + 1].span
    at, stop = tokens.at(below.start), tokens.at(below.end)
    if tokens[at].text not in _DASHES or not tokens[at + 1].is_capital:
        return None
    name = phrase_behind(tokens, at + 1, stop)
    alone = name is not None and (name.last >= stop or tokens[name.last].text in ",(")
    return name if alone else None
