"""What to propose for marking in a text: figures, quotations with speakers, claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from fact_desk.model.annotation import Claim, Quote, Tag
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.layout import BlockKind, Layout, RunKind
from fact_desk.model.span import Span
from fact_desk.text.claims import FoundClaim, read_claims
from fact_desk.text.figures import FoundFigure, read_figures
from fact_desk.text.quotes import FoundQuote, read_quotes


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is proposed to be marked, and as what; nothing is stored.

    `score` runs from 0 to 1, `reason` says in words why. The details are those of the tag:
    `figure`; or `quote` with `speaker_span`, the words that name the speaker (they may stand in
    another paragraph), and `group`, the same number for the parts of one quotation; or `claim`.
    """

    tag: Tag
    span: Span
    score: float
    reason: str
    figure: Figure | None = None
    quote: Quote | None = None
    speaker_span: Span | None = None
    group: int | None = None
    claim: Claim | None = None


_ADDRESS = regex.compile(
    r"(?:https?|ftp|mailto|file)\:\S++|www\.\S++|(?<=\]\()[^\s()]++|\{\{[<%][^{}\n]*+\}\}|"
    r"</?[A-Za-z][^<>\n]*+>|"
    r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++",
    regex.IGNORECASE,
)
_FENCE = regex.compile(r"^[ \t]*(```|~~~)[^\n]*$", regex.MULTILINE)
_UNSURE = (FigureKind.ORDINAL, FigureKind.TIME, FigureKind.DURATION)
_SURE, _LESS_SURE = 0.9, 0.7
_FIGURE_REASON = {
    FigureKind.AMOUNT: "an amount of money",
    FigureKind.PERCENT: "a percentage",
    FigureKind.POINTS: "percentage points",
    FigureKind.COUNT: "how many there are",
    FigureKind.RATIO: "a share or ratio",
    FigureKind.MULTIPLE: "how many times as much",
    FigureKind.ORDINAL: "a rank",
    FigureKind.DATE: "a date",
    FigureKind.TIME: "a time of day",
    FigureKind.DURATION: "a length of time",
    FigureKind.AGE: "an age",
    FigureKind.MEASURE: "a measure",
    FigureKind.TEMPERATURE: "a temperature",
    FigureKind.SCORE: "a score",
    FigureKind.NUMBER: "a number",
}


def suggest(
    text: str, layout: Layout | None = None, figures: Sequence[FoundFigure] | None = None
) -> list[Suggestion]:
    """What to mark in a text, by start; of what starts together the longest first.

    Code, addresses and pictures are passed over; cells of tables and headings hold figures and
    quotations, but no claims. Without a layout the text is taken as it stands. `figures` are all
    those of the text, where they have been read already.
    """
    shut = _Stretches(_silent(text, layout))
    known = read_figures(text) if figures is None else figures
    told = [found for found in known if not shut.overlap(found.span)]
    quotes = read_quotes(text, layout)
    claims = read_claims(text, layout, told, quotes)
    found = (*map(_quote, quotes), *map(_claim, claims))
    kept = [one for one in found if not shut.contain(one.span)]
    return sorted([*_figures(told), *kept], key=_place)


def _figures(figures: Sequence[FoundFigure]) -> Iterator[Suggestion]:
    for found in figures:
        kind = found.figure.kind
        score = _LESS_SURE if kind in _UNSURE else _SURE
        yield Suggestion(Tag.FIGURE, found.span, score, _FIGURE_REASON[kind], figure=found.figure)


def _quote(found: FoundQuote) -> Suggestion:
    return Suggestion(
        Tag.QUOTE,
        found.span,
        found.score,
        found.reason,
        quote=Quote(speaker=found.speaker, kind=found.kind),
        speaker_span=found.speaker_span,
        group=found.group,
    )


def _claim(found: FoundClaim) -> Suggestion:
    details = Claim(claimant=found.claimant, checkable=found.checkable)
    return Suggestion(Tag.CLAIM, found.span, found.score, found.reason, claim=details)


class _Stretches:
    """Stretches of a text in which nothing is proposed."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            last = self._spans.pop() if self._meets(span) else span
            self._spans.append(Span(last.start, max(last.end, span.end)))

    def _meets(self, span: Span) -> bool:
        return bool(self._spans) and span.start <= self._spans[-1].end

    def overlap(self, one: Span) -> bool:
        """Whether a part of it lies in a stretch."""
        return any(span.overlaps(one) for span in self._near(one))

    def contain(self, one: Span) -> bool:
        """Whether all of it lies in one stretch."""
        return any(span.contains(one) for span in self._near(one))

    def _near(self, one: Span) -> list[Span]:
        place = bisect_right(self._spans, one.start, key=lambda span: span.start) - 1
        return self._spans[max(0, place) : place + 2]


def _place(one: Suggestion) -> tuple[int, int, str]:
    return one.span.start, -one.span.end, one.tag


def _silent(text: str, layout: Layout | None) -> Iterator[Span]:
    for address in _ADDRESS.finditer(text):
        yield Span(*address.span())
    if layout is None:
        yield from _fenced(text)
        return
    for block in layout.blocks:
        if block.kind in (BlockKind.CODE, BlockKind.PICTURE):
            yield block.span
    for run in layout.runs:
        if run.kind is RunKind.CODE or (run.kind is RunKind.LINK and _is_bare(text, run.span)):
            yield run.span


def _is_bare(text: str, span: Span) -> bool:
    """Whether a link shows an address rather than words."""
    words = span.of(text)
    return " " not in words and ("/" in words or "@" in words)


def _fenced(text: str) -> Iterator[Span]:
    fences = [found.span() for found in _FENCE.finditer(text)]
    for opening, closing in zip(fences[::2], fences[1::2], strict=False):
        yield Span(opening[0], closing[1])
