"""The actions on another editor's desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fact_desk.desk.desk import Desk
from fact_desk.model.operation import Entity
from fact_desk.window.dialogs.files import ask_open
from fact_desk.window.dialogs.tell import tell
from fact_desk.window.drafts.background import Background
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.comparing import Comparison
    from fact_desk.desk.merging.uniting import Union

_T = TypeVar("_T")

_KINDS = "Desks (*.factdesk);;All files (*)"


class Merging(QObject):
    """Takes over what was done on another desk, whose file is only read.

    All that this needs is loaded at its first use: a start of the window merges nothing.
    """

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench, self._parent = bench, parent
        self._background = Background(self)
        self._background.refused.connect(self._tell)
        bench.desk_closing.connect(self._background.wait)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "merge_desk": self._merge,
            "disputes": self.show_disputes,
            "compare_desk": self._compare,
        }

    def merge_with(self, path: Path) -> None:
        """Plans the merge beside the window, asks, and does it."""
        from fact_desk.desk.merging.uniting import plan_union

        bench = self._bench
        own, editor = bench.desk.path, bench.desk.editor

        def plan() -> Union:
            return _reading(own, editor, lambda desk: plan_union(desk, path))

        bench.saver.told.emit(f"Reading {path.name}…")
        self._background.run(plan, lambda union: self._ask(path, union))

    def compare_with(self, path: Path) -> None:
        """Compares the open article's marks with those on the desk at that path."""
        from fact_desk.desk.comparing import compare_with_desk

        bench, article = self._bench, self._bench.article
        if article is None:
            return
        own, editor = bench.desk.path, bench.desk.editor

        def compare() -> Comparison:
            return _reading(own, editor, lambda desk: compare_with_desk(desk, article.id, path))

        def show(found: Comparison) -> None:
            if bench.article is not None and bench.article.id == article.id:
                self._show_comparison(path, found)

        bench.saver.told.emit(f"Reading {path.name}…")
        self._background.run(compare, show)

    def show_disputes(self) -> None:
        """Shows what is to be settled, and goes where the editor wants to look."""
        from fact_desk.window.merging.disputes_dialog import DisputesDialog

        dialog = DisputesDialog(self._bench, self._parent)
        dialog.exec()
        if dialog.place is not None:
            self._go_to(*dialog.place)

    def _tell(self, sentence: str) -> None:
        tell(self._parent, sentence)

    def _merge(self) -> None:
        path = self._ask_path("Merge Desk")
        if path is not None:
            self.merge_with(path)

    def _compare(self) -> None:
        path = self._ask_path("Compare with Desk")
        if path is not None:
            self.compare_with(path)

    def _ask_path(self, title: str) -> Path | None:
        return ask_open(self._parent, title, _KINDS, self._bench.desk.path.parent)

    def _ask(self, path: Path, union: Union) -> None:
        from fact_desk.desk.merging.uniting import unite
        from fact_desk.window.merging.merge_dialog import ask_merge
        from fact_desk.window.merging.words import merged_words

        bench = self._bench
        if not ask_merge(path.name, union.plan, self._parent):
            return
        if not bench.saver.run(lambda: unite(bench.desk, union)):
            return
        bench.saver.told.emit(merged_words(union.plan))
        if union.plan.made(Entity.DISPUTE):
            self.show_disputes()

    def _show_comparison(self, path: Path, found: Comparison) -> None:
        from fact_desk.window.merging.comparison_dialog import ComparisonDialog

        dialog = ComparisonDialog(path.name, found, self._parent)
        dialog.exec()
        if dialog.place is not None:
            self._bench.place_asked.emit(dialog.place.start, dialog.place.end)

    def _go_to(self, article: str, name: str) -> None:
        bench = self._bench
        is_open = bench.article is not None and bench.article.id == article
        if is_open or bench.open_article(article):
            bench.select(name)
            if bench.selected is not None:
                span = bench.selected.span
                bench.place_asked.emit(span.start, span.end)


def _reading(path: Path, editor: str, work: Callable[[Desk], _T]) -> _T:
    """What the work finds out on the desk, opened once more for reading in its own thread."""
    with closing(Desk(path, editor, read_only=True)) as own:
        return work(own)
