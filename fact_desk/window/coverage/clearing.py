"""Marking an article as cleared, and looking at its seal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fact_desk.errors import WorldError
from fact_desk.model.coverage import Seal
from fact_desk.model.stamps import new_id
from fact_desk.window.checking import Checking
from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.wording import all_accounted_words
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.clearing import Obstacle
    from fact_desk.desk.surveying import Survey
    from fact_desk.window.coverage.clear_dialog import Standing

_LOOKING = "Looking through the article for what is missing…"
_UNCHECKED = "The article’s figures could not be checked, so it can’t be cleared; open it again."


class Clearing:
    """Asks what is to become of the article, and does it."""

    def __init__(
        self, bench: Workbench, coverage: Coverage, checking: Checking, window: QWidget
    ) -> None:
        self._bench, self._coverage, self._window = bench, coverage, window
        self._checking = checking
        self._place = 0
        self._wanted = False
        self.go: Callable[[Obstacle], None] = lambda _obstacle: None
        """Shows where an obstacle is."""
        coverage.begun.connect(self._start_anew)
        coverage.changed.connect(self._show_wanted)
        checking.rested.connect(self._show_after_check)

    def show(self) -> None:
        """Shows what is missing, or the seal; as soon as it is known."""
        article = self._bench.article
        if article is None:
            return
        try:
            if not (self._coverage.is_whole and self._is_looked_at(article.id)):
                self._wanted = True
                self._bench.saver.told.emit(_LOOKING)
                return
            standing = self._standing()
            if standing is not None:
                self._ask(standing)
        except WorldError as error:
            self._bench.saver.told.emit(str(error))

    def _is_looked_at(self, article: str) -> bool:
        """Whether waiting would tell more: a desk for reading is never checked."""
        return not self._bench.desk.writable or self._checking.has_checked(article)

    def _start_anew(self) -> None:
        self._wanted, self._place = False, 0

    def _show_wanted(self) -> None:
        if self._wanted and self._coverage.is_whole:
            self._wanted = False
            self.show()

    def _show_after_check(self) -> None:
        if not self._wanted or not self._coverage.is_whole:
            return
        self._show_wanted()
        if self._wanted:
            # Nothing is left to be checked: what kept this article from it will not go by itself.
            self._wanted = False
            self._bench.saver.told.emit(_UNCHECKED)

    def _standing(self) -> Standing | None:
        from fact_desk.window.coverage.clear_dialog import Standing

        article, survey = self._bench.article, self._survey()
        if article is None or survey is None:
            return None
        desk = self._bench.desk
        return Standing(
            article,
            survey.draft,
            desk.look.seal(article.id),
            survey.obstacles,
            survey.inside_marks,
            survey.beside.checked,
            all_accounted_words(survey.accounting.total),
            desk.editor,
            desk.writable,
        )

    def _survey(self) -> Survey | None:
        """What the window knows of the draft; raises a WorldError where the desk can't be read."""
        from fact_desk.desk.surveying import Survey, beside_of

        article, draft = self._bench.article, self._bench.draft
        accounting = self._coverage.accounting
        if article is None or draft is None or accounting is None:
            return None
        desk, proposals = self._bench.desk, self._coverage.proposals
        beside = beside_of(desk, draft, checked=self._checking.has_checked(article.id))
        dismissals = {one.fingerprint: one for one in desk.look.dismissals(article.id)}
        former = desk.look.clearance(article.id)
        marks, told = [*self._bench.book], (former, accounting)
        return Survey(draft, proposals, marks, beside, dismissals, {}, *told)

    def _ask(self, standing: Standing) -> None:
        from fact_desk.window.coverage.clear_dialog import Answer, ClearDialog

        dialog = ClearDialog(standing, self._place, self._window)
        dialog.exec()
        if dialog.chosen is not None:
            self._place = dialog.missing.place
        # Not before the dialog is gone: it gives the keys back to what had them.
        match dialog.answer:
            case Answer.GO if dialog.chosen is not None:
                self.go(dialog.chosen)
            case Answer.CLEAR:
                self._clear(standing.article.title)
            case Answer.WITHDRAW if standing.seal is not None:
                self._withdraw(standing.seal)
            case _:
                pass

    def _clear(self, title: str) -> None:
        # Another program may have changed the article while the dialog was open.
        survey = self._survey()
        if survey is not None and self._bench.do(lambda stamp: survey.cleared(stamp, new_id())):
            self._bench.saver.told.emit(f"“{title}” is cleared. Ctrl+Z takes it back.")

    def _withdraw(self, seal: Seal) -> None:
        from fact_desk.desk.verbs.clearing import withdraw_clearance

        if self._bench.do(lambda stamp: withdraw_clearance(stamp, seal.clearance)):
            self._bench.saver.told.emit("The clearing is withdrawn. Ctrl+Z puts the seal back.")
