"""The hits of a search, and how one is opened."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Signal

from fact_desk.desk.finding import first_place
from fact_desk.store.search import Found, Hit
from fact_desk.window.sidebar.hit_delegate import HitDelegate
from fact_desk.window.sidebar.hit_model import HitModel
from fact_desk.window.sidebar.quiet_list import QuietList
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench


class HitList(QuietList):
    """Ranked hits; the best is chosen from the start, so that Enter opens it."""

    hit_chosen = Signal(object)

    def __init__(self, workbench: Workbench, theme: Theme) -> None:
        super().__init__("Search results")
        self._workbench = workbench
        self._hits = HitModel(self)
        self._painter = HitDelegate(theme, self)
        self._words = ""
        self.setModel(self._hits)
        self.setItemDelegate(self._painter)
        self.chosen.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Draws in the colours of another theme."""
        self._painter.theme = theme
        super().set_theme(theme)

    def show_hits(self, words: str, hits: list[Hit], apart: Mapping[str, str]) -> None:
        """Shows what was found for the words; `apart` tells articles of one title apart."""
        self._words = words
        self.setCurrentIndex(self._hits.show(hits, apart))
        self.scrollToTop()

    def choose_current(self) -> None:
        """Opens the hit under the cursor, if there is one."""
        self._choose(self.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        hit = self._hits.row(index)
        if isinstance(hit, Hit) and open_hit(self._workbench, hit, self._words):
            self.hit_chosen.emit(hit)


def open_hit(workbench: Workbench, hit: Hit, words: str) -> bool:
    """Opens the hit's article at the place of the hit; whether the article could be opened."""
    is_open = workbench.draft is not None and workbench.draft.draft.id == hit.draft
    if not is_open and not workbench.open_article(hit.article):
        return False
    if hit.found is Found.ANNOTATION:
        _show_annotation(workbench, hit.annotation)
    elif hit.found is Found.TEXT:
        _show_words(workbench, words)
    return True


def _show_annotation(workbench: Workbench, name: str) -> None:
    annotation = workbench.book.get(name)
    if annotation is None:
        workbench.saver.told.emit("This mark is not in the newest draft of the article.")
        return
    workbench.select(name)
    workbench.place_asked.emit(annotation.span.start, annotation.span.end)


def _show_words(workbench: Workbench, words: str) -> None:
    place = None if workbench.draft is None else first_place(workbench.draft.text, words)
    if place is not None:
        workbench.place_asked.emit(place.start, place.end)
