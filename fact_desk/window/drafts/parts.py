"""New drafts in the window: taken in, settled, looked back at, offered when a file changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fact_desk.desk.book import Book
from fact_desk.desk.revising import Revision
from fact_desk.errors import WorldError
from fact_desk.model.article import Draft
from fact_desk.model.manuscript import Manuscript
from fact_desk.model.operation import Entity, Operation
from fact_desk.window.actions import Actions
from fact_desk.window.commands.articles import Articles
from fact_desk.window.drafts.background import Background
from fact_desk.window.drafts.changes import ChangeMarks
from fact_desk.window.drafts.doubts import counts_words, doubts_of, fates_of
from fact_desk.window.drafts.files import Files
from fact_desk.window.drafts.incoming import Incoming
from fact_desk.window.drafts.listing import DraftsDialog, received_drafts
from fact_desk.window.drafts.notice import Notice
from fact_desk.window.drafts.offer import OfferBar
from fact_desk.window.drafts.past_page import PastPage
from fact_desk.window.drafts.triage import Triage
from fact_desk.window.drafts.waiting import Waiting, planning
from fact_desk.window.main_window import MainWindow
from fact_desk.window.page.reading import Reading
from fact_desk.window.panel.panel import Panel
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench


class DraftParts(QObject):
    """All that is about drafts; shown in the place of the article, and left for it."""

    changed = Signal()
    """The settling or an older draft came or went."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        theme: Theme,
        window: MainWindow,
        parts: tuple[Panel, Reading, Articles],
    ) -> None:
        super().__init__(window)
        self._bench, self._actions, self._window = bench, actions, window
        panel, reading, articles = parts
        self.incoming = Incoming(bench, articles.open_files, window)
        self.triage = Triage(bench, actions, theme, self)
        self.waiting = Waiting(bench, self)
        self.past = PastPage(theme)
        self._notice = Notice(theme)
        self._background = Background(self)
        for page in (self.triage.page, self.past):
            window.add_page(page)
        self._bar = OfferBar(theme)
        self.files = Files(bench, self._bar, articles.opened_from, self)
        self._changes = ChangeMarks(bench, reading.view, actions["show_changes"], self)
        reading.paper.add_bar(self._bar)
        panel.add_notice(self._notice)
        actions.attach_settling(*self.triage.page.key_takers)
        self.incoming.accepted.connect(self._revise)
        self.incoming.other_pasted.connect(articles.paste)
        articles.batch.brought_in.connect(self.files.came_from)
        self._listen()

    def _listen(self) -> None:
        self.triage.left.connect(self.show_article)
        self.triage.page.left.connect(self._leave_triage)
        self.past.back_asked.connect(self.show_article)
        self.past.left.connect(self.changed)
        self._notice.settling_asked.connect(self.settle)
        self._bar.taken.connect(self.incoming.read_file)
        self.waiting.changed.connect(self._show_waiting)
        self._background.refused.connect(self._bench.saver.told)
        self._bench.done.connect(self._follow_drafts)

    @property
    def is_shown(self) -> bool:
        """Whether something of drafts is in the place of the article."""
        return any(page.isVisibleTo(self._window) for page in (self.triage.page, self.past))

    @property
    def is_settling(self) -> bool:
        """Whether marks are being settled."""
        return self.triage.is_active

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            **self.triage.doings(),
            "new_draft": self.incoming.choose,
            "paste_draft": self.incoming.paste,
            "drafts": self._list,
            "settle": lambda: self.settle(""),
        }

    def hints(self) -> str:
        """What the keys do, for the status line; nothing while the article is shown."""
        if self.is_settling:
            return self._actions.settling_hints()
        return "Esc back to the newest draft" if self.is_shown else ""

    def set_theme(self, theme: Theme) -> None:
        """Shows all of it in other colours."""
        for part in (self.triage.page, self.past, self._notice, self._bar):
            part.set_theme(theme)

    def follow_undo(self, operation: Operation) -> bool:
        """Shows where something was undone while marks are settled; False where they are not."""
        if self.triage.is_active:
            self.triage.follow_undo(operation)
        return self.triage.is_active

    def show_article(self) -> None:
        """Goes back to the article."""
        if self._bench.article is not None:
            self._window.show_article(self._bench.article.title)
        self.changed.emit()

    def settle(self, name: str) -> None:
        """Goes on with what is not settled, beginning with the mark of that id, if any."""
        if not self.waiting.carried:
            self._bench.saver.told.emit("No mark waits to be settled.")
            return
        fates = [one.fate for one in doubts_of(self.waiting.carried)]
        self._show(self.triage.page, "Settle Changes")
        self.triage.enter(self.waiting.carried, f"Still open: {counts_words(fates)}.", name)
        self.changed.emit()

    def wait(self) -> None:
        """Returns when no thread is at work for drafts any more."""
        for part in (self.incoming, self.waiting, self._changes, self._background):
            part.wait()

    # -- Taking a draft in ----------------------------------------------------------------------

    def _revise(self, manuscript: Manuscript, path: Path | None) -> None:
        article, desk = self._bench.article, self._bench.desk
        if article is None:
            return

        def take(revision: Revision) -> None:
            own = self._bench.article
            if own is not None and own.id == article.id:
                self._take_in(revision, manuscript, path)

        self._bench.saver.told.emit("Looking for every mark in the new draft…")
        self._background.run(planning(desk.path, desk.editor, article.id, manuscript), take)

    def _take_in(self, revision: Revision, manuscript: Manuscript, path: Path | None) -> None:
        desk = self._bench.desk
        self.files.came_from(revision.draft.article, path)

        def run() -> None:
            desk.run(revision.operation(desk.stamp()), [revision.body])

        if not self._bench.saver.run(run):
            return
        counts = f"{counts_words(fates_of(revision))}."
        number = revision.draft.number
        told = [f"This is draft {number}: {counts} Ctrl+Z takes it back.", *manuscript.notices]
        self._bench.saver.told.emit(" ".join(told))
        if revision.waiting:
            self._show(self.triage.page, f"Draft {number}")
            self.triage.enter(revision.waiting, counts[0].upper() + counts[1:])
            self.changed.emit()
        else:
            self.show_article()

    def _follow_drafts(self, operation: Operation) -> None:
        """A draft came or went, by whomever: the newest one is the open one."""
        article, draft = self._bench.article, self._bench.draft
        if article is None or draft is None or not operation.touched(Entity.DRAFT):
            return
        try:
            newest = self._bench.desk.look.newest_draft(article.id)
        except WorldError:
            return
        if newest.id != draft.draft.id:
            self._bench.open_article(article.id)

    # -- Looking back ---------------------------------------------------------------------------

    def _list(self) -> None:
        article = self._bench.article
        if article is None:
            return
        try:
            received = received_drafts(self._bench.desk.look, article.id)
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return
        dialog = DraftsDialog(article.title, received, self._window)
        dialog.exec()
        # Not before the dialog is gone: it gives the keys back to what had them.
        if dialog.chosen is not None:
            self._show_past(dialog.chosen)

    def _show_past(self, draft: Draft) -> None:
        article, look = self._bench.article, self._bench.desk.look
        if article is None:
            return
        try:
            text, book = look.draft_text(draft), Book(look.annotations(draft.id))
            newest = look.newest_draft(article.id)
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return
        self._show(self.past, f"Draft {draft.number} of “{article.title}”")
        self.past.show_draft(article, text, book, newest)
        self.changed.emit()

    def _show(self, page: QWidget, title: str) -> None:
        self._window.show_page(page, title)

    def _leave_triage(self) -> None:
        self.triage.leave()
        self.changed.emit()

    def _show_waiting(self) -> None:
        self._notice.show_waiting(self.waiting.carried)
