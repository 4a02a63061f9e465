"""Settling what a new draft left unclear, mark by mark, with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from fact_desk.desk.revising import Carried, settle_place
from fact_desk.desk.verbs.annotations import delete, move_edges, set_status
from fact_desk.desk.verbs.drafts import drop
from fact_desk.errors import WorldError
from fact_desk.model.annotation import Status
from fact_desk.model.article import DraftText
from fact_desk.model.operation import Entity, Operation, Stamp
from fact_desk.model.span import Span
from fact_desk.window.actions import Actions
from fact_desk.window.drafts.doubts import MOST_PLACES, Doubt, doubts_of
from fact_desk.window.drafts.triage_page import TriagePage
from fact_desk.window.panel.wording import STATUS_WORDS
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench

_DONE = "Nothing is left to settle. Esc goes back to the article."
_KEPT = (
    "All else is settled; {number} kept for later. They stay in the list of marks."
    " Esc goes back to the article."
)


class Triage(QObject):
    """Goes through the doubts; every decision is one operation and can be undone."""

    left = Signal()
    """The editor wants to go back to the article."""

    def __init__(
        self, bench: Workbench, actions: Actions, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self.page = TriagePage(actions, theme)
        self.is_active = False
        self._doubts: list[Doubt] = []
        self._later: set[str] = set()
        self._current = ""
        self._old: dict[int, DraftText] = {}
        self.page.card.place_chosen.connect(self.choose)
        for taker in self.page.key_takers:
            for number in range(MOST_PLACES):
                key = QShortcut(QKeySequence(str(number + 1)), taker)
                key.setContext(Qt.ShortcutContext.WidgetShortcut)
                key.activated.connect(_choosing(self, number))
        bench.annotations_changed.connect(self._follow)
        bench.done.connect(self._follow)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "settle_accept": self._accept,
            "settle_place": self._place,
            "settle_drop": self._drop,
            "settle_later": self._keep_for_later,
            "settle_next": lambda: self._step(1),
            "settle_previous": lambda: self._step(-1),
            "settle_leave": self.left.emit,
        }

    @property
    def current(self) -> Doubt | None:
        """The mark that is being settled."""
        return next((one for one in self._doubts if one.name == self._current), None)

    @property
    def waiting_doubts(self) -> list[Doubt]:
        """Those that are neither settled nor put off."""
        waiting = {*self._waiting()}
        return [one for one in self._doubts if one.name in waiting]

    def enter(self, carried: Iterable[Carried], counts: str, name: str = "") -> None:
        """Begins with those marks, at the one called `name` if it is among them."""
        article, draft = self._bench.article, self._bench.draft
        if article is None or draft is None:
            return
        self.is_active = True
        self._doubts, self._later, self._old = doubts_of(carried), set(), {}
        self.page.sheet.show_draft(article, draft, self._bench.book)
        self.page.show_counts(draft.draft.number, counts)
        self._current = name if any(one.name == name for one in self._doubts) else self._first()
        self._show()

    def leave(self) -> None:
        """Ends it; what is not settled is told of by the desk itself."""
        self.is_active = False
        self._doubts, self._old = [], {}
        self.page.sheet.clear()

    def follow_undo(self, operation: Operation) -> None:
        """Goes to the mark that the operation was about."""
        touched = {*operation.touched(Entity.ANNOTATION)}
        name = next((one.name for one in self._doubts if one.name in touched), "")
        if name:
            self._later.discard(name)
            self._current = name
            self._show()

    # -- Deciding -------------------------------------------------------------------------------

    def _accept(self) -> None:
        doubt = self.current
        if doubt is None:
            return
        here = doubt.here
        if here is None and doubt.place is None:
            self._tell("Press the digit of a place, or select words on the page and press P.")
            return
        if here is None:
            self.choose(0)
            return
        known = doubt.before.status
        verdict = Status.OPEN if known is Status.RECHECK else known
        if self._bench.do(lambda stamp: set_status(stamp, here, verdict)):
            self._tell(f"Accepted: {STATUS_WORDS[verdict].lower()}. Ctrl+Z takes it back.")
            self._go_on()

    def choose(self, number: int) -> None:
        """Puts the current mark on the place of that number, from 0."""
        doubt = self.current
        if doubt is None or doubt.here is not None:
            return
        if number < len(doubt.places):
            self._put(doubt, doubt.places[number])
        else:
            self._tell("Select words on the page first, then press P.")

    def _place(self) -> None:
        doubt, span = self.current, self.page.sheet.view.selected_span
        if doubt is None:
            return
        if span is None:
            self._tell("Select words on the page first, then press P.")
            return
        self._put(doubt, span)

    def _put(self, doubt: Doubt, span: Span) -> None:
        """Puts the mark there; it stays the current one, so that it is looked at once more."""
        here, draft = doubt.here, self._bench.draft
        if draft is None:
            return
        if here is not None:
            placed = self._bench.do(lambda stamp: move_edges(stamp, here, draft, span))
        else:
            desk = self._bench.desk
            placed = self._bench.saver.run(lambda: settle_place(desk, doubt.before, span))
        if placed:
            self._tell("Placed. Space accepts it there; Ctrl+Z takes it back.")
        self.page.focus_card()

    def _drop(self) -> None:
        doubt = self.current
        if doubt is None:
            return
        here = doubt.here

        def dropped(stamp: Stamp) -> Operation:
            if here is not None:
                return delete(stamp, here)
            return drop(stamp, doubt.before)

        if self._bench.do(dropped):
            self._tell("Dropped. Ctrl+Z brings it back.")
            self._go_on()

    def _keep_for_later(self) -> None:
        doubt = self.current
        if doubt is not None:
            self._later.add(doubt.name)
            self._tell("Kept for later: it stays in the list of marks.")
            self._go_on()

    def _tell(self, words: str) -> None:
        self._bench.saver.told.emit(words)

    # -- Going on -------------------------------------------------------------------------------

    def _waiting(self) -> list[str]:
        return [
            one.name
            for one in self._doubts
            if one.name not in self._later and not self._is_settled(one)
        ]

    def _is_settled(self, doubt: Doubt) -> bool:
        there = self._bench.book.get(doubt.name)
        if there is not None:
            return there.status is not Status.RECHECK
        return self._bench.desk.look.annotation_or_none(doubt.name) is None

    def _first(self) -> str:
        return next(iter(self._waiting()), "")

    def _go_on(self) -> None:
        """To the next one that waits behind this one, else to the first that does."""
        names = [one.name for one in self._doubts]
        behind = names[names.index(self._current) + 1 :] if self._current in names else names
        waiting = {*self._waiting()}
        self._current = next((name for name in behind if name in waiting), self._first())
        self._show()

    def _step(self, by: int) -> None:
        names = [one.name for one in self._doubts if not self._is_settled(one)]
        if not names:
            return
        place = names.index(self._current) + by if self._current in names else 0
        self._current = names[max(0, min(place, len(names) - 1))]
        self._show()

    def _follow(self, _what: object) -> None:
        """Something was done, here or elsewhere: the marks are shown as they stand by now."""
        if not self.is_active:
            return
        self._doubts = [one.standing(self._bench.book.get(one.name)) for one in self._doubts]
        self.page.sheet.view.refresh([one.name for one in self._doubts])
        self._show()

    def _show(self) -> None:
        settled = sum(self._is_settled(one) for one in self._doubts)
        self.page.show_progress(settled, len(self._doubts))
        doubt, draft = self.current, self._bench.draft
        old = None if doubt is None else self._old_draft(doubt.number)
        if doubt is None or draft is None or old is None:
            later = len(self._doubts) - settled
            self.page.show_end(_KEPT.format(number=later) if later else _DONE)
        else:
            self.page.show_doubt(doubt, old, draft)
            self._bench.select(doubt.name)
        self.page.focus_card()

    def _old_draft(self, number: int) -> DraftText | None:
        article = self._bench.article
        if number not in self._old and article is not None:
            look = self._bench.desk.look
            try:
                drafts = {draft.number: draft for draft in look.drafts(article.id)}
                self._old[number] = look.draft_text(drafts[number])
            except WorldError as error:
                self._tell(str(error))
        return self._old.get(number)


def _choosing(triage: Triage, number: int) -> Callable[[], None]:
    def choose() -> None:
        triage.choose(number)

    return choose
