"""Quotations inside quotations: “He told me ‘go away’,” she said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fact_desk.text.quotes.clauses import surroundings
from fact_desk.text.quotes.cue import Cue, Strength
from fact_desk.text.quotes.cues import cue_of
from fact_desk.text.quotes.found import FoundQuote
from fact_desk.text.quotes.judging import kind_of, likelihood
from fact_desk.text.quotes.pairing import Passage
from fact_desk.text.quotes.paragraphs import Paragraph
from fact_desk.text.quotes.people import People
from fact_desk.text.quotes.tokens import Tokens

_SURE = 0.6


def nested_quotes(
    tokens: Tokens,
    outer: FoundQuote,
    passages: Sequence[Passage],
    people: People,
    first_group: int,
) -> Iterator[FoundQuote]:
    """Those of the passages right inside a quotation that somebody is said to have spoken.

    Only words beside a passage, inside the same quotation, count: else it may be a name or a
    phrase as such. "I" is the speaker of the quotation around it.
    """
    around_all = [Paragraph(outer.span)]
    inner = [replace(passage, paragraph=0) for passage in passages]
    for index, passage in enumerate(inner):
        around = surroundings(tokens, around_all, inner, index)
        cue = cue_of(tokens, around)
        if cue is None or cue.strength is not Strength.BESIDE:
            continue
        score = likelihood(tokens, passage, around, cue)
        if score >= _SURE:
            name = _speaker(tokens, cue, people, outer)
            span = tokens.span(cue.speaker.first, cue.speaker.last)
            how = f"“{tokens[cue.verb].text}” beside it, inside another quotation"
            kind = kind_of(tokens, passage)
            group = first_group + index
            yield FoundQuote(passage.span, kind, name, span, group, round(score, 2), how)


def _speaker(tokens: Tokens, cue: Cue, people: People, outer: FoundQuote) -> str:
    low = tokens[cue.speaker.first].low
    alone = cue.speaker.last - cue.speaker.first == 1
    if alone and low == "i":
        return outer.speaker
    return people.named(cue.speaker)
