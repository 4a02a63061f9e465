"""The words of the open card."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fact_desk.window.panel.lines import draw, fitted, line_height, lines_needed
from fact_desk.window.panel.wording import one_line

LINES = 8
"""How many lines an open card shows; all of them stand in the article."""


class ExactWords(QLabel):
    """A label that sets its words as the closed cards do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str) -> None:
        """Shows the words of an annotation."""
        self.setText(one_line(words))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, arg__1: int, /) -> int:
        """The height of the words at that width."""
        return lines_needed(self.text(), max(20, arg__1), LINES) * line_height()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(120, line_height())

    def minimumSizeHint(self) -> QSize:
        """One line of any width."""
        return QSize(20, line_height())

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Draws the words."""
        painter = QPainter(self)
        words = fitted(self.text(), max(20, self.width()), LINES)
        painter.setPen(self.palette().windowText().color())
        draw(painter, words, self.width(), QPointF(0, 0))
        painter.end()
