"""What both lists of the sidebar draw: grounds, rings, words that end in an ellipsis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

SMALL = 0.9
"""The size of what is said in passing, against the titles."""

_RADIUS = 5.0
_FULL = 360 * 16


def scaled_font(font: QFont, scale: float = SMALL) -> QFont:
    """The font in another size."""
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * scale)
    return smaller


def bold_font(font: QFont) -> QFont:
    """The font in bold."""
    bolder = QFont(font)
    bolder.setBold(True)
    return bolder


def draw_ground(painter: QPainter, place: QRect, fill: QColor | None, edge: QColor | None) -> None:
    """Draws the rounded ground of a row: filled where it is chosen, edged where the keys are."""
    if fill is None and edge is None:
        return
    painter.setPen(QPen(edge, 1.5) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)


def draw_ring(
    painter: QPainter, place: QRectF, share: float, track: QColor, filled: QColor
) -> None:
    """Draws the ring of progress, clockwise from the top; `share` is from 0 to 1."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, 3))
    painter.drawEllipse(place)
    if share <= 0:
        return
    painter.setPen(QPen(filled, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawArc(place, 90 * 16, -round(_FULL * min(share, 1.0)))


def draw_words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    place: QRect,
    text: str,
    font: QFont,
    colour: QColor,
) -> None:
    """Draws plain words, wrapped, with an ellipsis where `place` has no more room."""
    words = QStyleOptionViewItem(option)
    words.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
    words.state &= ~QStyle.StateFlag.State_HasFocus
    margin = _style(option).pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
    words.rect = place.adjusted(-margin, 0, margin, 0)
    words.font, words.text = font, text
    words.features = (
        QStyleOptionViewItem.ViewItemFeature.HasDisplay
        | QStyleOptionViewItem.ViewItemFeature.WrapText
    )
    words.textElideMode = Qt.TextElideMode.ElideRight
    words.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    words.palette.setColor(QPalette.ColorRole.Text, colour)
    _style(option).drawControl(QStyle.ControlElement.CE_ItemViewItem, words, painter, option.widget)


def shortened(parts: Sequence[str], metrics: QFontMetrics, width: int) -> str:
    """The parts in one line, the first ones cut first where there is too little room for both."""
    *before, last = parts
    if not before:
        return metrics.elidedText(last, Qt.TextElideMode.ElideMiddle, width)
    behind = metrics.elidedText(f" · {last}", Qt.TextElideMode.ElideMiddle, width * 2 // 3)
    room = width - metrics.horizontalAdvance(behind)
    return metrics.elidedText(before[0], Qt.TextElideMode.ElideMiddle, room) + behind


def _style(option: QStyleOptionViewItem) -> QStyle:
    return option.widget.style()
