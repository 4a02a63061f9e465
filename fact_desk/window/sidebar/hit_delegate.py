"""Draws search hits: the article, and the snippet with the words found in bold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fact_desk.store.search import Found, Hit
from fact_desk.window.sidebar.hit_model import APART, HIT, Heading
from fact_desk.window.sidebar.painting import bold_font, draw_ground, scaled_font, shortened
from fact_desk.window.sidebar.snippets import pieces_of, plain
from fact_desk.window.theme import Theme

_PADDING = 6
_SIDE = 10
_LINES = 3

Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Rows as high as their snippets need."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row's height; the width is the list's."""
        small = QFontMetrics(scaled_font(option.font)).lineSpacing()
        match index.data(HIT):
            case Hit() as hit:
                title = small if _caption(hit, str(index.data(APART) or "")) else 0
                snippet = _height_of(hit, option.fontMetrics, option.rect.width() - 2 * _SIDE)
                return QSize(0, title + snippet + 2 * _PADDING)
            case _:
                return QSize(0, small + 2 * _PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match index.data(HIT):
            case Hit() as hit:
                self._draw_hit(painter, option, hit, str(index.data(APART) or ""))
            case Heading(text):
                self._draw_heading(painter, option, text)
            case _:
                pass
        painter.restore()

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setFont(bold_font(scaled_font(option.font)))
        painter.setPen(self.theme.muted)
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(option.rect.adjusted(_SIDE, 0, -_SIDE, -4), flags, text.upper())

    def _draw_hit(
        self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit, apart: str
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = self.theme.selection if chosen else self.theme.panel if hovered else None
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = self.theme.accent if focused else None
        draw_ground(painter, option.rect.adjusted(0, 0, 0, -2), fill, edge)
        place = option.rect.adjusted(_SIDE, _PADDING - 1, -_SIDE, -_PADDING)
        if _caption(hit, apart):
            place = self._draw_caption(painter, option, _caption(hit, apart), place)
        self._draw_snippet(painter, option.font, hit.snippet, place)

    def _draw_caption(
        self, painter: QPainter, option: QStyleOptionViewItem, parts: list[str], place: QRect
    ) -> QRect:
        font = scaled_font(option.font)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self.theme.muted)
        shown = shortened(parts, metrics, place.width())
        painter.drawText(place.left(), place.top() + metrics.ascent(), shown)
        return place.adjusted(0, metrics.lineSpacing(), 0, 0)

    def _draw_snippet(self, painter: QPainter, font: QFont, snippet: str, place: QRect) -> None:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font)
        document.setTextWidth(place.width())
        cursor = QTextCursor(document)
        for piece in pieces_of(snippet):
            # Inserted as plain text: a snippet never reaches Qt's reader of markup.
            cursor.insertText(piece.text, _format(self.theme.ink, bold=piece.found))
        painter.translate(place.topLeft())
        document.drawContents(painter, QRectF(0, 0, place.width(), place.height()))


def _caption(hit: Hit, apart: str) -> list[str]:
    """What stands over the snippet; a title that was found is the snippet itself."""
    title = "" if hit.found is Found.TITLE else hit.title
    return [part for part in (title, apart) if part]


def _height_of(hit: Hit, metrics: QFontMetrics, width: int) -> int:
    """How high the snippet stands, up to the lines that a hit is given."""
    room = QRect(0, 0, max(width, 1), _LINES * metrics.lineSpacing())
    # Bold letters are wider; one in ten is more than they ever take.
    room.setWidth(room.width() * 9 // 10)
    needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, plain(hit.snippet)).height()
    return min(needed, room.height())


def _format(colour: QColor, *, bold: bool) -> QTextCharFormat:
    characters = QTextCharFormat()
    characters.setForeground(colour)
    characters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return characters
