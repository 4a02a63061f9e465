"""Reading the sentences of a text that state something checkable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from fact_desk.model.layout import BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.text.claims.found import FoundClaim
from fact_desk.text.claims.traits import Traits, traits_of
from fact_desk.text.claims.weighing import THRESHOLD, as_score, reason_of, weigh
from fact_desk.text.figures import FoundFigure, read_figures
from fact_desk.text.quotes.tokens import Tokens
from fact_desk.text.sentences import sentences, trim

_READ = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.FOOTNOTE)
_LINE = regex.compile(r"[^\n]+")
_FENCE = regex.compile(r"\s*(?:```|~~~)")
_MARKUP = regex.compile(r"(?: {4}|\t|\s*[#|>])")
_CLAUSE = regex.compile(r";\s+|\s[—–]\s|\s--\s|,\s+(?=but\s)")
_LONG = 24
_SHORT = 6
_BETTER = 0.3


def read_claims(
    text: str, layout: Layout | None = None, figures: Sequence[FoundFigure] | None = None
) -> list[FoundClaim]:
    """The claims in text order, from THRESHOLD on; headings, cells and code hold none.

    `figures` are those of the text, in text order, where they are known already.
    """
    known = read_figures(text) if figures is None else figures
    scorer = _Scorer(text, known)
    found = (scorer.claim(sentence) for sentence in _sentences(text, layout))
    return [claim for claim in found if claim.score >= THRESHOLD]


def score_sentence(sentence: str) -> float:
    """How much a sentence by itself is worth checking, from 0 to 1."""
    span = trim(sentence, Span(0, len(sentence)))
    if span is None:
        return 0.0
    return _Scorer(sentence, read_figures(sentence)).claim(span).score


def _sentences(text: str, layout: Layout | None) -> Iterator[Span]:
    rows = _lines(text) if layout is None else _blocks(layout)
    for row in rows:
        yield from sentences(text, row)


def _blocks(layout: Layout) -> list[Span]:
    return [block.span for block in layout.blocks if block.kind in _READ and block.has_line]


def _lines(text: str) -> list[Span]:
    """The lines of a bare text, without code and the signs of tables and headings."""
    found: list[Span] = []
    fenced = False
    for line in _LINE.finditer(text):
        if _FENCE.match(text, line.start()):
            fenced = not fenced
        elif not fenced and not _MARKUP.match(text, line.start()):
            found.append(Span(line.start(), line.end()))
    return found


class _Scorer:
    """Scores the sentences of one text, in text order."""

    def __init__(self, text: str, figures: Sequence[FoundFigure]) -> None:
        self._text = text
        self._tokens = Tokens(text)
        self._figures = figures
        self._at = 0

    def claim(self, sentence: Span) -> FoundClaim:
        """The sentence, or that clause of a long one that states more than the whole."""
        traits = self._traits(sentence)
        best, weight, told = sentence, weigh(traits), traits
        if traits.words >= _LONG:
            for clause in _clauses(self._text, sentence):
                own = self._traits(clause)
                if own.words >= _SHORT and weigh(own) > weight + _BETTER:
                    best, weight, told = clause, weigh(own), own
        return FoundClaim(best, round(as_score(weight), 3), reason_of(told))

    def _traits(self, span: Span) -> Traits:
        first, last = self._tokens.at(span.start), self._tokens.at(span.end)
        words = self._tokens.words(first, last)
        ending = span.of(self._text).rstrip("\"”’»')")[-1:]
        return traits_of(words, self._held(span), ending)

    def _held(self, span: Span) -> list[FoundFigure]:
        figures = self._figures
        while self._at < len(figures) and figures[self._at].span.start < span.start:
            self._at += 1
        while self._at and figures[self._at - 1].span.start >= span.start:
            self._at -= 1
        held: list[FoundFigure] = []
        for index in range(self._at, len(figures)):
            if figures[index].span.start >= span.end:
                break
            held.append(figures[index])
        return held


def _clauses(text: str, sentence: Span) -> list[Span]:
    cuts = [found.span() for found in _CLAUSE.finditer(text, sentence.start, sentence.end)]
    if not cuts:
        return []
    starts = [sentence.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), sentence.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
