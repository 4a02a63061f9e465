"""The list of sentences: arrow keys go through it, and the article follows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from fact_desk.window.coverage.sentence_delegate import SentenceDelegate
from fact_desk.window.coverage.sentence_model import SentenceModel
from fact_desk.window.coverage.wording import Row
from fact_desk.window.panel.drawing import draw_focus
from fact_desk.window.theme import Theme

_STEP = 24
_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_MOVING = {
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
}


class SentenceList(QListView):
    """One card a sentence; a click or an arrow key shows it in the article."""

    chosen = Signal(object)
    """The Row that the editor went to."""
    left = Signal()
    """The editor wants to go on in the article."""

    def __init__(self, model: SentenceModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences, self._theme = model, theme
        self._painter = SentenceDelegate(theme, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.setAccessibleName("Sentences in text order")
        self.setItemDelegate(self._painter)
        self.setModel(model)

    @property
    def current(self) -> Row | None:
        """The sentence that the keys act upon."""
        return self._sentences.row(self.currentIndex().row())

    def set_theme(self, theme: Theme) -> None:
        """Shows the list in other colours."""
        self._theme = self._painter.theme = theme
        self.viewport().update()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows those sentences; the cursor stays with its own, or goes to the next one."""
        before = self.current
        self._sentences.show(rows)
        if before is None:
            return
        self.go_to(before.span.start)
        if self.hasFocus() and self.current is not None and self.current.span != before.span:
            # The keys act upon another sentence now, so she is to see it.
            self._tell()

    def go_to(self, offset: int) -> None:
        """Puts the cursor on the sentence at the offset, or on the next one."""
        row = self._sentences.nearest(offset)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self._sentences.index(row))

    def follow(self, row: Row) -> None:
        """Puts the cursor on that very sentence, or nowhere if it is not listed."""
        self.go_to(row.span.start)
        if self.current is not None and self.current.span != row.span:
            self.let_go()

    def let_go(self) -> None:
        """Chooses nothing."""
        self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from sentence to sentence; Enter and Esc go to the article."""
        if event.key() in _LEAVING:
            self.left.emit()
        elif event.key() in _MOVING:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self._tell()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Shows the sentence under the pointer in the article."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.currentIndex().isValid():
            self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes with the keyboard finds a cursor."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._sentences.rowCount():
            self.setCurrentIndex(self._sentences.index(0))
        self.viewport().update()

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draws a line around an empty list that has the keys."""
        super().paintEvent(e)
        if self.hasFocus() and not self._sentences.rowCount():
            painter = QPainter(self.viewport())
            draw_focus(painter, QRectF(self.viewport().rect()), self._theme)
            painter.end()

    def _tell(self) -> None:
        row = self.current
        if row is not None:
            self.chosen.emit(row)
