"""The seal under the open article, looked at beside the window after each change."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QObject, QTimer, Signal

from fact_desk.desk.desk import Desk
from fact_desk.errors import WorldError
from fact_desk.model.coverage import Seal
from fact_desk.window.drafts.background import Background
from fact_desk.window.workbench import Workbench

_REST = 120
"""Milliseconds after a change before it is looked whether the seal still holds."""


class SealKeeper(QObject):
    """Knows who cleared the open article, and what was done since."""

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._background = Background(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._look)
        self.seal: Seal | None = None
        bench.article_opened.connect(self._start_anew)
        bench.article_closed.connect(self._start_anew)
        bench.done.connect(self._rest.start)
        bench.findings_changed.connect(self._rest.start)

    def wait(self) -> None:
        """Returns when nothing is being looked at."""
        self._rest.stop()
        self._background.wait()

    def _start_anew(self) -> None:
        self._background.forget()
        self._take(None)
        self._look()

    def _look(self) -> None:
        article = self._bench.article
        self._background.forget()
        if article is None or not self._was_cleared(article.id):
            self._take(None)
        else:
            self._background.run(_looking(self._bench.desk, article.id), self._take)

    def _was_cleared(self, article: str) -> bool:
        try:
            return self._bench.desk.look.clearance(article) is not None
        except WorldError:
            # It is looked again after the next change; whatever is wrong is told elsewhere.
            return False

    def _take(self, seal: Seal | None) -> None:
        if seal != self.seal:
            self.seal = seal
            self.changed.emit()


def _looking(desk: Desk, article: str) -> Callable[[], Seal | None]:
    path, editor = desk.path, desk.editor

    def look() -> Seal | None:
        with closing(Desk(path, editor, read_only=True)) as own:
            return own.look.seal(article)

    return look
