"""Reading the sentences of a text that state something checkable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from fact_desk.model.layout import BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.text.claims.claimants import Claimants
from fact_desk.text.claims.found import FoundClaim
from fact_desk.text.claims.traits import Traits, traits_of
from fact_desk.text.claims.weighing import THRESHOLD, as_score, reason_of, weigh
from fact_desk.text.figures import FoundFigure, read_figures
from fact_desk.text.quotes import FoundQuote, read_quotes
from fact_desk.text.quotes.tokens import Tokens
from fact_desk.text.sentences import sentences, trim

_READ = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.FOOTNOTE)
_LINE = regex.compile(r"[^\n]+")
_FENCE = regex.compile(r"\s*(?:```|~~~)")
_MARKUP = regex.compile(r"(?: {4}|\t|\s*[#|>])")
_SIGNS = frozenset((",", ";", ":", "—", "–", "--", "-", "..."))
_JOINTS = frozenset(("and", "but", "because", "so"))
_STARTS = frozenset("i we you he she they it the that this there".split())
_STRONG = frozenset((";", ":", "—", "–", "--"))
_LONG, _SHORT, _FEW = 24, 7, 4
_BETTER = 1.5
_CLAUSE_SHARE, _OWN_SHARE = 0.3, 0.5
_SURE = 0.7


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A sentence or clause and how much speaks for it."""

    span: Span
    traits: Traits
    weight: float


def read_claims(
    text: str,
    layout: Layout | None = None,
    figures: Sequence[FoundFigure] | None = None,
    quotes: Sequence[FoundQuote] | None = None,
) -> list[FoundClaim]:
    """The claims in text order, from THRESHOLD on; headings, cells and code hold none.

    `figures` and `quotes` are those of the text, in text order, where they are known already.
    """
    scorer = _Scorer(text, read_figures(text) if figures is None else figures)
    told = read_quotes(text, layout) if quotes is None else quotes
    claimants = Claimants(scorer.tokens, told)
    found: list[FoundClaim] = []
    for sentence in _sentences(text, layout):
        claim = scorer.claim(sentence, claimants.said_in(sentence))
        if claim.score >= THRESHOLD:
            found.append(replace(claim, claimant=claimants.of(claim.span, sentence)))
    return found


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
        self.tokens = Tokens(text)
        self._figures = figures
        self._at = 0

    def claim(self, sentence: Span, said: Span | None = None) -> FoundClaim:
        """The sentence, or that clause of a long one that states more than the whole.

        `said` is what most of the sentence quotes: only that is weighed, for the rest only tells
        who said it.
        """
        if said is not None:
            return self._found(sentence, self._weighed(said))
        whole = self._weighed(sentence)
        clauses = [self._weighed(clause) for clause in _clauses(self.tokens, sentence)]
        best = max(clauses, key=lambda one: one.weight, default=whole)
        more = best.weight - whole.weight
        stands_out = whole.traits.words >= _LONG and more > _BETTER
        weight = whole.weight + more * (_OWN_SHARE if stands_out else _CLAUSE_SHARE)
        told = best if stands_out else whole
        return self._found(told.span, replace(told, weight=weight))

    def _found(self, span: Span, told: _Weighed) -> FoundClaim:
        score = round(as_score(told.weight), 4)
        checkable = True if score >= _SURE else None
        return FoundClaim(span, score, reason_of(told.traits), checkable=checkable)

    def _weighed(self, span: Span) -> _Weighed:
        traits = self._traits(span)
        return _Weighed(span, traits, weigh(traits))

    def _traits(self, span: Span) -> Traits:
        first, last = self.tokens.at(span.start), self.tokens.at(span.end)
        tokens = [self.tokens[index] for index in range(first, last)]
        ending = span.of(self._text).rstrip("\"”’»')")[-1:]
        return traits_of(tokens, self._held(span), ending)

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


def _clauses(tokens: Tokens, sentence: Span) -> list[Span]:
    """The clauses of a sentence that has several, none of them of a few words only."""
    first, last = tokens.at(sentence.start), tokens.at(sentence.end)
    found: list[tuple[int, int]] = []
    start, words = first, 0
    for at in range(first, last):
        strong = tokens[at - 1].text in _STRONG
        if _parts(tokens, at) and words >= (_FEW if strong else _SHORT):
            found.append((start, at))
            start, words = at, 0
        words += tokens[at].is_word
    if words < _SHORT and found:
        start = found.pop()[0]
    if not found:
        return []
    spans = (tokens.span(*_bare(tokens, *edges)) for edges in (*found, (start, last)))
    return list(spans)


def _parts(tokens: Tokens, at: int) -> bool:
    """Whether a clause may begin at the token."""
    if not tokens[at].is_word:
        return False
    before = tokens[at - 1]
    if before.text in _SIGNS:
        return not (before.text == "," and before.end == tokens[at].start)
    return tokens[at].low in _JOINTS and tokens[at + 1].low in _STARTS


def _bare(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Without the signs at its edges."""
    while last - 1 > first and tokens[last - 1].text in _SIGNS:
        last -= 1
    return first, last
