"""The sheet in the middle of the window: one column of about 70 characters, find bar on top."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fact_desk.window.fonts import reading_font
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.page.find_bar import FindBar
from fact_desk.window.page.page_view import GUTTER, RIGHT_AIR
from fact_desk.window.page.strip import WIDTH
from fact_desk.window.theme import Theme

_MEASURE = "The quick ferry crossed the sound before nine, and nobody on it asked why. "
"""As many characters as a line is to take, of an ordinary mixture."""

_BORDER = 8
_MOST_AIR = 24


class Paper(QWidget):
    """The article view on its sheet, never wider than the measure asks for."""

    def __init__(self, view: ArticleView, find_bar: FindBar, theme: Theme) -> None:
        super().__init__()
        self._view, self._find_bar, self._theme = view, find_bar, theme
        self._sheet = QRectF()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(find_bar)
        self._column.addWidget(view)
        self._width = 0.0
        self.setMinimumWidth(420)
        self.set_type(15.0, theme)

    def add_bar(self, bar: QWidget) -> None:
        """Takes in something that may stand over the page."""
        self._column.insertWidget(0, bar)

    def set_type(self, points: float, theme: Theme) -> None:
        """Sets the sheet for a body type of that size."""
        self._theme = theme
        advance = QFontMetricsF(reading_font(points)).horizontalAdvance(_MEASURE)
        self._width = advance + GUTTER + RIGHT_AIR + WIDTH + 2 * _BORDER
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.line, 1))
        painter.setBrush(self._theme.paper)
        painter.drawRoundedRect(self._sheet, 10, 10)

    def _arrange(self) -> None:
        air = min(_MOST_AIR, self.width() // 40)
        width = min(self._width, self.width() - 2 * air)
        left = (self.width() - width) / 2
        self._sheet = QRectF(left, air - 4, width, self.height() - 2 * air + 8).adjusted(0, 0, 0, 0)
        side = round(left) + _BORDER
        top = round(self._sheet.top()) + _BORDER
        self._column.setContentsMargins(
            side, top, side, self.height() - round(self._sheet.bottom()) + 2
        )
        self.update()
