"""Shows a page with its marks, and knows where on the screen the words lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from fact_desk.desk.book import Book
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import DraftText
from fact_desk.model.span import Span
from fact_desk.text.differences import Differences
from fact_desk.window.page.changes import draw_changes
from fact_desk.window.page.decorations import draw_grounds
from fact_desk.window.page.document import Page
from fact_desk.window.page.grips import GripDrag
from fact_desk.window.page.layers import Layer, Sight
from fact_desk.window.page.margin import AIR, MarginMark, draw_margin, line_of, margin_marks
from fact_desk.window.page.marks import MarkPainter, MarkShapes
from fact_desk.window.page.strip import Strip
from fact_desk.window.theme import Theme

GUTTER = 72
"""Pixels left of the words, for the marks in the margin."""

RIGHT_AIR = 40
"""Pixels between the words and the strip."""

_TOP_AIR, _BOTTOM_AIR = 34, 120
_SHARE_ABOVE = 0.3
"""The share of the view's height that is kept above a place that is gone to."""


class PageView(QTextEdit):
    """A read-only page with a caret; spans are code points of the draft's text."""

    scrolled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.setAccessibleName("Article")
        self.viewport().setAutoFillBackground(False)
        self.strip = Strip(theme, self)
        self.setVerticalScrollBar(self.strip)
        self.strip.valueChanged.connect(self.scrolled)
        self._theme = theme
        self._painter = MarkPainter(theme)
        self._draft: DraftText | None = None
        self._page: Page | None = None
        self._shapes: MarkShapes | None = None
        self._book = Book()
        self._selected: Annotation | None = None
        self._found: list[Span] = []
        self._evidence: tuple[Span, ...] = ()
        self._changes: Differences | None = None
        self._margin: list[MarginMark] = []
        self._layers: list[Layer] = []
        self.more_in_margin: list[QRectF] = []
        """Where a layer has put icons in the margin, beside those of the annotations."""
        self.margin_wanted: Callable[[Span], Iterable[Span]] = lambda _visible: ()
        """The words in sight beside whose first lines a layer wants room in the margin."""
        self._drag: GripDrag | None = None
        self._awaited: int | None = None

    def show_page(self, draft: DraftText, page: Page, book: Book, theme: Theme) -> None:
        """Shows a page; the caret is put at its start."""
        self._theme, self._painter = theme, MarkPainter(theme)
        self._draft, self._page, self._book = draft, page, book
        self._shapes = MarkShapes(page)
        self._selected, self._found, self._drag = None, [], None
        self._evidence = ()
        page.document.setParent(self)
        frame = page.document.rootFrame()
        setting = frame.frameFormat()
        setting.setLeftMargin(GUTTER)
        setting.setRightMargin(RIGHT_AIR)
        setting.setTopMargin(_TOP_AIR)
        setting.setBottomMargin(_BOTTOM_AIR)
        frame.setFrameFormat(setting)
        self._replace_document(page.document)
        page.document.documentLayout().documentSizeChanged.connect(self._laid_out)
        self.setTextCursor(QTextCursor(page.document))
        self.strip.set_theme(theme)
        self.strip.setValue(0)
        self.strip.show_book(book, len(draft.text))

    def _replace_document(self, document: QTextDocument) -> None:
        # Qt itself would keep the document that was shown before until the view is gone.
        before = self.document()
        is_ours = before.parent() is self
        self.setDocument(document)
        if is_ours:
            before.deleteLater()

    def clear_page(self) -> None:
        """Shows nothing."""
        self._draft, self._page, self._shapes, self._book = None, None, None, Book()
        self._selected, self._found, self._drag = None, [], None
        self._evidence = ()
        self.clear()
        self.strip.show_book(self._book, 1)

    def refresh(self, names: list[str]) -> None:
        """The annotations of those ids have come, changed or gone."""
        self.strip.refresh(names)
        self.viewport().update()

    def show_selected(self, annotation: Annotation | None) -> None:
        """Outlines the annotation, or none."""
        self._selected = annotation
        self.viewport().update()

    def show_evidence(self, spans: tuple[Span, ...]) -> None:
        """Lights the places that the selected annotation's flags rest on."""
        self._evidence = spans
        self.viewport().update()

    def show_changes(self, changes: Differences | None) -> None:
        """Shows in the margin what is new in the text, or nothing."""
        self._changes = changes
        self.viewport().update()

    def add_layer(self, layer: Layer) -> None:
        """Has the layer draw under the words from now on, whatever page is shown."""
        self._layers.append(layer)
        self.viewport().update()

    def put_layer_first(self, layer: Layer) -> None:
        """Has the layer draw before all others, which then make room for it in the margin."""
        self._layers.insert(0, layer)
        self.viewport().update()

    def show_found(self, spans: list[Span]) -> None:
        """Tints the places that were found."""
        self._found = spans
        self.viewport().update()

    @property
    def text(self) -> str:
        """The text of the draft that is shown."""
        return self._draft.text if self._draft else ""

    @property
    def caret(self) -> int:
        """The offset of the caret."""
        return self._page.places.offset(self.textCursor().position()) if self._page else 0

    @property
    def in_sight(self) -> Span:
        """The words in sight; empty without a page."""
        return self._visible()

    @property
    def margin_places(self) -> list[QRectF]:
        """Where icons of whatever kind stand in the margin, in document coordinates."""
        return [*(mark.place for mark in self._margin), *self.more_in_margin]

    @property
    def top_offset(self) -> int:
        """The offset of the first words in sight."""
        return self._visible().start if self._page else 0

    def select_span(self, span: Span) -> None:
        """Selects the words of the span."""
        if self._page is None:
            return
        start, end = self._page.places.range(span)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def put_caret(self, offset: int) -> None:
        """Puts the caret at the offset, nothing selected, without scrolling."""
        if self._page is None:
            return
        top = self.strip.value()
        cursor = self.textCursor()
        cursor.setPosition(self._page.places.position(offset))
        self.setTextCursor(cursor)
        self.strip.setValue(top)

    def scroll_to(self, offset: int, *, to_top: bool = False) -> None:
        """Brings the words at the offset into sight, to the very top if asked to."""
        if self._page is None or not self.text:
            return
        if to_top and not self.isVisible():
            # Without its final width the page has no places yet.
            self._awaited = offset
            return
        first = min(offset, len(self.text) - 1)
        rects = self._rects(Span(first, first + 1)) or self._rects(Span(first, first + 2))
        y = rects[0].top() if rects else 0.0
        top, height = self.strip.value(), self.viewport().height()
        if to_top:
            self.strip.setValue(round(y - 12) if first else 0)
        elif not top + 24 <= y <= top + height - 64:
            self.strip.setValue(round(y - height * _SHARE_ABOVE))

    def words_rect(self, span: Span) -> QRect:
        """Where the span's first line lies in the viewport."""
        rects = self._rects(span)
        return rects[0].translated(0, -self.strip.value()).toAlignedRect() if rects else QRect()

    def line_rects(self, span: Span) -> list[QRect]:
        """Where each line of the span lies in the viewport."""
        top = self.strip.value()
        return [rect.translated(0, -top).toAlignedRect() for rect in self._rects(span)]

    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(e.rect(), self._theme.paper)
        if self._shapes is not None and self.text:
            painter.translate(0, -self.strip.value())
            self._draw_under(painter, self._shapes)
        painter.end()
        super().paintEvent(e)

    def showEvent(self, e: QShowEvent) -> None:
        super().showEvent(e)
        QTimer.singleShot(0, self, self._go_to_awaited)

    def _go_to_awaited(self) -> None:
        offset, self._awaited = self._awaited, None
        if offset is not None:
            self.scroll_to(offset, to_top=True)

    def resizeEvent(self, e: QResizeEvent) -> None:
        top = self.top_offset
        super().resizeEvent(e)
        self._laid_out()
        wider = e.oldSize().width() != e.size().width()
        if self._page is not None and wider and self._awaited is None:
            self.scroll_to(top, to_top=True)

    def _draw_under(self, painter: QPainter, shapes: MarkShapes) -> None:
        visible = self._visible()
        size = QSizeF(self.viewport().size())
        sight = QRectF(QPointF(0, self.strip.value()), size)
        draw_grounds(painter, self.document(), sight, self._theme)
        for span in self._evidence:
            if span.overlaps(visible):
                self._painter.draw_evidence(painter, shapes.rects(span))
        marks = shapes.marks(self._book.overlapping(visible))
        for mark in marks:
            self._painter.draw(painter, mark)
        self._draw_found(painter, visible)
        if self._drag is not None:
            self._painter.draw_moving(painter, shapes.rects(self._drag.span))
        elif self._selected is not None and self._selected.span.overlaps(visible):
            self._painter.draw_selected(painter, shapes.rects(self._selected.span))
        begun = [mark for mark in marks if mark.annotation.span.start >= visible.start]
        kept = {
            line_of(rects[0]) for rects in map(shapes.rects, self.margin_wanted(visible)) if rects
        }
        self._margin = margin_marks(begun, GUTTER - AIR, kept)
        draw_margin(painter, self._margin, self._theme)
        if self._changes is not None:
            draw_changes(painter, self._changes, visible, shapes.rects, self._theme)
        sight = Sight(visible, shapes.rects, self.viewport().width(), self._theme)
        for layer in self._layers:
            layer.draw(painter, sight)

    def _draw_found(self, painter: QPainter, visible: Span) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.found)
        for span in self._found:
            if span.overlaps(visible):
                for rect in self._rects(span):
                    painter.drawRoundedRect(rect.adjusted(-1, -2, 1, 2), 2, 2)

    def _visible(self) -> Span:
        if self._page is None:
            return Span(0, 0)
        layout, top = self.document().documentLayout(), self.strip.value()
        height, width = self.viewport().height(), self.viewport().width()
        first = layout.hitTest(QPointF(GUTTER, top), Qt.HitTestAccuracy.FuzzyHit)
        last = layout.hitTest(QPointF(width, top + height), Qt.HitTestAccuracy.FuzzyHit)
        places = self._page.places
        start = places.offset(max(0, first))
        return Span(start, max(start, places.offset(max(0, last)) + 1))

    def _rects(self, span: Span) -> tuple[QRectF, ...]:
        return self._shapes.rects(span) if self._shapes is not None else ()

    def _laid_out(self) -> None:
        if self._shapes is not None:
            self._shapes.forget()
        self.viewport().update()
