"""What the cards of the list and the open card have in common: frame, heading, measures."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from fact_desk.model.annotation import Annotation, Status
from fact_desk.window.fonts import chrome_font
from fact_desk.window.icons import draw_icon
from fact_desk.window.panel.wording import STATUS_WORDS, TAG_WORDS
from fact_desk.window.theme import Theme
from fact_desk.window.verdicts import STATUS_ICONS, status_colour

SIDE = 14
"""Pixels between a card and the panel's edges."""
GAP = 9
"""Pixels between two cards."""
INDENT = 16
"""Pixels between a card's edges and its words."""
HEADING = 32
"""Pixels from a card's upper edge to its words."""
FOOT = 11
"""Pixels from the words to the card's lower edge."""

_RADIUS = 6.0
_BAR = 4.0
_ICON = 16.0


def draw_frame(
    painter: QPainter, card: QRectF, annotation: Annotation, theme: Theme, edge: QColor
) -> None:
    """Draws an empty card with its tag's bar at the left."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    # Half a pixel in, so that the line of one pixel is sharp.
    outline.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.fillPath(outline, theme.card)
    painter.strokePath(outline, QPen(edge, 1))
    whole, bar = QPainterPath(), QPainterPath()
    whole.addRoundedRect(card, _RADIUS, _RADIUS)
    bar.addRect(QRectF(card.left(), card.top(), _BAR, card.height()))
    painter.fillPath(whole.intersected(bar), theme.of_tag(annotation.tag))
    painter.restore()


def draw_heading(painter: QPainter, card: QRectF, annotation: Annotation, theme: Theme) -> None:
    """Draws the tag at the left, status and flag at the right."""
    line = QRectF(card.left() + INDENT, card.top() + 9, card.width() - 2 * INDENT + 1, 20)
    painter.setFont(_tag_font())
    painter.setPen(theme.of_tag(annotation.tag))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, left, TAG_WORDS[annotation.tag].upper())
    right = line.right()
    if annotation.is_flagged:
        verdict = annotation.status is not Status.OPEN
        words = "" if verdict else "Flagged"
        right = _draw_mark(painter, line, right, "flag", words, theme.flagged, bold=True)
    if not annotation.is_flagged or annotation.status is not Status.OPEN:
        colour = status_colour(theme, annotation.status)
        icon, words = STATUS_ICONS[annotation.status], STATUS_WORDS[annotation.status]
        _draw_mark(painter, line, right, icon, words, colour, bold=False)


def draw_suggested_heading(
    painter: QPainter, card: QRectF, suggested: Annotation, sure: str, theme: Theme
) -> None:
    """Draws what something would be tagged as at the left, how sure that is at the right."""
    line = QRectF(card.left() + INDENT, card.top() + 9, card.width() - 2 * INDENT + 1, 20)
    painter.setFont(_tag_font())
    painter.setPen(theme.of_tag(suggested.tag))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, left, f"{TAG_WORDS[suggested.tag].upper()}?")
    _draw_mark(painter, line, line.right(), "suggestion", sure, theme.muted, bold=False)


def _draw_mark(
    painter: QPainter,
    line: QRectF,
    right: float,
    icon: str,
    words: str,
    colour: QColor,
    *,
    bold: bool,
) -> float:
    font = chrome_font(9.5)
    font.setBold(bold)
    place = QRectF(right - _ICON, line.center().y() - _ICON / 2, _ICON, _ICON)
    draw_icon(painter, icon, colour, place)
    painter.setFont(font)
    painter.setPen(colour)
    room = QRectF(line.left(), line.top(), place.left() - 10 - line.left(), line.height())
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    return place.left() - (QFontMetricsF(font).horizontalAdvance(words) + 20 if words else 8)


def words_place(card: QRectF) -> QPointF:
    """Where the words of a card begin."""
    return QPointF(card.left() + INDENT, card.top() + HEADING)


def words_width(card_width: int) -> int:
    """How wide the words of a card may be, in pixels."""
    return card_width - 2 * INDENT


def _tag_font() -> QFont:
    font = chrome_font(8.5)
    font.setBold(True)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 103)
    return font


def draw_focus(painter: QPainter, place: QRectF, theme: Theme) -> None:
    """Draws a line around what the keyboard acts upon."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent, 1))
    painter.drawRoundedRect(place.adjusted(2.5, 2.5, -2.5, -2.5), _RADIUS, _RADIUS)
    painter.restore()
