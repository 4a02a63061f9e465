"""The mouse on doubts about figures that nobody marked: a click tells of one, a tip says why."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from fact_desk.window.doubts.keeper import Doubts
from fact_desk.window.doubts.layer import DoubtLayer
from fact_desk.window.doubts.wording import tip_words
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.page.hand import Hand


class DoubtHand(Hand):
    """Takes what happens on a flag or a wave."""

    flag_clicked = Signal(object)
    """The Finding whose flag in the margin the editor clicked."""

    def __init__(self, view: ArticleView, layer: DoubtLayer, doubts: Doubts) -> None:
        super().__init__(view)
        self._view, self._layer, self._doubts = view, layer, doubts
        before = view.is_target
        view.is_target = lambda place: bool(layer.flagged_at(place)) or before(place)

    def press(self, place: QPointF) -> bool:
        """A click on a flag tells of its doubt."""
        found = self._layer.flagged_at(self.in_document(place))
        if found:
            self.flag_clicked.emit(found[0])
        return bool(found)

    def tell(self, event: QHelpEvent) -> bool:
        """Says why the figure under the pointer is in doubt."""
        place = QPointF(event.pos())
        found = self._layer.flagged_at(self.in_document(place))
        under = found or self._doubts.at(self._view.clicked_offset(place))
        if under:
            QToolTip.showText(event.globalPos(), tip_words(under), self._view.viewport())
        return bool(under)
