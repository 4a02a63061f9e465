"""The mouse on the strip beside the text: a click shows the sentence, a tip says what is of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.layer import SentenceLayer
from fact_desk.window.coverage.wording import tip_words
from fact_desk.window.page.hand import Hand
from fact_desk.window.page.page_view import PageView


class StripHand(Hand):
    """Takes what happens on the strip."""

    chosen = Signal(object)
    """The Row whose sign the editor clicked."""

    def __init__(self, view: PageView, layer: SentenceLayer, coverage: Coverage) -> None:
        super().__init__(view)
        self._view, self._layer, self._coverage = view, layer, coverage

    def press(self, place: QPointF) -> bool:
        """A click on a sign chooses its sentence."""
        row = self._layer.row_at(self.in_document(place))
        if row is not None:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self.chosen.emit(row)
        return row is not None

    def tell(self, event: QHelpEvent) -> bool:
        """Says what is of the sentence under the pointer."""
        row = self._layer.row_at(self.in_document(QPointF(event.pos())))
        if row is not None:
            words = tip_words(row, self._coverage.holds(row))
            QToolTip.showText(event.globalPos(), words, self._view.viewport())
        return row is not None
