"""Going from mark to mark: annotations and suggestions alike, in text order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from fact_desk.desk.book import Book, order_key
from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Annotation
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.suggestions.would_be import passes
from fact_desk.window.workbench import Workbench

Place = tuple[object, ...]

_NOTHING_PASSES = "Nothing passes the panel’s filter; “Show all” there takes it away."


class Stepping:
    """Steps through what the panel's filter lets pass; of the suggestions, through those shown."""

    def __init__(
        self,
        bench: Workbench,
        view: ArticleView,
        suggestions: Suggestions,
        shown: Callable[[], Filter],
    ) -> None:
        self._bench, self._view, self._suggestions = bench, view, suggestions
        self._shown = shown

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "next": lambda: self._go(1),
            "previous": lambda: self._go(-1),
            "cycle": self._cycle,
        }

    @property
    def current(self) -> Annotation | None:
        """The selected annotation or suggestion."""
        return self._bench.selected or self._suggestions.selected

    def step(self, by: int) -> bool:
        """Goes to the next one (1) or the one before (-1); whether there is one."""
        found = self.beside(by)
        if found is not None:
            self.go_to(found)
        return found is not None

    def beside(self, by: int) -> Annotation | None:
        """What follows (1) or precedes (-1) the selected one, else the caret."""
        current = self.current
        place = (self._view.caret,) if current is None else order_key(current)
        shown = self._shown()
        marks = self._first(self._bench.book, place, by, shown.passes)
        others = self._first(self._suggestions.shown, place, by, lambda one: passes(one, shown))
        found = [one for one in (marks, others) if one is not None]
        return (min if by > 0 else max)(found, key=order_key) if found else None

    def go_to(self, one: Annotation) -> None:
        """Selects an annotation or a suggestion, and brings it into sight."""
        if one.id in self._suggestions.shown:
            self._suggestions.select(one.id)
        else:
            self._bench.select(one.id)
        self._bench.place_asked.emit(one.span.start, one.span.end)

    def _first(
        self, book: Book, place: Place, by: int, may: Callable[[Annotation], bool]
    ) -> Annotation | None:
        return next((one for one in _walk(book, place, by) if may(one)), None)

    def _go(self, by: int) -> None:
        if self.step(by):
            return
        end = "last" if by > 0 else "first"
        what = "mark" if len(self._suggestions.shown) else "annotation"
        filtered = self._nothing_passes()
        self._bench.saver.told.emit(_NOTHING_PASSES if filtered else f"That was the {end} {what}.")

    def _nothing_passes(self) -> bool:
        """Whether there are marks, and the panel's filter hides all of them."""
        shown, marks, others = self._shown(), self._bench.book, self._suggestions.shown
        if shown.is_open or not (len(marks) or len(others)):
            return False
        return not (any(map(shown.passes, marks)) or any(passes(one, shown) for one in others))

    def _cycle(self) -> None:
        current = self.current
        found = self.under(self._view.caret)
        if not found and current is not None:
            found = self.under(current.span.start)
        if not found:
            self._bench.saver.told.emit("There is no mark under the caret.")
            return
        names = [one.id for one in found]
        place = names.index(current.id) + 1 if current and current.id in names else 0
        chosen = found[place % len(names)]
        if chosen.id in self._suggestions.shown:
            self._suggestions.select(chosen.id)
        else:
            self._bench.select(chosen.id)

    def under(self, offset: int) -> list[Annotation]:
        """What lies over the code point, the smallest first; annotations before suggestions."""
        both = [*self._bench.book.at(offset), *self._suggestions.shown.at(offset)]
        return sorted(both, key=lambda one: len(one.span))


def _walk(book: Book, place: Place, by: int) -> Iterator[Annotation]:
    found = book.beside(place, by)
    while found is not None:
        yield found
        found = book.step(found.id, by)
