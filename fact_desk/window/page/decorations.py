"""What is drawn behind whole blocks: bars beside quotations, grounds of code, rules."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextDocument

from fact_desk.window.page.formats import IS_CODE, IS_RULE, QUOTE_DEPTH
from fact_desk.window.theme import Theme

_BAR = 3
_BAR_GAP = 14


def draw_grounds(painter: QPainter, document: QTextDocument, sight: QRectF, theme: Theme) -> None:
    """Draws the grounds of all blocks in sight; `sight` is in document coordinates."""
    layout = document.documentLayout()
    position = layout.hitTest(sight.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, position))
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > sight.bottom():
            break
        _draw_ground(painter, block, rect, theme)
        block = block.next()


def _draw_ground(painter: QPainter, block: QTextBlock, rect: QRectF, theme: Theme) -> None:
    setting = block.blockFormat()
    depth = setting.intProperty(QUOTE_DEPTH)
    painter.setPen(Qt.PenStyle.NoPen)
    if setting.boolProperty(IS_CODE):
        painter.setBrush(theme.panel)
        painter.drawRect(rect.adjusted(setting.leftMargin() - 8, 0, 8, 0))
    if depth:
        painter.setBrush(theme.line)
        left = rect.left() + setting.leftMargin() - _BAR_GAP
        for level in range(depth):
            painter.drawRect(QRectF(left - level * _BAR_GAP, rect.top(), _BAR, rect.height()))
    if setting.boolProperty(IS_RULE):
        painter.setPen(QPen(theme.line, 1.5))
        middle = rect.center().y()
        third = rect.width() / 3
        painter.drawLine(
            QPointF(rect.left() + third, middle), QPointF(rect.right() - third, middle)
        )
