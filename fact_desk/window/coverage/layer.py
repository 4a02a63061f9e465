"""Draws the strip beside the text, and the outline of the sentence that the caret came to."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from fact_desk.model.coverage import SentenceState
from fact_desk.model.span import Span
from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.margin import WIDTH, draw_outline, draw_state
from fact_desk.window.coverage.pieces import pieces
from fact_desk.window.coverage.wording import Row
from fact_desk.window.page.layers import Sight
from fact_desk.window.page.page_view import RIGHT_AIR

_FROM_WORDS = 20.0
"""Pixels between the end of the longest line and the strip."""


class SentenceLayer:
    """Only what is in sight is asked for; with the strip off no sentence is looked at at all."""

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage
        self.is_on = True
        self.outlined: Span | None = None

    def draw(self, painter: QPainter, sight: Sight) -> None:
        """Draws the outline, then the strip."""
        painter.save()
        if self.outlined is not None and self.outlined.overlaps(sight.visible):
            draw_outline(painter, sight.rects(self.outlined), sight.theme)
        if self.is_on:
            self._draw_strip(painter, sight)
        painter.restore()

    def row_at(self, y: float, sight: Sight) -> Row | None:
        """The sentence that the strip shows at a height, in document coordinates."""
        for piece in pieces(self._shown(sight.visible), sight.rects):
            if piece.top <= y <= piece.bottom and piece.thing.state is not SentenceState.MARKED:
                return piece.thing
        return None

    def _draw_strip(self, painter: QPainter, sight: Sight) -> None:
        left = sight.width - RIGHT_AIR + _FROM_WORDS
        for piece in pieces(self._shown(sight.visible), sight.rects):
            place = QRectF(left, piece.top, WIDTH, piece.bottom - piece.top)
            draw_state(painter, piece.thing.state, place, sight.theme)

    def _shown(self, visible: Span) -> list[tuple[Row, Span]]:
        return [(row, row.span) for row in self._coverage.rows_over(visible)]
