"""Lays the open card over the selected card of the list, and moves it with the list."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from fact_desk.model.annotation import Annotation
from fact_desk.window.actions import Actions
from fact_desk.window.panel.card_list import CardList
from fact_desk.window.panel.details import Details
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench


class Guest(Protocol):
    """A card that stands in the list without being an annotation's."""

    def widget(self) -> QWidget:
        """What is laid over the list."""
        ...

    def height_at(self, width: int) -> int:
        """How high it is at that width, in pixels."""
        ...


class OpenCard(QWidget):
    """A window onto the details, or a guest's card, that is cut off at the list's edges.

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
        self._guest: Guest | None = None
        self._is_guest_open = False
        cards.laid_out.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)
        self.setAccessibleName("Selected annotation")
        self.hide()

    def take_in(self, guest: Guest) -> None:
        """Takes in the one card that may be opened in the place of an annotation's."""
        self._guest = guest
        guest.widget().setParent(self)
        guest.widget().installEventFilter(self)
        guest.widget().hide()

    def open_guest(self, name: str) -> None:
        """Opens the guest's card in the row of that id."""
        self.details.leave()
        self._turn_to_guest(True)
        self._cards.open_card(name, self._height())

    def open(self, annotation: Annotation | None) -> None:
        """Opens the card of the annotation; closes it where there is none."""
        self._turn_to_guest(False)
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

    def _turn_to_guest(self, open_it: bool) -> None:
        if self._guest is not None and open_it != self._is_guest_open:
            self._is_guest_open = open_it
            self._guest.widget().setVisible(open_it)
            self.details.setVisible(not open_it)

    @property
    def _body(self) -> QWidget:
        guest = self._guest if self._is_guest_open else None
        return self.details if guest is None else guest.widget()

    @property
    def _is_open(self) -> bool:
        return self._is_guest_open or self.details.annotation is not None

    def _height(self) -> int:
        guest = self._guest if self._is_guest_open else None
        return (self.details if guest is None else guest).height_at(self._cards.card_width())

    def _follow(self) -> None:
        if not self._is_open or self._cards.open_rect().isEmpty():
            self._let_go()
            return
        body = self._body
        if self._cards.card_width() != body.width():
            self._cards.set_open_height(self._height())
        view, rect = self._cards.viewport(), self._cards.open_rect()
        seen = rect & view.rect()
        self.setGeometry(QRect(view.mapTo(self._panel, seen.topLeft()), seen.size()))
        before = body.size()
        body.setGeometry(QRect(rect.topLeft() - seen.topLeft(), rect.size()))
        if body is self.details and body.size() != before:
            self.details.rows.settle()
        self.setVisible(True)

    def _let_go(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._cards.setFocus()
        self.hide()

    def _reveal(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._body.isAncestorOf(now):
            place = QRect(now.mapTo(self._body, QPoint(0, 0)), now.size())
            self._cards.reveal(place.translated(self._cards.open_rect().topLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Makes the card as high as what is in it."""
        if watched is self._body and event.type() is QEvent.Type.LayoutRequest:
            self._cards.set_open_height(self._height())
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the list, wherever the pointer is."""
        QApplication.sendEvent(self._cards.viewport(), event)
