"""Paints the sentences of the list as cards."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fact_desk.window.coverage.margin import draw_state
from fact_desk.window.coverage.sentence_model import Index, Role
from fact_desk.window.coverage.wording import Row, state_colour, state_words
from fact_desk.window.fonts import chrome_font
from fact_desk.window.panel.drawing import FOOT, GAP, SIDE
from fact_desk.window.panel.lines import draw, fitted, line_height
from fact_desk.window.theme import Theme

LINES = 2
"""How many lines of a sentence a card shows."""

_INDENT = 24
_HEADING = 30
_RADIUS = 6.0
_SIGN = 8.0


class SentenceDelegate(QStyledItemDelegate):
    """One card a sentence, all of one height: its sign, what is said of it, its words."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """The height of every card with the gap below it."""
        return QSize(0, _HEADING + LINES * line_height() + FOOT + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Draws the sentence's card."""
        row = index.data(Role.ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(SIDE, 0, -SIDE, -GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_card(painter, card, chosen=chosen)
        sign = QRectF(card.left() + 8, card.top() + 9, _SIGN, card.height() - 18)
        draw_state(painter, row.state, sign, self.theme)
        self._draw_heading(painter, card, row, str(index.data(Role.HOLDS)))
        width = round(card.width()) - _INDENT - 14
        painter.setPen(self.theme.ink)
        words = fitted(str(index.data(Role.WORDS)), width, LINES)
        draw(painter, words, width, card.topLeft() + QRectF(_INDENT, _HEADING, 0, 0).topLeft())
        painter.restore()

    def _draw_card(self, painter: QPainter, card: QRectF, *, chosen: bool) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillPath(outline, self.theme.card)
        painter.strokePath(outline, QPen(self.theme.accent if chosen else self.theme.line, 1))

    def _draw_heading(self, painter: QPainter, card: QRectF, row: Row, holds: str) -> None:
        line = QRectF(card.left() + _INDENT, card.top() + 8, card.width() - _INDENT - 14, 20)
        painter.setFont(_state_font())
        painter.setPen(state_colour(row.state, self.theme))
        said = state_words(row.state).upper()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, said)
        taken = painter.fontMetrics().horizontalAdvance(said) + 12
        painter.setFont(chrome_font(9.5))
        painter.setPen(self.theme.muted)
        room = line.adjusted(taken, 0, 0, 0)
        metrics = painter.fontMetrics()
        fitting = metrics.elidedText(holds, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, fitting)


def _state_font() -> QFont:
    font = chrome_font(8.5)
    font.setBold(True)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 103)
    return font
