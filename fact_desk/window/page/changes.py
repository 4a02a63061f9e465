"""Quiet marks in the margin: what has changed since the last draft, told apart by shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from fact_desk.model.span import Span
from fact_desk.text.differences import Differences
from fact_desk.window.theme import Theme

WHERE = 6.0
"""Pixels from the page's edge."""

_WIDTH = 3.0
_WEDGE = 5.0

Rects = Callable[[Span], Iterable[QRectF]]


def draw_changes(
    painter: QPainter, changes: Differences, visible: Span, rects: Rects, theme: Theme
) -> None:
    """A solid bar beside new words, a dotted one beside moved ones, a wedge where some went."""
    dotted = QPen(theme.accent, _WIDTH, Qt.PenStyle.DotLine)
    for spans, pen in ((changes.moved, dotted), (changes.added, QPen(theme.accent, _WIDTH))):
        painter.setPen(pen)
        for span in spans:
            if span.overlaps(visible):
                _draw_bars(painter, rects(span))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    for cut in changes.cuts:
        before = Span(max(0, cut - 1), max(1, cut))
        if before.overlaps(visible):
            _draw_wedge(painter, rects(before))


def _draw_bars(painter: QPainter, lines: Iterable[QRectF]) -> None:
    for line in lines:
        painter.drawLine(QPointF(WHERE, line.top() - 2), QPointF(WHERE, line.bottom() + 2))


def _draw_wedge(painter: QPainter, lines: Iterable[QRectF]) -> None:
    for line in lines:
        middle = line.center().y()
        corners = ((0.0, -_WEDGE), (_WEDGE * 1.6, 0.0), (0.0, _WEDGE))
        painter.drawPolygon(QPolygonF([QPointF(WHERE + x, middle + y) for x, y in corners]))
