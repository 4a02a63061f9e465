"""Drawing annotations under the glyphs: a tag is a hue and a shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.lanes import take_lane
from fact_desk.model.span import Span
from fact_desk.window.page.document import Page
from fact_desk.window.page.geometry import line_rects
from fact_desk.window.theme import Theme

_ORDER = {Tag.QUOTE: 0, Tag.CLAIM: 1, Tag.FIGURE: 2}
_LANE = 3.0
"""Pixels between the lines of two claims that overlap, and between two boxes that nest."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation with its place on the page; `lane` tells overlapping ones of a tag apart."""

    annotation: Annotation
    rects: tuple[QRectF, ...]
    lane: int


class MarkShapes:
    """The rectangles of annotations, kept until the page is laid out anew."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._rects: dict[Span, tuple[QRectF, ...]] = {}

    def forget(self) -> None:
        """The page was laid out anew."""
        self._rects.clear()

    def rects(self, span: Span) -> tuple[QRectF, ...]:
        """Where the words of the span lie, in document coordinates."""
        known = self._rects.get(span)
        if known is None:
            start, end = self._page.places.range(span)
            known = tuple(line_rects(self._page.document, start, end))
            self._rects[span] = known
        return known

    def marks(self, annotations: list[Annotation]) -> list[Mark]:
        """The marks for annotations in text order, in the order in which they are drawn."""
        return [Mark(one, self.rects(one.span), lane) for one, lane in arranged(annotations)]


def arranged(annotations: Iterable[Annotation]) -> list[tuple[Annotation, int]]:
    """Annotations in text order as they are to be drawn, each with its lane."""
    lanes: dict[Tag, list[int]] = {tag: [] for tag in Tag}
    made = [(one, take_lane(lanes[one.tag], one.span)) for one in annotations]
    return sorted(made, key=lambda pair: _ORDER[pair[0].tag])


class MarkPainter:
    """Draws marks in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def draw(self, painter: QPainter, mark: Mark) -> None:
        """Draws the mark of one annotation."""
        tag = mark.annotation.tag
        colour = self._theme.of_tag(tag)
        for rect in mark.rects:
            if tag is Tag.QUOTE:
                self._tint(painter, rect, mark.lane)
            elif tag is Tag.CLAIM:
                _underline(painter, rect, colour, mark.lane)
            else:
                self._box(painter, rect, colour, mark.lane)

    def draw_selected(self, painter: QPainter, rects: tuple[QRectF, ...]) -> None:
        """Outlines the selected annotation and gives it a handle at either end."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.accent, 2))
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 5, 5)
        painter.setPen(QPen(self._theme.paper, 1.5))
        painter.setBrush(self._theme.accent)
        for grip in grips(rects):
            painter.drawEllipse(grip, 5, 5)

    def draw_evidence(self, painter: QPainter, rects: tuple[QRectF, ...]) -> None:
        """Lights words that a flag rests on."""
        painter.setPen(QPen(self._theme.accent, 1, Qt.PenStyle.DotLine))
        painter.setBrush(self._theme.selection)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 4, 4)

    def draw_moving(self, painter: QPainter, rects: tuple[QRectF, ...]) -> None:
        """Shows where an edge that is being dragged would put the annotation."""
        painter.setPen(QPen(self._theme.accent, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.selection)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 5, 5)

    def _tint(self, painter: QPainter, rect: QRectF, lane: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.quote_tint)
        if lane:
            painter.setPen(QPen(self._theme.quote, 1, Qt.PenStyle.DotLine))
        grown = _LANE - lane
        painter.drawRoundedRect(rect.adjusted(-2, -grown, 4, grown), 4, 4)

    def _box(self, painter: QPainter, rect: QRectF, colour: QColor, lane: int) -> None:
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(self._theme.figure_tint)
        grown = 1.5 - lane
        painter.drawRoundedRect(rect.adjusted(-3, -grown, 3, grown), 4, 4)


def grips(rects: tuple[QRectF, ...]) -> tuple[QPointF, ...]:
    """The middles of the two handles: above the start, below the end."""
    if not rects:
        return ()
    return rects[0].topLeft() + QPointF(-4, -4), rects[-1].bottomRight() + QPointF(4, 4)


def _underline(painter: QPainter, rect: QRectF, colour: QColor, lane: int) -> None:
    painter.setPen(QPen(colour, 2))
    y = rect.bottom() + 3 + lane * _LANE
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
