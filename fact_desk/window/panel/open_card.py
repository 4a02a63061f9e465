"""Lays the open card over the selected card of the list, and moves it with the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from fact_desk.model.annotation import Annotation
from fact_desk.window.actions import Actions
from fact_desk.window.panel.card_list import CardList
from fact_desk.window.panel.details import Details
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench


class OpenCard(QWidget):
    """A window onto the details that is cut off at the list's edges.

    It is the list's sibling, not its child: Qt shows assistive software no children of a list but
    its rows, and keys that a field leaves alone must not reach the list.
    """

    def __init__(
        self,
        workbench: Workbench,
        actions: Actions,
        theme: Theme,
        cards: CardList,
        panel: QWidget,
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._cards = cards
        self.details = Details(workbench, actions, theme, self)
        self.details.installEventFilter(self)
        self.details.pressed.connect(self._go_to_card)
        cards.laid_out.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)
        self.setAccessibleName("Selected annotation")
        self.hide()

    def open(self, annotation: Annotation | None) -> None:
        """Opens the card of the annotation; closes it where there is none."""
        if annotation is None:
            self.details.leave()
            self._cards.open_card("", 0)
        else:
            self.details.show_annotation(annotation)
            self._cards.open_card(annotation.id, self._height())
            self.details.rows.settle()

    def _go_to_card(self) -> None:
        self._cards.setFocus()
        if self.details.annotation is not None:
            self._cards.chosen.emit(self.details.annotation.id)

    def _height(self) -> int:
        return self.details.height_at(self._cards.card_width())

    def _follow(self) -> None:
        if self.details.annotation is None or self._cards.open_rect().isEmpty():
            self._let_go()
            return
        if self._cards.card_width() != self.details.width():
            self._cards.set_open_height(self._height())
        view, rect = self._cards.viewport(), self._cards.open_rect()
        seen = rect & view.rect()
        self.setGeometry(QRect(view.mapTo(self._panel, seen.topLeft()), seen.size()))
        before = self.details.size()
        self.details.setGeometry(QRect(rect.topLeft() - seen.topLeft(), rect.size()))
        if self.details.size() != before:
            self.details.rows.settle()
        self.setVisible(True)

    def _let_go(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._cards.setFocus()
        self.hide()

    def _reveal(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.details.isAncestorOf(now):
            place = QRect(now.mapTo(self.details, QPoint(0, 0)), now.size())
            self._cards.reveal(place.translated(self._cards.open_rect().topLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Makes the card as high as what is in it."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._cards.set_open_height(self._height())
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the list, wherever the pointer is."""
        QApplication.sendEvent(self._cards.viewport(), event)
