"""The review: the queue at the left, what is known of the current figure at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fact_desk.window.actions import Actions
from fact_desk.window.plain import plain_label
from fact_desk.window.review.head import Head
from fact_desk.window.review.model import ReviewModel
from fact_desk.window.review.queue import Queue
from fact_desk.window.review.side import ReviewSide
from fact_desk.window.review.style import style_sheet
from fact_desk.window.review.table import ReviewTable
from fact_desk.window.theme import Theme

_SIDE, _NARROW_SIDE = 384, 320
_NARROW = 1200
_EDGE = 24


class ReviewPage(QWidget):
    """Arranges head, table and side; knows nothing of the desk."""

    def __init__(self, model: ReviewModel, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Review of flagged figures")
        self.head = Head(self)
        self.table = ReviewTable(model, theme, self)
        self.side = ReviewSide(actions, theme, self)
        self._nothing = plain_label()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("quiet", True)
        self._lay_out()
        self.set_theme(theme)
        QWidget.setTabOrder(self.table, self.side.context)

    def set_theme(self, theme: Theme) -> None:
        """Shows the review in other colours."""
        self.setStyleSheet(style_sheet(theme))
        self.table.set_theme(theme)
        self.side.set_theme(theme)

    def show_queue(self, queue: Queue) -> None:
        """Shows the counts of a queue, or that there is nothing in it."""
        self.head.show_queue(queue)
        self.side.show_progress(queue)
        self.table.setVisible(bool(queue.items))
        self._nothing.setVisible(not queue.items)
        self._nothing.setText(_NOTHING)

    def focus_table(self) -> None:
        """Puts the keys where the decisions are made."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in a part of the review goes back to the table."""
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.focus_table()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the side less room in a narrow window."""
        self.side.setFixedWidth(_NARROW_SIDE if self.width() < _NARROW else _SIDE)

    def _lay_out(self) -> None:
        sheet = QFrame(self)
        sheet.setObjectName("sheet")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(self.table, 1)
        inside.addWidget(self._nothing, 1)
        below = QHBoxLayout()
        below.setSpacing(18)
        below.addWidget(sheet, 1)
        below.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE + 4, 20, _EDGE + 4, 16)
        column.setSpacing(14)
        column.addWidget(self.head)
        column.addLayout(below, 1)


_NOTHING = (
    "No figure is in doubt here.\n"
    "What the rules find, and what you flag by hand with X, comes up in this list."
)
