"""Draws the strip beside the text, and the outline of the sentence that the caret came to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from fact_desk.model.coverage import SentenceState
from fact_desk.model.span import Span
from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.margin import WIDTH, draw_outline, draw_state
from fact_desk.window.coverage.pieces import pieces
from fact_desk.window.coverage.wording import Row
from fact_desk.window.page.layers import Sight
from fact_desk.window.page.page_view import RIGHT_AIR

_FROM_WORDS = 32.0
"""Pixels between the end of the longest line and the strip; list numbers may hang in between."""

_REACH = 4.0
"""Pixels beside the strip that count as it."""


class SentenceLayer:
    """Only what is in sight is asked for; with the strip off no sentence is looked at at all."""

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage
        self._drawn: list[tuple[Row, QRectF]] = []
        self.is_on = True
        self.outlined: Span | None = None

    def draw(self, painter: QPainter, sight: Sight) -> None:
        """Draws the outline, then the strip."""
        painter.save()
        if self.outlined is not None and self.outlined.overlaps(sight.visible):
            draw_outline(painter, sight.rects(self.outlined), sight.theme)
        self._drawn = self._placed(sight) if self.is_on else []
        for row, place in self._drawn:
            draw_state(painter, row.state, place, sight.theme)
        painter.restore()

    def row_at(self, point: QPointF) -> Row | None:
        """The sentence whose sign stands at a point, in document coordinates."""
        for row, place in self._drawn:
            if place.adjusted(-_REACH, 0, _REACH, 0).contains(point):
                return row
        return None

    def _placed(self, sight: Sight) -> list[tuple[Row, QRectF]]:
        left = sight.width - RIGHT_AIR + _FROM_WORDS
        shown = ((row, row.span) for row in self._coverage.rows_over(sight.visible))
        return [
            (piece.thing, QRectF(left, piece.top, WIDTH, piece.bottom - piece.top))
            for piece in pieces(shown, sight.rects)
            if piece.thing.state is not SentenceState.MARKED
        ]
