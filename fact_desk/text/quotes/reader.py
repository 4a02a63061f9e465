"""Reading the quotations of a text with their speakers."""

from __future__ import annotations

from fact_desk.model.layout import Layout
from fact_desk.text.quotes.clauses import Surroundings, surroundings
from fact_desk.text.quotes.cues import cue_of
from fact_desk.text.quotes.found import FoundQuote
from fact_desk.text.quotes.judging import likelihood
from fact_desk.text.quotes.pairing import passages
from fact_desk.text.quotes.paragraphs import paragraphs
from fact_desk.text.quotes.people import People
from fact_desk.text.quotes.tokens import Tokens
from fact_desk.text.quotes.turns import Speech, Speeches

THRESHOLD = 0.5


def read_quotes(text: str, layout: Layout | None = None) -> list[FoundQuote]:
    """The quotations in text order; those inside other quotations are left out."""
    rows = paragraphs(text, layout)
    outer = [passage for passage in passages(text, rows) if passage.depth == 0]
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
    return Speeches(tokens, rows, speeches, people).found()


def _is_sibling(tokens: Tokens, before: Speech, around: Surroundings) -> bool:
    """Whether "and", or "she said, and", stands between two passages of a sentence."""
    joined = around.opening - before.around.closing in (1, 2)
    cue = before.cue
    told = cue is not None and cue.behind and before.around.stop >= around.opening
    return (joined or told) and tokens[around.opening - 1].low in ("and", "or", "but")
