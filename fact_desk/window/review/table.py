"""The table of the review: rows as high as their words, the current one chosen by keys or mouse."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from fact_desk.window.review.delegate import FIRST, HEADING, ReviewDelegate
from fact_desk.window.review.model import Column, ReviewModel
from fact_desk.window.review.queue import Item, Key
from fact_desk.window.theme import Theme

_SHARES = {Column.FIGURE: 19, Column.READS: 15, Column.WHY: 29, Column.SENTENCE: 37}
_MARK_WIDTH = 52
_USUAL = 54
"""The height of a row before it is measured, which is done when it is first seen."""


class ReviewTable(QTableView):
    """Shows the queue; every letter but those of movement is an action's."""

    item_chosen = Signal(object)
    """The Item of the row that is now the current one, or None."""
    opened = Signal()
    """The editor wants to see the current figure in its article."""

    def __init__(self, model: ReviewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = model
        self._delegate = ReviewDelegate(theme, self)
        self._measured: set[int] = set()
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setAccessibleName("Flagged figures")
        self._set_up()
        self.verticalScrollBar().valueChanged.connect(self._measure_seen)
        self.selectionModel().currentRowChanged.connect(self._tell)
        model.modelReset.connect(self._start_anew)
        model.dataChanged.connect(self._measure_again)

    def set_theme(self, theme: Theme) -> None:
        """Shows the rows in other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    @property
    def current(self) -> Item | None:
        """The doubt in the current row."""
        return self._review.item(self.currentIndex().row())

    def go_to(self, key: Key) -> bool:
        """Makes the row of that doubt the current one; whether it is there."""
        row = self._review.row_of(key)
        if row < 0:
            return False
        self._go_to_row(row)
        return True

    def go_to_first(self) -> None:
        """Makes the first doubt the current one."""
        self.step(1, from_row=-1)

    def step(self, by: int, from_row: int | None = None) -> bool:
        """Goes to the next doubt (1) or the one before (-1); whether there is one."""
        row = (self.currentIndex().row() if from_row is None else from_row) + by
        while 0 <= row < self._review.rowCount() and self._review.item(row) is None:
            row += by
        if self._review.item(row) is None:
            return False
        self._go_to_row(row)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move; no letter searches, as letters are actions."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _MOVES and bare:
            self._move(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bare:
            self.opened.emit()
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the place."""
        if self.indexAt(event.position().toPoint()).row() == self.currentIndex().row():
            self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _move(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.step(-1)
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_Home:
                self.go_to_first()
            case Qt.Key.Key_End:
                self.step(-1, from_row=self._review.rowCount())
            case _:
                super().keyPressEvent(event)
                if self.current is None and not self.step(1):
                    self.step(-1)

    def _go_to_row(self, row: int) -> None:
        command = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        index = self._review.index(row, 0)
        self.selectionModel().setCurrentIndex(index, command)
        # The heading of an article is seen with its first row.
        if row and self._review.item(row - 1) is None:
            self.scrollTo(self._review.index(row - 1, 0))
        self.scrollTo(index)
        self._measure_seen()
        self.scrollTo(index)

    def _tell(self, index: QModelIndex) -> None:
        self.item_chosen.emit(self._review.item(index.row()))

    def _start_anew(self) -> None:
        self._measured.clear()
        self.clearSpans()
        for row in self._review.headings():
            self.setSpan(row, 0, 1, len(Column))
            self.setRowHeight(row, HEADING)
            self._measured.add(row)
        self._measure_seen()

    def _measure_again(self, first: QModelIndex, last: QModelIndex) -> None:
        self._measured -= set(range(first.row(), last.row() + 1))
        self._measure_seen()

    def _measure_seen(self) -> None:
        row = max(0, self.rowAt(0))
        bottom = self.viewport().height()
        while row < self._review.rowCount() and self.rowViewportPosition(row) <= bottom:
            self._measure(row)
            row += 1

    def _measure(self, row: int) -> None:
        if row in self._measured:
            return
        self._measured.add(row)
        widths = {int(column): self.columnWidth(column) for column in Column}
        self.setRowHeight(row, self._delegate.row_height(self._review.told(row), widths))

    def _share_width(self) -> None:
        room = self.viewport().width() - _MARK_WIDTH - FIRST
        total = sum(_SHARES.values())
        for column, share in _SHARES.items():
            extra = FIRST if column is Column.FIGURE else 0
            self.setColumnWidth(column, max(60, room * share // total + extra))
        self.setColumnWidth(Column.MARK, _MARK_WIDTH)
        self._measured = set(self._review.headings())
        self._measure_seen()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        upright, across = self.verticalHeader(), self.horizontalHeader()
        upright.hide()
        upright.setMinimumSectionSize(20)
        upright.setDefaultSectionSize(_USUAL)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
