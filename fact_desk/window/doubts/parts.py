"""Doubts about figures that nobody marked, in the window: all of their parts, bound together."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from fact_desk.model.finding import Finding
from fact_desk.model.span import Span
from fact_desk.window.actions import Actions
from fact_desk.window.coverage.parts import CoverageParts
from fact_desk.window.doubts.hand import DoubtHand
from fact_desk.window.doubts.keeper import Doubts
from fact_desk.window.doubts.layer import DoubtLayer
from fact_desk.window.doubts.wording import doubts_words, told_words
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.panel.panel import Panel
from fact_desk.window.workbench import Workbench


class DoubtParts(QObject):
    """The waves and flags on the page, their number above the cards, and the way to each."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        shown: tuple[ArticleView, Panel],
        covering: CoverageParts,
    ) -> None:
        view, self._panel = shown
        super().__init__(view)
        self._bench, self._actions, self._view = bench, actions, view
        covering.doubt_wanted = self.show
        self.doubts = Doubts(bench, self)
        self.layer = DoubtLayer(self.doubts, view)
        view.put_layer_first(self.layer)
        view.margin_wanted = lambda span: [one.span for one in self.doubts.overlapping(span)]
        self._hand = DoubtHand(view, self.layer, self.doubts)
        self._hand.flag_clicked.connect(self._go_to)
        view.place_clicked.connect(self._click)
        self.doubts.changed.connect(self._show)

    def show(self, span: Span, why: str) -> None:
        """Selects the words of a figure that nobody marked, and says what a rule has against it."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bench.place_asked.emit(span.start, span.end)
        self._bench.select("")
        self._view.select_span(span)
        self._tell(why)

    def _go_to(self, doubt: Finding) -> None:
        self.show(doubt.span, doubt.flag.explanation)

    def _click(self, offset: int) -> None:
        found = self.doubts.at(offset) if offset >= 0 else []
        if found:
            self._tell(found[0].flag.explanation)

    def _tell(self, why: str) -> None:
        self._bench.saver.told.emit(told_words(why, self._actions.keys_of("show_review")))

    def _show(self) -> None:
        self._panel.head.show_doubts(doubts_words(len(self.doubts.found)))
        self._view.viewport().update()
