"""Find in the article: which places, and which one is gone to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from fact_desk.desk.finding import Findable
from fact_desk.model.span import Span
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.page.find_bar import FindBar


class Finder(QObject):
    """Binds the find bar to the article view."""

    def __init__(self, view: ArticleView, bar: FindBar) -> None:
        super().__init__(bar)
        self._view, self._bar = view, bar
        self._places: list[Span] = []
        self._current = -1
        self._findable = Findable("")
        bar.words_changed.connect(self._look)
        bar.step_asked.connect(self.step)
        bar.closed.connect(self._end)

    def start(self) -> None:
        """Opens the bar with the selected words."""
        selected = self._view.selected_span
        words = selected.of(self._view.text) if selected else ""
        self._bar.open_with(words if len(words) <= 80 and "\n" not in words else "")

    def step(self, by: int) -> None:
        """Goes to the next place, or the one before, round and round."""
        if not self._bar.isVisible():
            self.start()
        elif self._places:
            self._go((self._current + by) % len(self._places))

    def show_again(self) -> None:
        """Tints the places anew, on a page that was set anew."""
        self._view.show_found(self._places)

    def _look(self, words: str) -> None:
        self._places = self._prepared().places(words) if words.strip() else []
        self._view.show_found(self._places)
        self._current = -1
        if self._places:
            caret = self._view.caret
            following = (n for n, place in enumerate(self._places) if place.end >= caret)
            self._go(next(following, 0))
        else:
            self._bar.show_count(0, 0)

    def _prepared(self) -> Findable:
        if self._findable.text is not self._view.text:
            self._findable = Findable(self._view.text)
        return self._findable

    def _go(self, index: int) -> None:
        self._current = index
        self._view.select_span(self._places[index])
        self._view.scroll_to(self._places[index].start)
        self._bar.show_count(index + 1, len(self._places))

    def _end(self) -> None:
        self._places = []
        self._view.show_found([])
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
