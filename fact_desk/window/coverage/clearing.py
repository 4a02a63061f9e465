"""Marking an article as cleared, and looking at its seal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fact_desk.errors import WorldError
from fact_desk.model.coverage import Seal
from fact_desk.model.stamps import new_id
from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.wording import all_accounted_words
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.clearing import Obstacle
    from fact_desk.desk.surveying import Survey
    from fact_desk.window.coverage.clear_dialog import Standing

_LOOKING = "Looking through the article for what is missing…"


class Clearing:
    """Asks what is to become of the article, and does it."""

    def __init__(self, bench: Workbench, coverage: Coverage, window: QWidget) -> None:
        self._bench, self._coverage, self._window = bench, coverage, window
        self._place = 0
        self._wanted = False
        self.go: Callable[[Obstacle], None] = lambda _obstacle: None
        """Shows where an obstacle is."""
        coverage.begun.connect(self._start_anew)
        coverage.changed.connect(self._show_wanted)

    def show(self) -> None:
        """Shows what is missing, or the seal; as soon as it is known."""
        if self._bench.article is None:
            return
        if not self._coverage.is_whole:
            self._wanted = True
            self._bench.saver.told.emit(_LOOKING)
            return
        try:
            standing = self._standing()
            if standing is not None:
                self._ask(standing)
        except WorldError as error:
            self._bench.saver.told.emit(str(error))

    def _start_anew(self) -> None:
        self._wanted, self._place = False, 0

    def _show_wanted(self) -> None:
        if self._wanted and self._coverage.is_whole:
            self._wanted = False
            self.show()

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
            all_accounted_words(survey.accounting.total),
            desk.editor,
            desk.writable,
        )

    def _survey(self) -> Survey | None:
        """What the window knows of the draft; raises a WorldError where the desk can't be read."""
        from fact_desk.desk.surveying import Survey

        article, draft = self._bench.article, self._bench.draft
        accounting = self._coverage.accounting
        if article is None or draft is None or accounting is None:
            return None
        look = self._bench.desk.look
        behind, former = look.left_behind(article.id), look.clearance(article.id)
        return Survey(draft, [], [*self._bench.book], behind, {}, {}, former, accounting)

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
