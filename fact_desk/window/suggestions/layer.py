"""Draws suggestions under the words: dotted, in the hue and the shape of their tag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from fact_desk.model.annotation import Annotation, Tag
from fact_desk.window.icons import draw_icon
from fact_desk.window.page.layers import Sight
from fact_desk.window.page.margin import free_place
from fact_desk.window.page.marks import arranged
from fact_desk.window.page.page_view import GUTTER, PageView
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.theme import Theme

_LANE = 3.0
_WIDTH = 1.3
_DOTS = (1.6, 2.0)
"""How long a dot is, and the gap behind it, in widths of the line."""

_MIDDLE = 128
"""The lightness of a paper between light and dark, of 255."""

_MODE = QPainter.CompositionMode


@dataclass(frozen=True, slots=True)
class MarginRing:
    """The dotted ring beside a line, which stands for all suggestions that begin on it."""

    key: str
    place: QRectF


class SuggestionLayer:
    """Draws what is in sight; keeps where the rings stand, so that they can be clicked."""

    def __init__(self, suggestions: Suggestions, view: PageView) -> None:
        self._suggestions, self._view = suggestions, view
        self.rings: list[MarginRing] = []

    def draw(self, painter: QPainter, sight: Sight) -> None:
        """Draws the suggestions in sight, each only under its own words."""
        found = self._suggestions.shown.overlapping(sight.visible)
        selected = self._suggestions.selected
        painter.save()
        if selected is not None and selected.span.overlaps(sight.visible):
            _light_up(painter, sight.rects(selected.span), sight.theme)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pens = {tag: _dotted(sight.theme, tag) for tag in Tag}
        for one, lane in arranged(found):
            painter.setPen(pens[one.tag])
            for rect in sight.rects(one.span):
                _outline(painter, one.tag, rect, lane)
        begun = [one for one in found if one.span.start >= sight.visible.start]
        self.rings = self._rings(begun, sight)
        for ring in self.rings:
            draw_icon(painter, "suggestion", sight.theme.muted, ring.place)
        painter.restore()

    def ring_at(self, place: QPointF) -> str:
        """The key of the first suggestion of the ring there, in document coordinates."""
        found = (one.key for one in self.rings if one.place.adjusted(-2, -3, 2, 3).contains(place))
        return next(found, "")

    def _rings(self, begun: Iterable[Annotation], sight: Sight) -> list[MarginRing]:
        """One ring a line, left of the icons of its annotations, while there is room."""
        rings: dict[int, MarginRing] = {}
        taken = self._view.margin_places
        for one in begun:
            rects = sight.rects(one.span)
            centre = rects[0].center().y() if rects else -1.0
            if centre >= 0 and round(centre / 4) not in rings:
                place = free_place(taken, centre, GUTTER)
                if place is not None:
                    rings[round(centre / 4)] = MarginRing(one.id, place)
        return [*rings.values()]


def _light_up(painter: QPainter, rects: Iterable[QRectF], theme: Theme) -> None:
    # What is drawn there already shows through: boxes and lines are dark on light, or the opposite.
    light = theme.paper.lightness() > _MIDDLE
    painter.setCompositionMode(
        _MODE.CompositionMode_Darken if light else _MODE.CompositionMode_Lighten
    )
    painter.setPen(QPen(theme.accent, 1.6, Qt.PenStyle.DotLine))
    painter.setBrush(theme.selection)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-5, -5, 5, 6), 5, 5)
    painter.setCompositionMode(_MODE.CompositionMode_SourceOver)


def _dotted(theme: Theme, tag: Tag) -> QPen:
    pen = QPen(theme.of_tag(tag), _WIDTH + (tag is Tag.CLAIM) * 0.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_DOTS)
    return pen


def _outline(painter: QPainter, tag: Tag, rect: QRectF, lane: int) -> None:
    if tag is Tag.CLAIM:
        y = rect.bottom() + 4 + lane * _LANE
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    elif tag is Tag.QUOTE:
        grown = _LANE - lane
        painter.drawRoundedRect(rect.adjusted(-2, -grown, 4, grown - 2), 4, 4)
    else:
        grown = 1.5 - lane
        painter.drawRoundedRect(rect.adjusted(-3, -grown, 3, grown), 4, 4)
