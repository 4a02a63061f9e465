"""A list view of Qt's to assistive software, which lays its rows out itself."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QMouseEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from fact_desk.window.panel.card_model import Index
from fact_desk.window.panel.drawing import GAP, SIDE
from fact_desk.window.panel.stack import Stack

_STEP = 24
"""Pixels of a turn of the wheel; Qt multiplies it by three lines or so."""


class StackedView(QListView):
    """Rows of different heights under one another; Qt's own layout asks every row for its size."""

    laid_out = Signal()
    """Rows have moved, or have another width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.stack = Stack()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)

    def card_width(self) -> int:
        """The width of a card, in pixels."""
        # The scroll bar has room beside the cards, so that they keep their width when it comes.
        return max(120, self.width() - 2 * SIDE)

    def card_rect(self, row: int) -> QRect:
        """Where the row's card lies in the viewport; the gap below it is not the card's."""
        top = self.stack.top(row) - self.verticalOffset()
        return QRect(SIDE, top, self.card_width(), self.stack[row] - GAP)

    def rows_in_view(self, margin: int = 0) -> range:
        """The rows that are seen, and so many more on either side."""
        y = self.verticalOffset()
        first = max(0, self.stack.row_at(y) - margin)
        last = self.stack.row_at(y + self.viewport().height()) + margin
        return range(first, min(last + 1, len(self.stack)))

    def settle(self) -> None:
        """Makes sure of the heights of the rows in view."""

    def reveal(self, rect: QRect) -> None:
        """Scrolls as little as need be; of what is higher than the view the top is shown."""
        above, below = rect.top(), rect.bottom() + GAP - self.viewport().height()
        bar = self.verticalScrollBar()
        if above < 0:
            bar.setValue(bar.value() + above)
        elif below > 0:
            bar.setValue(bar.value() + min(above, below))

    # -- What Qt asks a view ----------------------------------------------------------------

    def visualRect(self, index: Index, /) -> QRect:
        """Where a card lies in the viewport."""
        if not index.isValid() or not 0 <= index.row() < len(self.stack):
            return QRect()
        return self.card_rect(index.row())

    def indexAt(self, p: QPoint, /) -> QModelIndex:
        """The card at a point of the viewport; none in the gap between two."""
        row = self.stack.row_at(p.y() + self.verticalOffset())
        if 0 <= row < len(self.stack) and self.card_rect(row).contains(p):
            return self.model().index(row, 0)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        /,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Brings a card into view."""
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        below = rect.bottom() + GAP - self.viewport().height()
        match hint:
            case QAbstractItemView.ScrollHint.PositionAtTop:
                bar.setValue(bar.value() + rect.top())
            case QAbstractItemView.ScrollHint.PositionAtBottom:
                bar.setValue(bar.value() + below)
            case QAbstractItemView.ScrollHint.PositionAtCenter:
                bar.setValue(bar.value() + (rect.top() + below) // 2)
            case _:
                self.reveal(rect)

    def verticalOffset(self) -> int:
        """How far the cards are scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Nothing is ever scrolled sideways."""
        return 0

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag, /) -> None:
        """Selects the card at the rectangle's middle."""
        self.selectionModel().select(self.indexAt(rect.center()), command)

    def visualRegionForSelection(self, selection: QItemSelection, /) -> QRegion:
        """What has to be painted when the selection goes elsewhere."""
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def doItemsLayout(self) -> None:
        """Fits the scroll bar to the cards; their places are worked out as they are asked for."""
        self.updateGeometries()
        self.settle()
        self.viewport().update()
        self.laid_out.emit()

    def updateGeometries(self) -> None:
        """Sets the scroll bar's range."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(_STEP)
        bar.setRange(0, max(0, self.stack.total - height))

    def scrollContentsBy(self, dx: int, dy: int, /) -> None:
        """Shows other cards."""
        self.settle()
        self.viewport().update()
        self.laid_out.emit()

    def keyboardSearch(self, search: str, /) -> None:
        """Letters are actions here; there is a field to look for words."""

    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """Nothing is dragged here."""

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """The press has done it all."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Takes the focus without going to the first card, which would move the article."""
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaves the selection as it is."""
        self.viewport().update()
