"""What is done on the open card about the rules' flags, sources, and places elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from fact_desk.desk import deciding
from fact_desk.desk.deciding import Case
from fact_desk.errors import WorldError
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.finding import Finding
from fact_desk.model.flag import BY_HAND, Flag, FlagState
from fact_desk.model.source import Citation
from fact_desk.window.dialogs.dismissal import ask_dismissal
from fact_desk.window.panel.details import Details
from fact_desk.window.review.elsewhere import Place
from fact_desk.window.review.quantities import places_of
from fact_desk.window.sources.commands import Sourcing
from fact_desk.window.workbench import Workbench

_REST = 150
"""Milliseconds that a figure must be selected before the desk is searched for its quantity."""


class Flagging(QObject):
    """Listens to the open card, and does the same for the keys of the Mark menu."""

    def __init__(
        self,
        bench: Workbench,
        details: Details,
        sourcing: Sourcing,
        show_place: Callable[[str, Place], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._bench, self._details, self._parent = bench, details, parent
        self._sourcing = sourcing
        rows, sources = details.rows, details.sources
        rows.flags.keeping.connect(self._keep)
        rows.flags.dismissing.connect(self._dismiss)
        self._show_place = show_place
        rows.places.chosen.connect(self._open_place)
        sources.adding.connect(self._add_source)
        sources.editing.connect(self._edit_source)
        sources.removing.connect(self._remove_source)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._show_places)
        bench.selection_changed.connect(self._forget_places)
        bench.findings_changed.connect(self._look_again)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "keep_flag": lambda: self._with_open_flag(self._keep),
            "dismiss_flag": lambda: self._with_open_flag(self._dismiss),
            "source": self._add_source,
        }

    def _with_open_flag(self, do: Callable[[Flag], None]) -> None:
        annotation = self._bench.selected
        flags = () if annotation is None else annotation.flags
        found = next((flag for flag in flags if _is_open(flag)), None)
        if found is None:
            self._bench.saver.told.emit("No rule’s flag stands open here.")
        else:
            do(found)

    def _keep(self, flag: Flag) -> None:
        case = self._case(flag)
        if case is not None:
            self._bench.do(lambda stamp: deciding.keep_flag(stamp, case))

    def _dismiss(self, flag: Flag) -> None:
        case = self._case(flag)
        if case is None:
            return
        reason = ask_dismissal(self._parent, case.findings[0].exact, flag)
        if reason is not None:
            self._bench.do(lambda stamp: deciding.dismiss(stamp, case, reason))

    def _case(self, flag: Flag) -> Case | None:
        annotation, draft = self._bench.selected, self._bench.draft
        if annotation is None or draft is None:
            return None
        place = flag.evidence[0] if flag.evidence else None
        span = annotation.span if place is None else place.span
        exact = annotation.target.exact if place is None else place.exact
        finding = Finding(annotation.article, annotation.draft, flag, span, exact, annotation.id)
        try:
            return deciding.case_of(self._bench.desk, finding, draft)
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return None

    def _add_source(self) -> None:
        annotation = self._bench.selected
        if annotation is not None:
            self._sourcing.add(annotation)

    def _edit_source(self, citation: Citation) -> None:
        annotation = self._bench.selected
        if annotation is not None:
            self._sourcing.edit(annotation, citation)

    def _remove_source(self, citation: Citation) -> None:
        annotation = self._bench.selected
        if annotation is not None:
            self._sourcing.remove(annotation, citation)

    def _open_place(self, place: Place) -> None:
        self._show_place(place.article, place)

    def _look_again(self, _article: str) -> None:
        self._rest.start()

    def _forget_places(self) -> None:
        self._details.rows.show_places(())
        self._rest.start()

    def _show_places(self) -> None:
        annotation = self._bench.selected
        if annotation is not None and annotation.tag is Tag.FIGURE:
            self._details.rows.show_places(self._places(annotation))
            self._details.order_tab()

    def _places(self, annotation: Annotation) -> list[Place]:
        home = (annotation.article, annotation.draft, annotation.span)
        return places_of(self._bench.desk, *home)


def _is_open(flag: Flag) -> bool:
    return flag.rule != BY_HAND and flag.raises and flag.state is FlagState.OPEN
