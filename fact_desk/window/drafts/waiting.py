"""What earlier drafts left to settle in the open article, worked out beside the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from fact_desk.desk.desk import Desk
from fact_desk.desk.revising import Carried, Revision, plan_revision, unsettled
from fact_desk.errors import WorldError
from fact_desk.model.manuscript import Manuscript
from fact_desk.window.drafts.background import Background
from fact_desk.window.workbench import Workbench

_REST = 150
"""Milliseconds after a change before it is looked what is left to settle."""


class Waiting(QObject):
    """Keeps the list of the open article's unsettled marks in step with the desk."""

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._background = Background(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._look)
        self.carried: list[Carried] = []
        bench.article_opened.connect(self._start_anew)
        bench.article_closed.connect(self._start_anew)
        bench.done.connect(self._rest.start)

    def wait(self) -> None:
        """Returns when nothing is being worked out."""
        self._rest.stop()
        self._background.wait()

    def _start_anew(self) -> None:
        self._background.forget()
        self._take([])
        self._rest.start()

    def _look(self) -> None:
        article = self._bench.article
        if article is None or not self._has_older_drafts(article.id):
            self._take([])
            return
        self._background.forget()
        self._background.run(looking(self._bench.desk, article.id), self._take)

    def _has_older_drafts(self, article: str) -> bool:
        try:
            return len(self._bench.desk.look.drafts(article)) > 1
        except WorldError:
            return False

    def _take(self, carried: list[Carried]) -> None:
        if carried or self.carried:
            self.carried = carried
            self.changed.emit()


def looking(desk: Desk, article: str) -> Callable[[], list[Carried]]:
    """What works out in a thread of its own what is unsettled."""
    path, editor = desk.path, desk.editor

    def look() -> list[Carried]:
        with closing(Desk(path, editor, read_only=True)) as own:
            return unsettled(own, article)

    return look


def planning(path: Path, editor: str, article: str, made: Manuscript) -> Callable[[], Revision]:
    """What works out in a thread of its own what a new draft would do."""

    def plan() -> Revision:
        with closing(Desk(path, editor, read_only=True)) as own:
            return plan_revision(own, article, made)

    return plan
