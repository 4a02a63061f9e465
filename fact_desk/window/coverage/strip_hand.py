"""The mouse on the strip beside the text: a click shows the sentence, a tip says what is of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.layer import SentenceLayer
from fact_desk.window.coverage.wording import tip_words
from fact_desk.window.page.page_view import PageView


class StripHand(QObject):
    """Listens to the page's viewport, and takes only what happens on the strip."""

    chosen = Signal(object)
    """The Row whose sign the editor clicked."""

    def __init__(self, view: PageView, layer: SentenceLayer, coverage: Coverage) -> None:
        super().__init__(view)
        self._view, self._layer, self._coverage = view, layer, coverage
        self._pressed = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clicks and tips beside the strip are the page's own."""
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
        row = self._layer.row_at(self._in_document(place))
        if row is not None:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self.chosen.emit(row)
        return row is not None

    def _tell(self, event: QHelpEvent) -> bool:
        row = self._layer.row_at(self._in_document(QPointF(event.pos())))
        if row is not None:
            words = tip_words(row, self._coverage.holds(row))
            QToolTip.showText(event.globalPos(), words, self._view.viewport())
        return row is not None

    def _in_document(self, place: QPointF) -> QPointF:
        return place + QPointF(0, self._view.strip.value())
