"""Filtering the panel by words, beside Qt's own list with Qt's own filter on the same words."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel
from PySide6.QtWidgets import QListView, QWidget

from fact_desk.desk.filtering import Filter
from fact_desk.window.program import Program
from tests.bench.articles import by_frequency
from tests.bench.run import Run
from tests.bench.screen import Painted, program_with, settle
from tests.bench.table import Row
from tests.bench.timing import Timed, paired


def measure(run: Run) -> Iterator[Row]:
    """A word that some hundreds of 20,000 annotations have; everything was shown before."""
    word = by_frequency()[30]
    for size in run.sizes:
        with program_with(run.desks.of_one(size)) as program, _bare_list(program) as (view, proxy):
            panel = program.panel
            ours = _timed(
                panel.list.viewport(),
                lambda panel=panel: panel.set_filter(Filter()),
                lambda panel=panel: panel.set_filter(Filter(words=word)),
            )
            bare = _timed(
                view.viewport(),
                lambda proxy=proxy: proxy.setFilterFixedString(""),
                lambda proxy=proxy: proxy.setFilterFixedString(word),
            )
            pair = paired(ours, bare, run.rounds(12))
        yield Row("filter the panel by a word", size.name, pair)


def _timed(shown: QWidget, before: Callable[[], object], work: Callable[[], object]) -> Timed:
    painted = Painted(shown)

    def run() -> float:
        before()
        settle(0.1)
        return painted.after(work)

    return run


@contextmanager
def _bare_list(program: Program) -> Generator[tuple[QListView, QSortFilterProxyModel]]:
    view = QListView()
    view.setUniformItemSizes(True)
    proxy = QSortFilterProxyModel(view)
    proxy.setSourceModel(QStringListModel([one.target.exact for one in program.bench.book], view))
    view.setModel(proxy)
    view.resize(program.panel.list.size())
    view.show()
    settle(0.2)
    try:
        yield view, proxy
    finally:
        view.close()
        view.deleteLater()
        settle(0.1)
