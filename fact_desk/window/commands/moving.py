"""The actions that go from one place to another, and back and forth in time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Annotation
from fact_desk.model.operation import Entity, Operation
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.page.finding import Finder
from fact_desk.window.workbench import Workbench


class Moving:
    """Goes through annotations, overlaps, found places, and the journal."""

    def __init__(
        self, bench: Workbench, view: ArticleView, finder: Finder, shown: Callable[[], Filter]
    ) -> None:
        self._bench, self._view, self._finder, self._shown = bench, view, finder, shown
        self.elsewhere: Callable[[Operation], bool] = lambda _operation: False
        """Shows where something was undone, if that is not in the article; whether it did."""

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "next": lambda: self._step(1),
            "previous": lambda: self._step(-1),
            "cycle": self._cycle,
            "undo": lambda: self._tell(self._bench.undo(), "Undone", "There is nothing to undo."),
            "redo": lambda: self._tell(self._bench.redo(), "Redone", "There is nothing to redo."),
            "find": self._finder.start,
            "find_next": lambda: self._finder.step(1),
            "find_previous": lambda: self._finder.step(-1),
            "copy": self._view.copy,
        }

    def go_to(self, annotation: Annotation) -> None:
        """Selects the annotation and brings it into sight."""
        self._bench.select(annotation.id)
        self._bench.place_asked.emit(annotation.span.start, annotation.span.end)

    def _step(self, by: int) -> None:
        book, selected, shown = self._bench.book, self._bench.selected, self._shown()
        found = book.step(selected.id, by) if selected else book.neighbour(self._view.caret, by)
        while found is not None and not shown.passes(found):
            found = book.step(found.id, by)
        if found is not None:
            self.go_to(found)
        else:
            end = "last" if by > 0 else "first"
            self._bench.saver.told.emit(f"That was the {end} annotation.")

    def _cycle(self) -> None:
        found = self._bench.book.at(self._view.caret)
        selected = self._bench.selected
        if not found and selected is not None:
            found = self._bench.book.at(selected.span.start)
        if not found:
            self._bench.saver.told.emit("There is no annotation under the caret.")
            return
        names = [annotation.id for annotation in found]
        place = names.index(selected.id) + 1 if selected and selected.id in names else 0
        self._bench.select(names[place % len(names)])

    def _tell(self, operation: Operation | None, done: str, nothing: str) -> None:
        if operation is None:
            self._bench.saver.told.emit(nothing)
            return
        if not self.elsewhere(operation):
            self._show_place_of(operation)
        self._bench.saver.told.emit(f"{done}: {operation.verb.replace('_', ' ')}.")

    def _show_place_of(self, operation: Operation) -> None:
        touched = operation.touched(Entity.ANNOTATION)
        article = self._bench.article
        if not touched or not operation.article:
            return
        if (article is None or article.id != operation.article) and not self._bench.open_article(
            operation.article
        ):
            return
        annotation = self._bench.book.get(touched[-1])
        if annotation is not None:
            self.go_to(annotation)
