"""What is proposed in the open draft right now, what of it is shown, and which one is selected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fact_desk.desk.book import Book
from fact_desk.errors import DeskBusy, WorldError
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.operation import Entity, Fields, Operation
from fact_desk.model.span import Span
from fact_desk.window.suggestions.finding import Finding, Found
from fact_desk.window.suggestions.showing import Showing
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.proposing import Proposal

_MANY = 64
"""From this number of changes at once the book is made anew."""

_LARGE = 5_000
"""From so many suggestions and annotations on, what an annotation brings back waits for a rest."""

_REST = 60
"""Milliseconds of such a rest."""

_AGAIN = 800
"""Milliseconds before it is asked again what another program kept from being read."""


class Suggestions(QObject):
    """Keeps the suggestions in step with the open draft, its annotations and what was dismissed.

    A suggestion is looked at as the annotation that it would be, with its key for an id. At most
    one suggestion is selected, and then no annotation is.
    """

    changed = Signal()
    """Others stand, or others of them are shown."""
    selection_changed = Signal()
    """Another one is selected, or none."""

    def __init__(
        self, bench: Workbench, in_sight: Callable[[], Span], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self.finding = Finding(in_sight, self)
        self.showing = Showing()
        self.shown = Book()
        """Those that stand and are shown, each as the annotation that it would be."""
        self.dismissed = 0
        """How many were dismissed in the open article."""
        self._found: dict[str, Proposal] = {}
        self._standing: dict[str, Proposal] = {}
        self._would_be: dict[str, Annotation] = {}
        self._selected: Annotation | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        for timer in (self._rest, self._again):
            timer.timeout.connect(self.refresh)
        self.finding.found.connect(self._take)
        bench.article_opened.connect(self._start_anew)
        bench.article_closed.connect(self._start_anew)
        bench.annotations_changed.connect(self._annotations_changed)
        bench.selection_changed.connect(self._annotation_selected)
        bench.done.connect(self._follow)

    # -- What there is --------------------------------------------------------------------------

    @property
    def counts(self) -> Counter[Tag]:
        """How many stand of each tag and are sure enough, shown or hidden."""
        sure = (one.tag for one in self._standing.values() if one.score >= self.showing.least)
        return Counter(sure)

    @property
    def hidden(self) -> int:
        """How many stand but are not shown."""
        return len(self._standing) - len(self.shown)

    def key_at(self, fields: Fields) -> str:
        """The key of the suggestion of an annotation's fields that is shown, or nothing."""
        start, end = fields.get("start"), fields.get("end")
        if not isinstance(start, int) or not isinstance(end, int):
            return ""
        span, tag = Span(start, end), fields.get("tag")
        same = (one for one in self.shown.overlapping(span) if (one.span, one.tag) == (span, tag))
        return next((one.id for one in same), "")

    def standing_of(self, tag: Tag) -> int:
        """How many of the tag stand, shown or hidden."""
        return sum(one.tag is tag for one in self._standing.values())

    def proposal(self, key: str) -> Proposal:
        """The proposal of that key; raises KeyError where there is none in the draft."""
        return self._found[key]

    def of_tag(self, tag: Tag) -> list[Proposal]:
        """Those of the tag that are shown, in text order."""
        return [self._found[one.id] for one in self.shown if one.tag is tag]

    def parts_of(self, key: str) -> list[Proposal]:
        """The proposal and the other parts of its quotation that stand, in text order."""
        one = self._found[key]
        if not one.utterance:
            return [one]
        return [other for other in self._standing.values() if other.utterance == one.utterance]

    def let_show(self, showing: Showing) -> None:
        """Shows and hides others from now on."""
        if showing != self.showing:
            self.showing = showing
            self._show_again()

    # -- Which one is selected ------------------------------------------------------------------

    @property
    def selected(self) -> Annotation | None:
        """The selected suggestion."""
        return self._selected

    def select(self, key: str) -> None:
        """Selects the suggestion of that key, or none; nothing is changed in the desk."""
        chosen = self.shown.get(key)
        if chosen is not None:
            self._bench.select("")
        self._choose(chosen)

    def _choose(self, chosen: Annotation | None) -> None:
        if chosen != self._selected:
            self._selected = chosen
            self.selection_changed.emit()

    def _annotation_selected(self, name: str) -> None:
        if name:
            self._choose(None)

    # -- Following the desk ---------------------------------------------------------------------

    def _start_anew(self) -> None:
        self._rest.stop()
        self._again.stop()
        self._found, self._would_be = {}, {}
        self.refresh()
        self.finding.look_through(self._bench.draft)

    def _take(self, found: Found) -> None:
        if found.draft is self._bench.draft:
            self._found, self._would_be = found.proposals, found.would_be
            self.refresh()

    def _follow(self, operation: Operation) -> None:
        if operation.touched(Entity.DISMISSAL):
            self.refresh()

    def _annotations_changed(self, names: list[str]) -> None:
        if len(self._found) + len(self._bench.book) < _LARGE:
            self.refresh()
            return
        for name in names:
            self._take_out_answered(name)
        self._choose(self._same(self._selected))
        self._rest.start()

    def _take_out_answered(self, name: str) -> None:
        """Takes out at once what the annotation of that id stands on."""
        from fact_desk.desk.proposing import answers

        mark = self._bench.book.get(name)
        for one in [] if mark is None else self.shown.overlapping(mark.span):
            if mark is not None and answers(mark, self._found[one.id]):
                del self._standing[one.id]
                self.shown.remove(one.id)

    def refresh(self) -> None:
        """Brings in and takes out what stands, and what does not, by now."""
        self._rest.stop()
        if not self._found:
            self._standing, self.dismissed = {}, 0
            self._show_again()
            return
        from fact_desk.desk.proposing import standing

        gone = self._dismissed_keys()
        if gone is None:
            return
        left = standing(self._found.values(), self._bench.book, gone)
        self._standing = {one.key: one for one in left}
        self.dismissed = len(gone)
        self._show_again()

    def _dismissed_keys(self) -> frozenset[str] | None:
        """None where the desk can't be read just now."""
        article = self._bench.article
        if article is None:
            return None
        try:
            return self._bench.desk.look.dismissed_keys(article.id)
        except DeskBusy:
            self._again.start()
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
        return None

    def _show_again(self) -> None:
        passed = [key for key, one in self._standing.items() if self.showing.shows(one)]
        self.shown = _brought_to(self.shown, passed, self._would_be)
        self._choose(self._same(self._selected))
        self.changed.emit()

    def _same(self, one: Annotation | None) -> Annotation | None:
        """The suggestion as it is by now: of the same key, or else on the same words."""
        if one is None:
            return None
        alike = (other for other in self.shown.overlapping(one.span) if _alike(one, other))
        return self.shown.get(one.id) or next(alike, None)


def _brought_to(book: Book, keys: list[str], would_be: Mapping[str, Annotation]) -> Book:
    """A book of the suggestions of those keys: where few of them are others, the same one."""
    wanted = dict.fromkeys(keys)
    gone = [one.id for one in book if one.id not in wanted or would_be[one.id] is not one]
    if len(gone) > _MANY:
        return Book(would_be[key] for key in keys)
    for key in gone:
        book.remove(key)
    come = [key for key in keys if key not in book]
    if len(come) > _MANY:
        return Book(would_be[key] for key in keys)
    for key in come:
        book.put(would_be[key])
    return book


def _alike(one: Annotation, other: Annotation) -> bool:
    return (one.tag, one.span) == (other.tag, other.span)
