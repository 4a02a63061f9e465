"""The actions of the review: decisions about the current figure, and the ways in and out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from fact_desk.desk import deciding
from fact_desk.desk.deciding import Case
from fact_desk.errors import WorldError
from fact_desk.model.finding import Finding
from fact_desk.model.operation import Entity, Operation, Stamp
from fact_desk.model.source import Citation
from fact_desk.window.dialogs.correction import ask_correction
from fact_desk.window.dialogs.dismissal import ask_dismissal
from fact_desk.window.review.elsewhere import Place
from fact_desk.window.review.queue import Key
from fact_desk.window.review.reviewing import Reviewing
from fact_desk.window.sources.citing import cite_for
from fact_desk.window.sources.commands import Sourcing
from fact_desk.window.workbench import Workbench

_KEPT = 400
"""Decisions of which it is remembered where they were made, so that undo leads back there."""

_Make = Callable[[Stamp, Case], Operation]


class ReviewCommands:
    """Decides, goes on to the next figure, and finds back to the one that an undo was about."""

    def __init__(
        self,
        bench: Workbench,
        reviewing: Reviewing,
        sourcing: Sourcing,
        show_place: Callable[[str, Finding | Place], None],
        parent: QWidget,
    ) -> None:
        self._bench, self._reviewing, self._parent = bench, reviewing, parent
        self._sourcing, self._show_place = sourcing, show_place
        self._made: dict[str, Key] = {}
        reviewing.page.table.opened.connect(self.open)
        side = reviewing.page.side
        side.place_chosen.connect(self._open_place)
        side.sources.adding.connect(self._add_source)
        side.sources.editing.connect(self._edit_source)
        side.sources.removing.connect(self._remove_source)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        table = self._reviewing.page.table
        return {
            "review_confirm": lambda: self._decide(deciding.confirm),
            "review_keep": lambda: self._decide(deciding.keep_flag),
            "review_correct": self._correct,
            "review_dismiss": self._dismiss,
            "review_source": self._add_source,
            "review_open": self.open,
            "review_next": lambda: table.step(1),
            "review_previous": lambda: table.step(-1),
            "review_scope": self._reviewing.toggle_scope,
            "review_refresh": self._reviewing.refresh,
        }

    def open(self) -> None:
        """Shows the current figure in its article."""
        item = self._reviewing.current
        if item is not None:
            self._show_place(item.finding.article, item.finding)

    def follow_undo(self, operation: Operation) -> None:
        """Goes to the figure that the operation was about, if it is in the queue."""
        key = self._made.get(operation.stamp.id) or self._key_of(operation)
        if key is not None:
            self._reviewing.go_to(key)

    def _key_of(self, operation: Operation) -> Key | None:
        touched = {*operation.touched(Entity.ANNOTATION)}
        items = self._reviewing.queue.items
        return next((item.key for item in items if item.finding.annotation in touched), None)

    def _decide(self, make: _Make) -> None:
        item, case = self._reviewing.current, self._case()
        if item is None or case is None:
            return
        if self._do(make, case, item.key):
            self._reviewing.go_on_from(item.key)

    def _do(self, make: _Make, case: Case, key: Key) -> bool:
        made: list[Operation] = []

        def run(stamp: Stamp) -> Operation:
            made.append(make(stamp, case))
            return made[-1]

        if not self._bench.do(run):
            return False
        self._made[made[-1].stamp.id] = key
        while len(self._made) > _KEPT:
            del self._made[next(iter(self._made))]
        return True

    def _case(self) -> Case | None:
        item = self._reviewing.current
        if item is None:
            self._bench.saver.told.emit("There is no figure to decide about.")
            return None
        if item.gone:
            self._bench.saver.told.emit("The doubt is gone: what it rested on has changed.")
            return None
        draft = self._reviewing.texts.of(item.finding)
        if draft is None:
            self._bench.saver.told.emit("The article's text can't be read; look the desk over.")
            return None
        try:
            return deciding.case_of(self._bench.desk, item.finding, draft)
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return None

    def _correct(self) -> None:
        case = self._case()
        if case is None:
            return
        annotation, _ = deciding.marked_first(self._bench.desk.stamp(), case)
        wording = ask_correction(self._parent, annotation)
        if wording is not None:
            self._decide(lambda stamp, found: deciding.correct(stamp, found, wording))

    def _dismiss(self) -> None:
        item = self._reviewing.current
        if item is None or self._case() is None:
            return
        reason = ask_dismissal(self._parent, item.finding.exact, item.finding.flag)
        if reason is not None:
            self._decide(lambda stamp, case: deciding.dismiss(stamp, case, reason))

    def _add_source(self) -> None:
        item, case = self._reviewing.current, self._case()
        if item is None or case is None:
            return
        filled = self._sourcing.ask(item.finding.exact)
        if filled is None:
            return
        known = self._sourcing.alike(filled)
        self._do(lambda stamp, found: cite_for(stamp, found, filled, known), case, item.key)

    def _edit_source(self, citation: Citation) -> None:
        annotation = self._reviewing.annotation
        if annotation is not None:
            self._sourcing.edit(annotation, citation)

    def _remove_source(self, citation: Citation) -> None:
        annotation = self._reviewing.annotation
        if annotation is not None:
            self._sourcing.remove(annotation, citation)

    def _open_place(self, place: Place) -> None:
        self._show_place(place.article, place)
