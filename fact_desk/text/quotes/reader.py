"""Reading the quotations of a text with their speakers."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.model.layout import Layout
from fact_desk.text.quotes.clauses import Surroundings, surroundings
from fact_desk.text.quotes.cues import cue_of
from fact_desk.text.quotes.found import FoundQuote
from fact_desk.text.quotes.judging import likelihood
from fact_desk.text.quotes.nested import nested_quotes
from fact_desk.text.quotes.pairing import Passage, passages
from fact_desk.text.quotes.paragraphs import paragraphs
from fact_desk.text.quotes.people import People
from fact_desk.text.quotes.speech_table import DETERMINERS
from fact_desk.text.quotes.tokens import Tokens
from fact_desk.text.quotes.turns import Speech, Speeches

THRESHOLD = 0.5
_NEXT = 4
_AND = ("and", "or", "but")


def read_quotes(text: str, layout: Layout | None = None) -> list[FoundQuote]:
    """The quotations in text order, what stands around others first.

    Of those inside other quotations only what somebody is said to have spoken.
    """
    rows = paragraphs(text, layout)
    paired = passages(text, rows)
    outer = [passage for passage in paired if passage.depth == 0]
    if not outer:
        return []
    tokens = Tokens(text)
    speeches: list[Speech] = []
    for index, passage in enumerate(outer):
        around = surroundings(tokens, rows, outer, index)
        cue = cue_of(tokens, around)
        score = likelihood(tokens, passage, around, cue)
        if not passage.closed or (speeches and speeches[-1].passage.chain == passage.chain):
            score = max(score, 0.9)
        if speeches and _is_sibling(tokens, speeches[-1], around):
            score = max(score, speeches[-1].score - 0.05, THRESHOLD)
        if score >= THRESHOLD:
            speeches.append(Speech(passage, around, cue, score))
    people = People(tokens, [passage.span for passage in outer])
    found = Speeches(tokens, rows, speeches, people).found()
    inside = _inside(tokens, found, [one for one in paired if one.depth == 1], people)
    return sorted((*found, *inside), key=lambda one: (one.span.start, -one.span.end))


def _inside(
    tokens: Tokens, found: Sequence[FoundQuote], inner: Sequence[Passage], people: People
) -> list[FoundQuote]:
    """The quotations inside those found; each is a group of its own."""
    made: list[FoundQuote] = []
    groups = found[-1].group + 1 if found else 0
    at = 0
    for quote in found:
        while at < len(inner) and inner[at].span.start < quote.span.start:
            at += 1
        end = at
        while end < len(inner) and inner[end].span.end <= quote.span.end:
            end += 1
        made += nested_quotes(tokens, quote, inner[at:end], people, groups + at)
        at = end
    return made


def _is_sibling(tokens: Tokens, before: Speech, around: Surroundings) -> bool:
    """Whether "and", or "she said, and", stands between two passages of a sentence."""
    between = around.opening - before.around.closing
    last = tokens[around.opening - 1].low
    if 2 < between <= _NEXT and tokens[before.around.closing].low in _AND:
        return last not in DETERMINERS
    cue = before.cue
    told = cue is not None and cue.behind and before.around.stop >= around.opening
    return (between in (1, 2) or told) and last in _AND
