"""The list of cards: 20,000 annotations cost no more than what is seen of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from fact_desk.window.panel.card_delegate import CardDelegate
from fact_desk.window.panel.card_heights import CardHeights
from fact_desk.window.panel.card_model import CardModel, Index
from fact_desk.window.panel.drawing import GAP, draw_focus
from fact_desk.window.panel.stack import Stack
from fact_desk.window.panel.stacked_view import StackedView
from fact_desk.window.theme import Theme

Move = QAbstractItemView.CursorAction

_MARGIN = 6
"""Rows that are measured on either side of those in view."""

_MOVES: dict[int, Move] = {
    Qt.Key.Key_Up: Move.MoveUp,
    Qt.Key.Key_Down: Move.MoveDown,
    Qt.Key.Key_PageUp: Move.MovePageUp,
    Qt.Key.Key_PageDown: Move.MovePageDown,
    Qt.Key.Key_Home: Move.MoveHome,
    Qt.Key.Key_End: Move.MoveEnd,
}


class CardList(StackedView):
    """One card an annotation; one of them may be open, and as high as what lies over it."""

    chosen = Signal(str)
    """The id of the annotation whose card the editor went to, or nothing."""

    def __init__(self, model: CardModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards = model
        self._theme = theme
        self._delegate = CardDelegate(theme, self)
        self._heights = CardHeights(self.card_width())
        self._open_name, self._open_height = "", 0
        self._place = 0
        self._held: tuple[str, int] | None = None
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Annotations in text order")
        model.left.connect(self._let_go)
        model.rowsRemoved.connect(self._rows_removed)
        self.setModel(model)

    def set_theme(self, theme: Theme) -> None:
        """Shows the cards in other colours."""
        self._theme = self._delegate.theme = theme
        self.viewport().update()

    # -- The open card ----------------------------------------------------------------------

    def open_card(self, name: str, height: int) -> None:
        """Selects the card of that annotation and gives it `height`; none where it is not shown."""
        self._close()
        row = self._cards.row_of(name)
        if row >= 0:
            self._open_name, self._open_height, self._place = name, height, row
            self.stack.change(row, height + GAP)
            command = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._cards.index(row), command)
        else:
            self.selectionModel().clear()
        self.doItemsLayout()

    def set_open_height(self, height: int) -> None:
        """Gives the open card another height; where its end was in view, it still is."""
        row = self._open_row()
        if row < 0:
            return
        seen = self.card_rect(row).bottom() < self.viewport().height()
        if self.stack.change(row, height + GAP):
            self._open_height = height
            self.doItemsLayout()
            if seen:
                self.reveal(self.card_rect(row))

    def open_rect(self) -> QRect:
        """Where the open card lies in the viewport; empty where none is open."""
        row = self._open_row()
        return QRect() if row < 0 else self.card_rect(row)

    def bring_into_view(self) -> None:
        """Scrolls the open card into view; one that was clicked stays under the pointer."""
        held, self._held = self._held, None
        row = self._open_row()
        if row < 0:
            return
        if held is not None and held[0] == self._open_name:
            self.verticalScrollBar().setValue(self.stack.top(row) - held[1])
        self.settle()
        self.reveal(self.card_rect(row))

    def _open_row(self) -> int:
        return self._cards.row_of(self._open_name) if self._open_name else -1

    def _close(self) -> None:
        row = self._open_row()
        self._open_name = ""
        if row >= 0:
            self._measure(row)

    # -- Going from card to card --------------------------------------------------------------

    def row_from(self, step: int) -> int:
        """The row that follows (step 1) or precedes (step -1) where the last selection was."""
        return self._place if step > 0 else self._place - 1

    def moveCursor(self, move: Move, modifiers: Qt.KeyboardModifier, /) -> QModelIndex:
        """The card that a key leads to."""
        return self._cards.index(self._row_after(move))

    def _row_after(self, move: Move) -> int:
        here, last = self._open_row(), len(self.stack) - 1
        match move:
            case Move.MoveHome:
                row = 0
            case Move.MoveEnd:
                row = last
            case Move.MovePageUp:
                row = self._page(-1)
            case Move.MovePageDown:
                row = self._page(1)
            case Move.MoveUp | Move.MovePrevious | Move.MoveLeft:
                row = self.row_from(-1) if here < 0 else here - 1
            case _:
                row = self.row_from(1) if here < 0 else here + 1
        return max(0, min(row, last))

    def _page(self, step: int) -> int:
        start = max(0, min(self._place, len(self.stack) - 1))
        row = self.stack.row_at(self.stack.top(start) + step * self.viewport().height())
        return row if row != start else start + step

    def _choose(self, row: int) -> None:
        annotation = self._cards.annotation(row)
        if annotation is not None:
            self.chosen.emit(annotation.id)

    # -- Rows come and go -------------------------------------------------------------------

    def reset(self) -> None:
        """All rows are others."""
        super().reset()
        self._open_name, self._place = "", 0
        self._stack_up()

    def rowsInserted(self, parent: Index, start: int, end: int, /) -> None:
        """Makes room for new cards."""
        for row in range(start, end + 1):
            self.stack.insert(row, self._heights.estimate(self._cards.annotation(row)))
        self._place += (end - start + 1) if start < self._place else 0
        super().rowsInserted(parent, start, end)
        self._keep_view(start, self.stack.top(end + 1) - self.stack.top(start))

    def _rows_removed(self, _parent: QModelIndex, start: int, end: int) -> None:
        height = self.stack.top(end + 1) - self.stack.top(start)
        self.stack.remove(start, end)
        self._place -= (end - start + 1) if start < self._place else 0
        self._keep_view(start, -height)

    def _keep_view(self, row: int, grown: int) -> None:
        # What comes or goes above the cards in view doesn't move them.
        above = self.stack.top(row) < self.verticalOffset()
        self.doItemsLayout()
        if above:
            self.verticalScrollBar().setValue(self.verticalOffset() + grown)

    def dataChanged(self, first: Index, last: Index, /, roles: Sequence[int] = ()) -> None:
        """Measures the cards that changed again."""
        for row in range(first.row(), last.row() + 1):
            if row != self._open_row():
                self._measure(row)
        super().dataChanged(first, last, roles)
        self.doItemsLayout()

    def _let_go(self, name: str) -> None:
        row = self._cards.row_of(name)
        if name == self._open_name:
            self._open_name, self._place = "", row
        # Qt would select a neighbour in the place of a card that goes.
        if self.currentIndex().row() == row:
            self.selectionModel().clear()

    # -- Heights ----------------------------------------------------------------------------

    def settle(self) -> None:
        """Measures the cards in view and near it; what is in view stays where it is."""
        top = max(0, self.stack.row_at(self.verticalOffset()))
        before, opened = self.stack.top(top), self._open_row()
        changed = [self._measure(row) for row in self.rows_in_view(_MARGIN) if row != opened]
        if any(changed):
            shift = self.stack.top(top) - before
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + shift)

    def _measure(self, row: int) -> bool:
        return self.stack.change(row, self._heights.measure(self._cards.annotation(row)))

    def _stack_up(self) -> None:
        self.stack = Stack(self._heights.estimates(self._cards.shown()))
        row = self._open_row()
        if row >= 0:
            self.stack.change(row, self._open_height + GAP)
        self.doItemsLayout()

    # -- Events -----------------------------------------------------------------------------

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Wraps the words anew where the width is another."""
        QAbstractItemView.resizeEvent(self, e)
        if self.card_width() != self._heights.card_width:
            self._heights = CardHeights(self.card_width())
            self._stack_up()
        else:
            self.doItemsLayout()

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paints the cards in view."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, opened = option.state, self._open_row()
        for row in self.rows_in_view():
            option.rect = self.card_rect(row)
            option.state = plain | QStyle.StateFlag.State_Selected if row == opened else plain
            self._delegate.paint(painter, option, self._cards.index(row))
        if self.hasFocus() and opened < 0:
            self._draw_own_focus(painter)
        painter.end()

    def _draw_own_focus(self, painter: QPainter) -> None:
        place = QRectF(self.viewport().rect())
        if self._cards.rowCount():
            draw_focus(painter, place, self._theme)
        else:
            # A frame around nothing would look like a field to write in.
            painter.fillRect(place.adjusted(3, 0, -3, 2 - place.height()), self._theme.accent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from card to card, Esc lets go; all else is an action's or nobody's."""
        move = _MOVES.get(event.key())
        if event.key() == Qt.Key.Key_Escape:
            self.chosen.emit("")
        elif move is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        else:
            self._choose(self._row_after(move))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the card under the pointer, which keeps its place."""
        index = self.indexAt(event.position().toPoint())
        annotation = self._cards.annotation(index.row()) if index.isValid() else None
        if annotation is not None and event.button() is Qt.MouseButton.LeftButton:
            self._held = (annotation.id, self.visualRect(index).top())
            self.chosen.emit(annotation.id)
            self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click does what the first one did."""
        self.mousePressEvent(event)
