"""The strip beside the text: the scroll bar, and where every annotation lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from fact_desk.desk.book import Book
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.span import Span
from fact_desk.window.theme import Theme

WIDTH = 18
_THUMB = 8
_TICK = 3
_TRACE = 4
_FAINT = 0.55
"""How much of its colour a trace has."""
_REST = 120
"""Milliseconds after a change of many, or of the height, before the ticks are gathered anew."""

_MANY = 64
"""From this number of changes at once all ticks are gathered anew."""


class Strip(QScrollBar):
    """A vertical scroll bar with a tick for each annotation, flags widest.

    Ticks stand at the annotation's share of the text, counted in code points; those that fall on
    the same pixel are drawn as one, so that 20,000 cost no more than a screen's height.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._book = Book()
        self._length = 1
        self.ticks: dict[int, Annotation] = {}
        """The annotation that each tick is drawn for, by the pixel of its top."""
        self._traces: dict[int, Tag] = {}
        self._traced: tuple[tuple[int, Tag], ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self._gather)
        self.setAccessibleName("Scroll bar with a tick for each annotation")

    def show_book(self, book: Book, length: int) -> None:
        """Shows the annotations of a text of that many code points."""
        self._book, self._length = book, max(1, length)
        self._gather()

    def show_traces(self, places: Iterable[tuple[int, Tag]]) -> None:
        """Shows a light trace for each suggestion: its first code point, and its tag."""
        self._traced = tuple(places)
        self._gather_traces()
        self.update()

    @property
    def traces(self) -> Mapping[int, Tag]:
        """The tag of each trace, by the pixel of its top."""
        return self._traces

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of another theme."""
        self._theme = theme
        self.update()

    def refresh(self, names: list[str]) -> None:
        """The annotations of those ids have come, changed or gone; their ticks follow."""
        if len(names) > _MANY:
            self._timer.start()
            return
        changed = {*names}
        places = {y for y, annotation in self.ticks.items() if annotation.id in changed}
        found = (self._book.get(name) for name in names)
        places |= {self._place(annotation.span.start) for annotation in found if annotation}
        for y in places:
            self._gather_at(y)
            self.update(0, y, WIDTH, _TICK)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._timer.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._thumb().contains(
            event.position()
        ):
            # A click on a tick goes there, rather than a page on.
            share = event.position().y() / max(1, self.height())
            self.setValue(round(share * (self.maximum() + self.pageStep()) - self.pageStep() / 3))
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.maximum() > self.minimum():
            painter.setBrush(self._theme.scroll_thumb)
            painter.drawRoundedRect(self._thumb(), _THUMB / 2, _THUMB / 2)
        sight = range(event.rect().top() - _TICK, event.rect().bottom() + 1)
        self._draw_traces(painter, sight)
        for y in sorted(y for y in self.ticks if y in sight):
            annotation = self.ticks[y]
            wide = annotation.is_flagged
            colour = self._theme.flagged if wide else self._theme.of_tag(annotation.tag)
            painter.setBrush(colour)
            left, width = (3, WIDTH - 6) if wide else (5, WIDTH - 10)
            painter.drawRoundedRect(QRectF(left, y, width, _TICK), 1.5, 1.5)

    def _draw_traces(self, painter: QPainter, sight: range) -> None:
        painter.setOpacity(_FAINT)
        for y, tag in self._traces.items():
            if y in sight and y not in self.ticks:
                painter.setBrush(self._theme.of_tag(tag))
                painter.drawRect(QRectF(WIDTH / 2 - _TRACE / 2, y, _TRACE, 1.5))
        painter.setOpacity(1)

    def _thumb(self) -> QRectF:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        rect = self.style().subControlRect(control, option, part, self)
        return QRectF((WIDTH - _THUMB) / 2, rect.top(), _THUMB, rect.height())

    def _gather(self) -> None:
        self.ticks = {}
        for annotation in self._book:
            self._put(self._place(annotation.span.start), annotation)
        self._gather_traces()
        self.update()

    def _gather_traces(self) -> None:
        self._traces = {self._place(start): tag for start, tag in self._traced}

    def _gather_at(self, y: int) -> None:
        """Gathers the annotations of one tick only."""
        self.ticks.pop(y, None)
        pixels = max(1, self.height() - _TICK)
        first, last = y * self._length // pixels, (y + 1) * self._length // pixels
        for annotation in self._book.overlapping(Span(first, last + 1)):
            if self._place(annotation.span.start) == y:
                self._put(y, annotation)

    def _put(self, y: int, annotation: Annotation) -> None:
        known = self.ticks.get(y)
        if known is None or (not known.is_flagged and annotation.is_flagged):
            self.ticks[y] = annotation

    def _place(self, offset: int) -> int:
        return offset * max(1, self.height() - _TICK) // self._length
