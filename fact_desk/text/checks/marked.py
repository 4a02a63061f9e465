"""Sentences in which each figure is one sign, so that patterns can speak of figures by kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

from fact_desk.model.figure import FigureKind
from fact_desk.model.layout import Block
from fact_desk.model.span import Span
from fact_desk.text.checks.folding import folded
from fact_desk.text.figures import FoundFigure

QUANTITY, PERCENT, POINTS, DATE, AGE, ORDINAL, OTHER = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006"
_ANY = "[\ue000-\ue006]"
_SIGNS = {
    FigureKind.AMOUNT: QUANTITY,
    FigureKind.COUNT: QUANTITY,
    FigureKind.NUMBER: QUANTITY,
    FigureKind.MEASURE: QUANTITY,
    FigureKind.DURATION: QUANTITY,
    FigureKind.TEMPERATURE: QUANTITY,
    FigureKind.PERCENT: PERCENT,
    FigureKind.POINTS: POINTS,
    FigureKind.DATE: DATE,
    FigureKind.AGE: AGE,
    FigureKind.ORDINAL: ORDINAL,
}
_NAMES = {
    "{Q}": QUANTITY,
    "{P}": PERCENT,
    "{T}": POINTS,
    "{D}": DATE,
    "{A}": AGE,
    "{O}": ORDINAL,
    "{X}": OTHER,
    "{PT}": f"[{PERCENT}{POINTS}]",
    "{any}": _ANY,
    "{word}": r"[a-z][a-z'-]*",
    "{gap}": "[^\ue000-\ue006;.!?()]",
    "{hedge}": (
        r"(?:(?:just|only|some|about|around|roughly|nearly|almost|approximately|another|a further|"
        r"more than|less than|over|at least|up to|well over) ){0,2}"
    ),
}


@cache
def pattern(form: str) -> re.Pattern[str]:
    """The form as a pattern: {Q} is a quantity, {P} percent, {D} a date, {any} any figure."""
    for name, written in _NAMES.items():
        form = form.replace(name, written)
    return re.compile(form)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, with its figures as signs in `marked` (lower case, see `folded`)."""

    span: Span
    block: Block
    number: int
    figures: tuple[FoundFigure, ...]
    marked: str
    _places: tuple[int, ...] = field(repr=False)

    def figure(self, found: re.Match[str], group: str | int = 0) -> FoundFigure:
        """The figure whose sign the group of a match is."""
        return self.figures[bisect_left(self._places, found.start(group))]

    def figures_in(self, start: int, end: int) -> tuple[FoundFigure, ...]:
        """The figures whose signs stand between two places of `marked`."""
        return self.figures[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def place(self, figure: int) -> int:
        """Where in `marked` the sign of the figure of that number stands."""
        return self._places[figure]

    def offset(self, place: int) -> int:
        """The code point of the text at a place of `marked`."""
        before = bisect_left(self._places, place)
        if not before:
            return self.span.start + place
        return self.figures[before - 1].span.end + place - self._places[before - 1] - 1

    def stretch(self, start: int, end: int) -> Span:
        """The span of the text between two places of `marked`."""
        return Span(self.offset(start), self.offset(end))


def mark(
    text: str, span: Span, block: Block, number: int, figures: tuple[FoundFigure, ...]
) -> Sentence:
    """The sentence at `span`; of figures that share code points only the first is kept."""
    pieces: list[str] = []
    places: list[int] = []
    kept: list[FoundFigure] = []
    at, length = span.start, 0
    for found in figures:
        if found.span.start < at:
            continue
        between = folded(text[at : found.span.start])
        length += len(between) + 1
        places.append(length - 1)
        pieces += [between, _SIGNS.get(found.figure.kind, OTHER)]
        kept.append(found)
        at = found.span.end
    pieces.append(folded(text[at : max(at, span.end)]))
    return Sentence(span, block, number, tuple(kept), "".join(pieces), tuple(places))
