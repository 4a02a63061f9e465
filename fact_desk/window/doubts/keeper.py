"""What rules have against figures of the open draft that nobody marked, kept in step."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from fact_desk.errors import DeskBusy, WorldError
from fact_desk.model.finding import Finding
from fact_desk.model.operation import Operation
from fact_desk.model.span import Span
from fact_desk.window.workbench import Workbench

_REST = 40
"""Milliseconds after a change before it is looked which doubts are left."""

_AGAIN = 800
"""Milliseconds before it is asked again what another program kept from being read."""


class Doubts(QObject):
    """Knows the doubts of the open draft that wait for a decision or a mark, in text order."""

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.found: list[Finding] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._look)
        bench.article_opened.connect(self._look)
        bench.article_closed.connect(self._look)
        bench.annotations_changed.connect(self._stir)
        bench.done.connect(self._follow)
        bench.findings_changed.connect(self._follow_check)

    def overlapping(self, span: Span) -> list[Finding]:
        """The doubts about words that share a code point with the span."""
        return [one for one in self.found if one.span.overlaps(span)]

    def at(self, offset: int) -> list[Finding]:
        """The doubts about the words at the offset."""
        return [one for one in self.found if one.span.holds(offset)]

    def _stir(self, _names: list[str]) -> None:
        self._rest.start(_REST)

    def _follow(self, operation: Operation) -> None:
        self._follow_check(operation.article)

    def _follow_check(self, article: str) -> None:
        own = self._bench.article
        if own is not None and own.id == article:
            self._rest.start(_REST)

    def _look(self) -> None:
        self._rest.stop()
        draft, found = self._bench.draft, list[Finding]()
        try:
            if draft is not None:
                found = self._bench.desk.look.unmarked_doubts(draft.draft)
        except DeskBusy:
            self._rest.start(_AGAIN)
            return
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
        if found != self.found:
            self.found = found
            self.changed.emit()
