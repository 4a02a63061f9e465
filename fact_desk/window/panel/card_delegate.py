"""Paints the cards of the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fact_desk.model.annotation import Annotation
from fact_desk.window.panel.card_model import Index, Role
from fact_desk.window.panel.drawing import (
    FOOT,
    GAP,
    HEADING,
    draw_frame,
    draw_heading,
    words_place,
    words_width,
)
from fact_desk.window.panel.lines import draw, fitted, line_height, lines_needed
from fact_desk.window.panel.wording import one_line
from fact_desk.window.theme import Theme

LINES = 2
"""How many lines of an annotation's words a closed card shows."""


class CardDelegate(QStyledItemDelegate):
    """One card an annotation: tag, status, and up to two lines of the words."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Draws the annotation's card into the option's rectangle."""
        annotation = index.data(Role.ANNOTATION)
        if not isinstance(annotation, Annotation):
            return
        state = option.state
        card = QRectF(option.rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        edge = self.theme.accent if chosen else self.theme.line
        draw_frame(painter, card, annotation, self.theme, edge)
        draw_heading(painter, card, annotation, self.theme)
        width = words_width(round(card.width()))
        words = fitted(one_line(annotation.target.exact), width, LINES)
        painter.setPen(self.theme.ink)
        draw(painter, words, width, words_place(card))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """The size of the annotation's card at the option's width."""
        width = option.rect.width()
        exact = str(index.data(Role.EXACT) or "")
        return QSize(width, card_height(lines_needed(exact, words_width(width), LINES)))


def card_height(lines: int) -> int:
    """The height of a closed card with so many lines of words, in pixels."""
    return HEADING + lines * line_height() + FOOT


def row_height(lines: int) -> int:
    """The height of a closed card with the gap below it."""
    return card_height(lines) + GAP
