"""The mouse on doubts about figures that nobody marked: a click tells of one, a tip says why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from fact_desk.window.doubts.keeper import Doubts
from fact_desk.window.doubts.layer import DoubtLayer
from fact_desk.window.doubts.wording import tip_words
from fact_desk.window.page.article_view import ArticleView


class DoubtHand(QObject):
    """Listens to the page's viewport, and takes only what happens on a flag or a wave."""

    flag_clicked = Signal(object)
    """The Finding whose flag in the margin the editor clicked."""

    def __init__(self, view: ArticleView, layer: DoubtLayer, doubts: Doubts) -> None:
        super().__init__(view)
        self._view, self._layer, self._doubts = view, layer, doubts
        self._pressed = False
        before = view.is_target
        view.is_target = lambda place: bool(layer.flagged_at(place)) or before(place)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clicks and tips elsewhere are the page's own."""
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            if event.type() is QEvent.Type.MouseButtonRelease:
                # The page would take it for the end of a click beside its words.
                taken, self._pressed = self._pressed, False
                return taken
            self._pressed = self._press(event.position())
            return self._pressed
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._tell(event)
        return super().eventFilter(watched, event)

    def _press(self, place: QPointF) -> bool:
        found = self._layer.flagged_at(self._in_document(place))
        if found:
            self.flag_clicked.emit(found[0])
        return bool(found)

    def _tell(self, event: QHelpEvent) -> bool:
        place = QPointF(event.pos())
        found = self._layer.flagged_at(self._in_document(place))
        under = found or self._doubts.at(self._view.clicked_offset(place))
        if under:
            QToolTip.showText(event.globalPos(), tip_words(under), self._view.viewport())
        return bool(under)

    def _in_document(self, place: QPointF) -> QPointF:
        return place + QPointF(0, self._view.strip.value())
