"""Mentions: figures that tell a quantity, with the words around them that say which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.layout import Block, BlockKind
from fact_desk.model.span import Span
from fact_desk.text.checks.content_words import content_word, content_words
from fact_desk.text.checks.folding import folded
from fact_desk.text.checks.marked import Sentence, mark
from fact_desk.text.checks.units import Measured, measured
from fact_desk.text.figures import FoundFigure, read_figures
from fact_desk.text.sentences import sentence_at

NEARBY = 8
"""Content words taken on either side of a figure."""

_KINDS = {
    FigureKind.AMOUNT,
    FigureKind.PERCENT,
    FigureKind.POINTS,
    FigureKind.COUNT,
    FigureKind.MEASURE,
    FigureKind.TEMPERATURE,
    FigureKind.DURATION,
    FigureKind.RATIO,
}
_NAME = re.compile(r"(?<![.!?“\"] )\b[A-Z][^\W\d_]+")
_CLAUSE_ENDS = re.compile(r"[,;:()]| – ")
_BASE = re.compile(
    r"\b(?:from|between|instead of|against|compared (?:with|to)|than|(?:rose|risen|rises?|grew|"
    r"grown|increase[sd]?|increasing|fell|fallen|falls?|dropped|drops|declined|climbed|jumped|shrank|"
    r"slipped|raised|cut|reduced|lowered|up|down|rising|falling) to|per) [^,;]{0,24}$"
)
_STEP = re.compile(
    r"(?:\b(?:by|up|down|another|further|additional|extra|increase of|rise of|cut of|fall of|"
    r"gained|lost|added|shed|rose|fell|grew|climbed|dropped|slipped|jumped|raised|saved?|"
    r"difference of|gap of|drop of|gain of|loss of|growth of|decline of|hike of)"
    r" (?:just |only |about |nearly |almost |some |more than |a )?)$"
)
_STEP_BEHIND = re.compile(
    r"\W{0,2}(?:more|less|fewer|higher|lower|above|below|over|under|up|down|off|discount|extra|"
    r"(?:[a-z]+ )?(?:rise|increase|cut|fall|drop|growth|decline|jump|gain|reduction|hike))\b"
)
_RATE_BEHIND = re.compile(
    r"\W?(?:(?:per|each|every|for (?:each|every)) [a-z]+|each|apiece|daily|weekly|monthly|yearly|"
    r"annually|an? (?:year|month|week|day|night|hour|minute|second|person|head|share|tonne|ton|"
    r"kilo|kilogram|pound|mile|kilomet(?:re|er)|met(?:re|er)|litre|liter|gallon|barrel|acre|hectare|"
    r"piece|time|unit|dose|trip|ticket|seat|player|pupil|student|household|family|home|container))\b"
)


class Role(Enum):
    """How a figure stands: as what is, as what it is measured from, as a step, per something."""

    LEVEL = 0
    BASE = 1
    STEP = 2
    RATE = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity in an article; `words` are the stems of the content words nearby.

    `article` is the article's id and `title` its title, both empty for the draft in hand;
    `dates` are the dates of its sentence, `names` the names among its words. `sentence` counts the
    draft's sentences.
    """

    span: Span
    exact: str
    figure: Figure
    words: frozenset[str]
    role: Role = Role.LEVEL
    dates: frozenset[str] = frozenset()
    sentence: int = 0
    article: str = ""
    title: str = ""
    names: frozenset[str] = frozenset()

    @property
    def measured(self) -> Measured | None:
        """The value in the unit that all of its kind are compared in."""
        return measured(self.figure)


def mention_of(sentence: Sentence, index: int, text: str) -> Mention | None:
    """The mention that the sentence's figure of that number makes; None for dates and the like."""
    found = sentence.figures[index]
    if found.figure.kind not in _KINDS:
        return None
    start, end = _clause(sentence, index)
    place = sentence.place(index)
    before, behind = sentence.marked[start:place], sentence.marked[place + 1 : end]
    words = content_words(before)[-NEARBY:] + content_words(behind)[:NEARBY]
    words += _inner_words(found, text)
    dates = (other.figure.date for other in sentence.figures if other.figure.date)
    return Mention(
        found.span,
        found.span.of(text),
        found.figure,
        frozenset(words),
        _role(sentence.marked[:place], sentence.marked[place + 1 :]),
        frozenset(dates),
        sentence.number,
        names=_names(sentence, start, end, text),
    )


def _inner_words(found: FoundFigure, text: str) -> list[str]:
    """What a count says between its number and the thing counted: rare, in 40 rare maps."""
    if found.figure.kind is not FigureKind.COUNT:
        return []
    return content_words(folded(found.span.of(text)))[:-1]


def _names(sentence: Sentence, start: int, end: int, text: str) -> frozenset[str]:
    """The names in the words that belong to a figure; a sentence's first word tells nothing."""
    words = sentence.stretch(start, end)
    names = _NAME.finditer(text, max(words.start, sentence.span.start + 1), words.end)
    return frozenset(name.group() for name in names if content_word(name.group().lower()))


def mention_at(text: str, found: FoundFigure, article: str, title: str) -> Mention | None:
    """The mention that a figure makes in another article's text, read with its own sentence."""
    span = sentence_at(text, found.span.start)
    if span is None:
        return None
    words = span.of(text)
    near = [
        FoundFigure(Span(span.start + other.span.start, span.start + other.span.end), other.figure)
        for other in read_figures(words)
    ]
    return mention_among(text, span, near, found, article, title)


def mention_among(
    text: str,
    sentence_span: Span,
    near: Sequence[FoundFigure],
    found: FoundFigure,
    article: str,
    title: str,
) -> Mention | None:
    """The same, with the figures of the sentence given."""
    others = [other for other in near if not other.span.overlaps(found.span)]
    figures = tuple(sorted([*others, found], key=lambda one: one.span))
    block = Block(BlockKind.PARAGRAPH, sentence_span)
    sentence = mark(text, sentence_span, block, 0, figures)
    if found not in sentence.figures:
        return None
    mention = mention_of(sentence, sentence.figures.index(found), text)
    return None if mention is None else replace(mention, article=article, title=title)


def _clause(sentence: Sentence, index: int) -> tuple[int, int]:
    """Between which places of `marked` the words belong to the figure rather than to its like."""
    sign = sentence.marked[sentence.place(index)]
    start, end = 0, len(sentence.marked)
    for other in range(index - 1, -1, -1):
        if sentence.marked[sentence.place(other)] == sign:
            start = _cut(sentence.marked, sentence.place(other), sentence.place(index))
            break
    for other in range(index + 1, len(sentence.figures)):
        if sentence.marked[sentence.place(other)] == sign:
            end = _cut(sentence.marked, sentence.place(index), sentence.place(other))
            break
    return start, end


def _cut(marked: str, first: int, second: int) -> int:
    """Where the words between two figures part: at the last end of a clause, or at the second."""
    ends = [found.start() for found in _CLAUSE_ENDS.finditer(marked, first + 1, second)]
    return ends[-1] if ends else second


def _role(before: str, behind: str) -> Role:
    if _STEP.search(before[-40:]) or _STEP_BEHIND.match(behind):
        return Role.STEP
    if _BASE.search(before[-48:]):
        return Role.BASE
    return Role.RATE if _RATE_BEHIND.match(behind) else Role.LEVEL
