"""The article under an editor's hands: says what she selects, clicks and drags; changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from fact_desk.model.layout import RunKind
from fact_desk.model.span import Span
from fact_desk.text.segments import sentence_at, snap, word_at
from fact_desk.window.page.geometry import on_a_line
from fact_desk.window.page.grips import grip_at
from fact_desk.window.page.page_view import GUTTER, PageView
from fact_desk.window.theme import Theme


class ArticleView(PageView):
    """The page with its mouse and its keys."""

    words_selected = Signal()
    """The selection, or what is left of it, has changed; see `selected_span`."""
    place_clicked = Signal(int)
    """The editor clicked on the code point at that offset, -1 beside the words."""
    mark_clicked = Signal(str)
    """The editor clicked on that annotation's icon in the margin."""
    edges_dragged = Signal(str, object)
    """The editor dragged an edge of that annotation; the Span is where it is to be."""
    link_chosen = Signal(str)
    """The editor asked for the link with that address."""
    zoom_asked = Signal(int)
    """The editor asked for larger (1) or smaller (-1) type."""
    menu_asked = Signal(QPoint)
    """The editor asked for the menu at that point of the screen."""
    margin_clicked = Signal(QPointF)
    """The editor clicked left of the words, beside all icons; in document coordinates."""
    caret_moved = Signal()
    """The editor moved the caret by keyboard, selecting nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.viewport().setMouseTracking(True)
        self._after_double = QTimer(self, singleShot=True)
        self.on_tab: Callable[[int], bool] = lambda _step: False
        """Goes to the next mark (1) or the one before (-1); whether there was one."""
        self.is_target: Callable[[QPointF], bool] = lambda _place: False
        """Whether a click at that point of the document does something beside the words."""
        self.selectionChanged.connect(self.words_selected)

    @property
    def selected_span(self) -> Span | None:
        """The selected words, trimmed and widened to whole characters; None without any."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        return snap(
            self.text, self._page.places.span(cursor.selectionStart(), cursor.selectionEnd())
        )

    def drop_selection(self) -> None:
        """Selects nothing; the caret stays where the selection ended."""
        self.put_caret(self.caret)

    def link_at(self, offset: int) -> str:
        """The address of the link over the offset, or nothing."""
        if self._draft is None:
            return ""
        runs = (run for run in self._draft.layout.runs if run.kind is RunKind.LINK)
        return next((run.address for run in runs if run.span.holds(offset)), "")

    def mousePressEvent(self, e: QMouseEvent) -> None:
        if e.button() is not Qt.MouseButton.LeftButton:
            return
        if self._press_in_margin(e.position()) or self._press_on_grip(e.position()):
            return
        if self._after_double.isActive():
            self._after_double.stop()
            self._select(sentence_at(self.text, self._offset_at(e.position())))
            return
        if not e.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Else a press on selected words would begin to drag them about.
            self.drop_selection()
        super().mousePressEvent(self._levelled(e))

    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        if self._drag is not None:
            self._drag = self._drag.to(self._offset_at(e.position()), self.text)
            self.viewport().update()
            return
        super().mouseMoveEvent(self._levelled(e))
        self._shape_pointer(e.position())

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        if self._drag is not None:
            drag, self._drag = self._drag, None
            self.viewport().update()
            if drag.has_moved:
                self.edges_dragged.emit(drag.annotation.id, drag.span)
            return
        super().mouseReleaseEvent(self._levelled(e))
        if e.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._click(e)

    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        self._select(word_at(self.text, self._offset_at(e.position())))
        self._after_double.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def wheelEvent(self, e: QWheelEvent) -> None:
        if not e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(e)
        elif e.angleDelta().y():
            self.zoom_asked.emit(1 if e.angleDelta().y() > 0 else -1)

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        if e.reason() is QContextMenuEvent.Reason.Mouse:
            self._aim_at(QPointF(e.pos()))
        self.menu_asked.emit(e.globalPos())

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            address = self.link_at(self.caret)
            if address and e.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.link_chosen.emit(address)
            return
        if e.key() == Qt.Key.Key_Escape:
            self._let_go()
            return
        before = self.textCursor()
        super().keyPressEvent(e)
        if self.textCursor() != before and not self.textCursor().hasSelection():
            self.caret_moved.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from mark to mark; where there is none any more, out of the page."""
        return self.on_tab(1 if next else -1) or super().focusNextPrevChild(next)

    def _let_go(self) -> None:
        """Esc lets go of the selected words first, then of the selected annotation."""
        if self.textCursor().hasSelection():
            self.drop_selection()
        else:
            self.caret_moved.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            address = self.link_at(self.clicked_offset(QPointF(event.pos())))
            # Escaped, since a tool tip guesses for itself whether its words are markup.
            tip = f"{escape(address)}<br>Ctrl + click to open" if address else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        # What is copied is the text itself, not Qt's reading of the page.
        data = QMimeData()
        cursor = self.textCursor()
        if self._page is not None:
            span = self._page.places.span(cursor.selectionStart(), cursor.selectionEnd())
            data.setText(span.of(self.text))
        return data

    def _select(self, span: Span | None) -> None:
        if span is not None:
            self.select_span(span)

    def _click(self, e: QMouseEvent) -> None:
        offset = self.clicked_offset(e.position())
        address = self.link_at(offset)
        if address and e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.link_chosen.emit(address)
            return
        self.place_clicked.emit(offset)
        if e.position().x() < GUTTER:
            self.margin_clicked.emit(self._in_document(e.position()))

    def _aim_at(self, place: QPointF) -> None:
        """Goes to what is under the pointer, as a click does; selected words under it stay so."""
        offset, selected = self.clicked_offset(place), self.selected_span
        if selected is not None and selected.holds(offset):
            return
        if offset >= 0:
            self.put_caret(offset)
            self.place_clicked.emit(offset)
        elif not self._press_in_margin(place) and place.x() < GUTTER:
            self.margin_clicked.emit(self._in_document(place))

    def _press_in_margin(self, place: QPointF) -> bool:
        at = self._in_document(place)
        for mark in self._margin:
            if mark.place.adjusted(-2, -3, 2, 3).contains(at):
                self.mark_clicked.emit(mark.annotation.id)
                return True
        return False

    def _press_on_grip(self, place: QPointF) -> bool:
        if self._selected is None:
            return False
        rects = self._rects(self._selected.span)
        self._drag = grip_at(self._selected, rects, self._in_document(place))
        return self._drag is not None

    def _shape_pointer(self, place: QPointF) -> None:
        at = self._in_document(place)
        on_grip = self._selected is not None and grip_at(
            self._selected, self._rects(self._selected.span), at
        )
        shape = Qt.CursorShape.IBeamCursor
        if on_grip:
            shape = Qt.CursorShape.SizeHorCursor
        elif any(mark.place.contains(at) for mark in self._margin) or self.is_target(at):
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def _offset_at(self, place: QPointF) -> int:
        """The offset between two code points that is nearest to a point of the viewport."""
        if self._page is None:
            return 0
        level = self._on_a_line(place)
        return self._page.places.offset(self.cursorForPosition(level.toPoint()).position())

    def _on_a_line(self, place: QPointF) -> QPointF:
        level = on_a_line(self.document(), self._in_document(place))
        return QPointF(place.x(), level.y() - self.strip.value())

    def _levelled(self, e: QMouseEvent) -> QMouseEvent:
        """The event as if it were on the line that it is nearest to."""
        place = self._on_a_line(e.position())
        if not self.viewport().rect().contains(e.position().toPoint()):
            # Outside of the view a drag scrolls, and must go on doing so.
            return e
        aim = e.globalPosition() + place - e.position()
        return QMouseEvent(e.type(), place, aim, e.button(), e.buttons(), e.modifiers())

    def clicked_offset(self, place: QPointF) -> int:
        """The offset of the very code point under a point of the viewport, -1 beside the words."""
        at = self._in_document(place)
        near = self._offset_at(place)
        for offset in (near, near - 1):
            if 0 <= offset < len(self.text):
                for rect in self._rects(Span(offset, offset + 1)):
                    if rect.adjusted(-1, -8, 1, 8).contains(at):
                        return offset
        return -1

    def _in_document(self, place: QPointF) -> QPointF:
        return place + QPointF(0, self.strip.value())
