"""The head of the review: what is to be done, where, and for which reasons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from fact_desk.window.fonts import chrome_font
from fact_desk.window.plain import plain_label
from fact_desk.window.review.queue import Queue
from fact_desk.window.review.reasons import Reasons
from fact_desk.window.review.wording import queue_words


class Head(QWidget):
    """Title, count, scope and reasons on a line."""

    desk_wanted = Signal(bool)
    """Whether the figures of the whole desk are to be shown, rather than of one article."""
    reason_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = plain_label()
        self._count.setWordWrap(False)
        self._count.setProperty("quiet", True)
        self._count.setAccessibleName("To review")
        self._sign = plain_label()
        self._sign.setWordWrap(False)
        self._sign.setProperty("quiet", True)
        self._this = self._scope("This article")
        self._all = self._scope("Whole desk")
        self.reasons = Reasons(self)
        self._lay_out()
        group = QButtonGroup(self)
        for button, wanted in ((self._this, False), (self._all, True)):
            group.addButton(button)
            button.clicked.connect(_saying(self, wanted))
        self.reasons.chosen.connect(self.reason_chosen)

    def show_queue(self, queue: Queue) -> None:
        """Says what is to be done."""
        words = queue_words(queue)
        self._count.setText(words)
        self._count.setAccessibleDescription(words)
        self.reasons.show_queue(queue)

    def show_scope(self, *, desk: bool, article: bool) -> None:
        """Presses the scope that holds; without an open article there is only the desk."""
        (self._all if desk else self._this).setChecked(True)
        self._this.setEnabled(article)

    def show_working(self, *, working: bool) -> None:
        """Says quietly that figures are being checked."""
        self._sign.setText("checking…" if working else "")

    def _scope(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setProperty("chip", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_title())
        row.addSpacing(16)
        row.addWidget(self._count)
        row.addSpacing(6)
        row.addWidget(self._sign)
        row.addStretch(1)
        row.addWidget(self._this)
        row.addWidget(self._all)
        row.addSpacing(18)
        row.addWidget(self.reasons)


def _title() -> QLabel:
    label = plain_label("Flagged figures")
    label.setWordWrap(False)
    font = chrome_font(16)
    font.setWeight(QFont.Weight.Bold)
    label.setFont(font)
    return label


def _saying(head: Head, wanted: bool) -> object:
    def say() -> None:
        head.desk_wanted.emit(wanted)

    return say
