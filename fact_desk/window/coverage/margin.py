"""The strip beside the text: what is said of each sentence, told apart by shape and colour."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from fact_desk.model.coverage import SentenceState
from fact_desk.window.theme import Theme

WIDTH = 5.0
"""Pixels that the strip takes."""

_GAP = 1.5
_THIN, _THICK = 1.5, 3.5
_QUIET = 0.75
"""How much of its colour a bar shows: a page on which nothing is marked is to stay calm."""

_OVER, _BESIDE = 5.0, 5.0
_NEXT_LINE = 40.0
"""Pixels between two lines that are taken for neighbours."""


def draw_state(painter: QPainter, state: SentenceState, place: QRectF, theme: Theme) -> None:
    """Draws the sign of a state into an upright place; nothing for what is marked.

    A thin line: nobody has touched it. A thick bar: it holds something to mark. Dots: no fact.
    """
    x = place.center().x()
    top, bottom = place.top() + _GAP, max(place.top() + _GAP, place.bottom() - _GAP)
    match state:
        case SentenceState.UNTOUCHED:
            pen = QPen(theme.muted, _THIN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        case SentenceState.HOLDS_UNMARKED:
            colour = _softened(theme.claim, _QUIET)
            pen = QPen(colour, _THICK, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        case SentenceState.NO_FACT:
            pen = QPen(theme.confirmed, _THIN, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            # In units of the pen's width: points, with room between.
            pen.setDashPattern([0.1, 3.0])
        case _:
            return
    painter.setPen(pen)
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def draw_outline(painter: QPainter, rects: tuple[QRectF, ...], theme: Theme) -> None:
    """Outlines the sentence that the caret came to: one soft line around all of its words."""
    path = QPainterPath()
    for rect in closed_up(rects):
        line = QPainterPath()
        line.addRect(rect)
        path = path.united(line)
    pen = QPen(_softened(theme.accent, 0.55), 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path.simplified())


def closed_up(rects: Sequence[QRectF]) -> list[QRectF]:
    """The lines grown until those under one another meet halfway."""
    grown = [rect.adjusted(-_BESIDE, -_OVER, _BESIDE, _OVER) for rect in rects]
    for upper, lower in pairwise(grown):
        if 0 < lower.top() - upper.bottom() < _NEXT_LINE:
            middle = (upper.bottom() + lower.top()) / 2
            upper.setBottom(middle)
            lower.setTop(middle)
    return grown


def _softened(colour: QColor, share: float) -> QColor:
    soft = QColor(colour)
    soft.setAlphaF(share)
    return soft
