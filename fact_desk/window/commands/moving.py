"""The actions that go from one place to another, and back and forth in time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fact_desk.model.annotation import Annotation
from fact_desk.model.operation import Entity, Operation
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.page.finding import Finder
from fact_desk.window.workbench import Workbench


class Moving:
    """Goes through found places and the journal."""

    def __init__(self, bench: Workbench, view: ArticleView, finder: Finder) -> None:
        self._bench, self._view, self._finder = bench, view, finder
        self.elsewhere: Callable[[Operation], bool] = lambda _operation: False
        """Shows where something was undone, if that is not in the article; whether it did."""

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
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
