"""Draws doubts about figures that nobody marked: a wave under the words, a flag in the margin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from fact_desk.model.finding import Finding
from fact_desk.window.doubts.keeper import Doubts
from fact_desk.window.icons import draw_icon
from fact_desk.window.page.layers import Sight
from fact_desk.window.page.margin import AIR, line_of, place_in
from fact_desk.window.page.page_view import GUTTER, PageView

_WAVE = 3.0
"""Pixels from one turn of the wave to the next."""

_HEIGHT = 1.5
_BELOW = 1.0
"""Pixels between the words and the middle of the wave: a claim's line runs below it."""


@dataclass(frozen=True, slots=True)
class MarginFlag:
    """The flag beside a line, which stands for all such doubts whose words begin on it."""

    doubts: tuple[Finding, ...]
    place: QRectF


class DoubtLayer:
    """Draws what is in sight; keeps where the flags stand, so that they can be clicked."""

    def __init__(self, doubts: Doubts, view: PageView) -> None:
        self._doubts, self._view = doubts, view
        self.flags: list[MarginFlag] = []

    def draw(self, painter: QPainter, sight: Sight) -> None:
        """Draws the waves, then the flags, next to the words."""
        found = self._doubts.overlapping(sight.visible)
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(sight.theme.flagged, 1.2))
        for span in {one.span for one in found}:
            for rect in sight.rects(span):
                painter.drawPath(_wave(rect))
        begun = [one for one in found if one.span.start >= sight.visible.start]
        self.flags = self._placed(begun, sight)
        for flag in self.flags:
            draw_icon(painter, "flag", sight.theme.flagged, flag.place)
        painter.restore()
        self._view.more_in_margin = [flag.place for flag in self.flags]

    def flagged_at(self, place: QPointF) -> tuple[Finding, ...]:
        """The doubts of the flag there, in document coordinates."""
        found = (one for one in self.flags if one.place.adjusted(-2, -3, 2, 3).contains(place))
        return next((one.doubts for one in found), ())

    def _placed(self, begun: Iterable[Finding], sight: Sight) -> list[MarginFlag]:
        lines: dict[int, list[Finding]] = {}
        centres: dict[int, float] = {}
        for one in begun:
            rects = sight.rects(one.span)
            if rects:
                line = line_of(rects[0])
                lines.setdefault(line, []).append(one)
                centres.setdefault(line, rects[0].center().y())
        return [
            MarginFlag(tuple(doubts), place_in(0, centres[line], GUTTER - AIR))
            for line, doubts in lines.items()
        ]


def _wave(rect: QRectF) -> QPainterPath:
    """A wave as wide as the words, in a whole number of turns."""
    turns = max(1, round(rect.width() / _WAVE))
    step, middle = rect.width() / turns, rect.bottom() + _BELOW
    wave = QPainterPath(QPointF(rect.left(), middle))
    for turn in range(turns):
        left = rect.left() + turn * step
        peak = middle + (_HEIGHT if turn % 2 else -_HEIGHT) * 2
        wave.quadTo(QPointF(left + step / 2, peak), QPointF(left + step, middle))
    return wave
