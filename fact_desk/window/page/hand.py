"""The mouse on what a layer draws on the page: there it is the layer's, elsewhere the page's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent

from fact_desk.window.page.page_view import PageView


class Hand(QObject):
    """Listens to the viewport of the page; each kind of hand says what it takes."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._page = view
        self._pressed = False
        view.viewport().installEventFilter(self)

    def press(self, place: QPointF) -> bool:
        """Does what a click there means; whether it meant anything."""
        raise NotImplementedError

    def tell(self, event: QHelpEvent) -> bool:
        """Shows the tip for the place, if there is one; whether there is."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clicks and tips elsewhere are the page's own."""
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            if event.type() is QEvent.Type.MouseButtonRelease:
                # The page would take it for the end of a click beside its words.
                taken, self._pressed = self._pressed, False
                return taken
            self._pressed = self.press(event.position())
            return self._pressed
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self.tell(event)
        return super().eventFilter(watched, event)

    def in_document(self, place: QPointF) -> QPointF:
        """A place of the viewport, counted from the top of the page."""
        return place + QPointF(0, self._page.strip.value())
