"""Draws a row of the list of articles: ring, title, how far the check has come, flags."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fact_desk.model.article import ArticleProgress, Shelf
from fact_desk.model.coverage import SealState
from fact_desk.window.icons import draw_icon
from fact_desk.window.sidebar.article_model import CURRENT, ROW
from fact_desk.window.sidebar.painting import (
    bold_font,
    draw_ground,
    draw_ring,
    draw_words,
    scaled_font,
    shortened,
)
from fact_desk.window.sidebar.rows import ArticleRow, HeadingRow, counts_said
from fact_desk.window.theme import Theme

_PADDING = 7
_GAP = 10
_RING = 17
_TEXT_LEFT = 40
_HEADING_PADDING = 10

Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """Rows of one height each, whatever the titles: two lines of title always have room."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row's height; the width is the list's."""
        lines = option.fontMetrics.lineSpacing()
        small = QFontMetrics(scaled_font(option.font)).lineSpacing()
        return QSize(0, 2 * lines + small + 2 * _PADDING + _GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match index.data(ROW):
            case ArticleRow() as row:
                self._draw_article(painter, option, row, current=bool(index.data(CURRENT)))
            case HeadingRow() as heading:
                self._draw_heading(painter, option, heading)
            case _:
                pass
        painter.restore()

    def _draw_article(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: ArticleRow,
        *,
        current: bool,
    ) -> None:
        progress = row.progress
        place = option.rect.adjusted(0, 0, 0, -_GAP)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = self.theme.selection if current else self.theme.panel if hovered else None
        draw_ground(painter, place, fill, self._edge(option))
        ring = QRectF(place.left() + 11, place.top() + _PADDING + 2, _RING, _RING)
        self._draw_sign(painter, ring, progress, current=current)
        away = progress.article.shelf is Shelf.ARCHIVED
        font = bold_font(option.font) if current else option.font
        lines = place.adjusted(_TEXT_LEFT, _PADDING, -6, -_PADDING)
        colour = self.theme.muted if away else self.theme.ink
        height = _height_of(progress.article.title, QFontMetrics(font), lines.width())
        title = QRect(lines.left(), lines.top(), lines.width(), height)
        draw_words(painter, option, title, progress.article.title, font, colour)
        self._draw_counts(painter, option, row, lines.adjusted(0, height + 2, 0, 0))

    def _draw_sign(
        self, painter: QPainter, place: QRectF, progress: ArticleProgress, *, current: bool
    ) -> None:
        """The ring of progress; for an article that was cleared its seal."""
        if progress.seal is SealState.INTACT:
            draw_icon(painter, "cleared", self.theme.confirmed, place.adjusted(-1, -1, 1, 1))
        elif progress.seal is SealState.BROKEN:
            draw_icon(painter, "seal-broken", self.theme.flagged, place.adjusted(-1, -1, 1, 1))
        else:
            share = progress.checked / progress.annotations if progress.annotations else 0.0
            track = self.theme.ring if current else self.theme.line
            draw_ring(painter, place, share, track, self.theme.confirmed)

    def _draw_counts(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: ArticleRow,
        place: QRect,
    ) -> None:
        progress = row.progress
        font = scaled_font(option.font)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        baseline = place.top() + metrics.ascent()
        behind = f" · {progress.flagged} ⚑" if progress.flagged else ""
        room = place.width() - metrics.horizontalAdvance(behind)
        parts = [part for part in (row.apart, counts_said(progress)) if part]
        said = shortened(parts, metrics, room)
        said += " · " if progress.flagged else ""
        painter.setPen(self.theme.muted)
        painter.drawText(place.left(), baseline, said)
        if not progress.flagged:
            return
        left = place.left() + metrics.horizontalAdvance(said)
        size = metrics.ascent()
        draw_icon(painter, "flag", self.theme.flagged, QRectF(left, place.top() + 1, size, size))
        painter.setPen(self.theme.flagged)
        painter.drawText(left + size + 3, baseline, str(progress.flagged))

    def _draw_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, heading: HeadingRow
    ) -> None:
        # As high as any other row, for the list's sake: it stands at the foot, over its articles.
        height = option.fontMetrics.lineSpacing() + 2 * _HEADING_PADDING
        place = option.rect.adjusted(0, option.rect.height() - height, 0, -4)
        draw_ground(painter, place, None, self._edge(option))
        arrow = QStyleOptionViewItem(option)
        size = option.fontMetrics.ascent()
        arrow.rect = QRect(place.left() + 12, place.center().y() - size // 2, size, size)
        shape = (
            QStyle.PrimitiveElement.PE_IndicatorArrowDown
            if heading.expanded
            else QStyle.PrimitiveElement.PE_IndicatorArrowRight
        )
        option.widget.style().drawPrimitive(shape, arrow, painter, option.widget)
        painter.setFont(option.font)
        painter.setPen(self.theme.muted)
        words = place.adjusted(_TEXT_LEFT, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, flags, f"Archived · {heading.number}")

    def _edge(self, option: QStyleOptionViewItem) -> QColor | None:
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        return self.theme.accent if focused else None


def _height_of(title: str, metrics: QFontMetrics, width: int) -> int:
    """How high the title stands: one line, or all the room of two."""
    room = QRect(0, 0, width, 2 * metrics.lineSpacing())
    return min(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, title).height(), room.height())
