"""The digits of the places to choose from, on the page over the words they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from fact_desk.model.span import Span
from fact_desk.window.fonts import chrome_font
from fact_desk.window.page.layers import Sight

_SIDE = 14.0
"""Pixels of a badge's height and width."""
_POINTS = 8.0


class PlaceNumbers:
    """A layer of the page; shows the digit that puts the mark on each place."""

    def __init__(self) -> None:
        self.places: tuple[Span, ...] = ()

    def show_places(self, places: Sequence[Span]) -> None:
        """The places from now on, the one with the digit 1 first."""
        self.places = tuple(places)

    def draw(self, painter: QPainter, sight: Sight) -> None:
        """Draws the badges in sight, each over the first letter of its place."""
        painter.save()
        painter.setFont(chrome_font(_POINTS))
        for number, place in enumerate(self.places, start=1):
            rects = sight.rects(place) if place.overlaps(sight.visible) else ()
            if rects:
                self._draw_badge(painter, sight, rects[0], str(number))
        painter.restore()

    def _draw_badge(self, painter: QPainter, sight: Sight, line: QRectF, digit: str) -> None:
        badge = QRectF(line.left() - _SIDE / 2, line.top() - _SIDE * 0.8, _SIDE, _SIDE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(sight.theme.accent)
        painter.drawEllipse(badge)
        painter.setPen(sight.theme.card)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, digit)
