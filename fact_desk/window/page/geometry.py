"""Where words lie on the page, in document coordinates (pixels at scale factor 1)."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLine

_ASIDE = 120.0
"""Pixels beside a block from which a place still belongs to it."""

_ABOVE = 0.80
_BELOW = 0.30
"""How far a mark reaches over and under the base line, in ems."""


def line_rects(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """One rectangle for each line, or run of one direction in a line, between two positions."""
    rects: list[QRectF] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        rects += _block_rects(document, block, start, end)
        block = block.next()
    return rects


def caret_top(document: QTextDocument, position: int) -> QPointF:
    """The top of the place between two characters at a position."""
    block = document.findBlock(position)
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    inside = position - block.position()
    line = block.layout().lineForTextPosition(inside)
    if not line.isValid():
        return origin
    return origin + QPointF(_x(line, inside), line.y())


def on_a_line(document: QTextDocument, place: QPointF) -> QPointF:
    """The place, in document coordinates, moved up or down onto the middle of the nearest line.

    Qt takes what lies between two lines for the start of a line, and lines here stand far apart.
    """
    layout = document.documentLayout()
    block = document.findBlock(max(0, layout.hitTest(place, Qt.HitTestAccuracy.FuzzyHit)))
    near = (block.previous(), block, block.next())
    middles = [middle for one in near if one.isValid() for middle in _middles(document, one, place)]
    if not middles:
        return place
    return QPointF(place.x(), min(middles, key=lambda middle: abs(middle - place.y())))


def _middles(document: QTextDocument, block: QTextBlock, place: QPointF) -> list[float]:
    rect = document.documentLayout().blockBoundingRect(block)
    if not rect.left() - _ASIDE <= place.x() <= rect.right() + _ASIDE:
        # A neighbour in the text may stand beside the place: another cell of the same row.
        return []
    layout = block.layout()
    em = QFontMetricsF(block.charFormat().font()).ascent()
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return [rect.top() + line.y() + line.ascent() - em * (_ABOVE - _BELOW) / 2 for line in lines]


def _block_rects(document: QTextDocument, block: QTextBlock, start: int, end: int) -> list[QRectF]:
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    first, last = start - block.position(), end - block.position()
    em = QFontMetricsF(block.charFormat().font()).ascent()
    rects: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        low = max(first, line.textStart())
        high = min(last, line.textStart() + line.textLength())
        if low < high:
            rects += [
                QRectF(
                    x, line.y() + line.ascent() - em * _ABOVE, width, em * (_ABOVE + _BELOW)
                ).translated(origin)
                for x, width in _stretches(line, low, high)
            ]
    return rects


def _stretches(line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
    """The left edges and widths of a line's characters from `low` to `high`.

    Where right-to-left words stand among others they are not in one stretch, so the glyphs tell.
    """
    left, right = sorted((_x(line, low), _x(line, high)))
    runs = [run for run in line.glyphRuns(low, high - low) if not run.isEmpty()]
    if not any(run.isRightToLeft() for run in runs):
        return [(left, right - left)]
    return [(run.boundingRect().left(), run.boundingRect().width()) for run in runs]


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
