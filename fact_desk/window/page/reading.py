"""The open article on its sheet: shows what the workbench holds, passes on what she does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from fact_desk.desk.verbs.annotations import move_edges
from fact_desk.model.span import Span
from fact_desk.window.actions import Actions
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.page.dateline import dateline
from fact_desk.window.page.document import make_page
from fact_desk.window.page.find_bar import FindBar
from fact_desk.window.page.finding import Finder
from fact_desk.window.page.formats import Formats
from fact_desk.window.page.paper import Paper
from fact_desk.window.page.popup import TagPopup
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench

POINTS = 15.0
"""The body type's size, in points, before zooming."""

_POPUP_REST = 220
"""Milliseconds that a selection made by keyboard must rest before the popup shows."""


class Reading(QObject):
    """Binds the article view to the workbench."""

    def __init__(self, workbench: Workbench, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._bench, self._theme, self._zoom = workbench, theme, 1.0
        self.view = ArticleView(theme)
        self.find_bar = FindBar(theme)
        self.paper = Paper(self.view, self.find_bar, theme)
        self._popup = TagPopup(actions, theme, self.view.viewport())
        self._popup_timer = QTimer(self, singleShot=True, interval=_POPUP_REST)
        self._popup_timer.timeout.connect(self._show_popup)
        self.finder = Finder(self.view, self.find_bar)
        self._listen()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of another theme."""
        self._theme = theme
        self._popup.set_theme(theme)
        self.find_bar.set_theme(theme)
        self._set_anew()

    def set_zoom(self, zoom: float) -> None:
        """Sets the type that many times as large as it was made."""
        self._zoom = zoom
        self._set_anew()

    def _listen(self) -> None:
        bench, view = self._bench, self.view
        bench.article_opened.connect(self._open)
        bench.article_closed.connect(view.clear_page)
        bench.annotations_changed.connect(self._refresh)
        bench.selection_changed.connect(self._show_selected)
        bench.place_asked.connect(self._show_place)
        view.words_selected.connect(self._words_selected)
        view.place_clicked.connect(self._place_clicked)
        view.mark_clicked.connect(bench.select)
        view.edges_dragged.connect(self._edges_dragged)
        view.caret_moved.connect(lambda: bench.select(""))
        view.scrolled.connect(self._popup.hide)

    def _open(self) -> None:
        self._set_page()
        self.find_bar.hide()

    def _set_page(self) -> None:
        draft = self._bench.draft
        self.paper.set_type(POINTS * self._zoom, self._theme)
        if draft is None or self._bench.article is None:
            return
        pixels = self.view.logicalDpiY() / 72
        formats = Formats(self._theme, POINTS * self._zoom, pixels)
        page = make_page(draft, dateline(self._bench.article, draft.draft), formats)
        self.view.show_page(draft, page, self._bench.book, self._theme)

    def _set_anew(self) -> None:
        top, caret = self.view.top_offset, self.view.caret
        self._set_page()
        self.view.put_caret(caret)
        self.view.scroll_to(top, to_top=True)
        self.finder.show_again()
        self._show_selected()

    def _show_place(self, start: int, _end: int) -> None:
        self.view.put_caret(start)
        self.view.scroll_to(start)

    def _refresh(self, names: list[str]) -> None:
        self.view.refresh(names)
        self._show_selected()

    def _show_selected(self) -> None:
        selected = self._bench.selected
        self.view.show_selected(selected)
        flags = () if selected is None else selected.flags
        rests_on = {place.span for flag in flags if flag.raises for place in flag.evidence}
        self.view.show_evidence(tuple(sorted(rests_on)))

    def _words_selected(self) -> None:
        self._popup.hide()
        if self.view.textCursor().hasSelection():
            self._popup_timer.start()
        else:
            self._popup_timer.stop()

    def _show_popup(self) -> None:
        if QApplication.mouseButtons():
            # She is still dragging; ask again when she has let go.
            self._popup_timer.start()
            return
        span = self.view.selected_span
        if span is not None and self._bench.desk.writable:
            words, lines = (self.view.line_rects(one) for one in (span, self.view.in_sight))
            if words:
                self._popup.show_at(words, lines, self.view.viewport().rect())

    def _place_clicked(self, offset: int) -> None:
        found = self._bench.book.at(offset) if offset >= 0 else []
        self._bench.select(found[0].id if found else "")

    def _edges_dragged(self, name: str, span: Span) -> None:
        annotation, draft = self._bench.book.get(name), self._bench.draft
        if annotation is not None and draft is not None:
            self._bench.do(lambda stamp: move_edges(stamp, annotation, draft, span))
