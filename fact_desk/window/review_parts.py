"""The review in the window: shown in the place of the article, and left for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal

from fact_desk.errors import WorldError
from fact_desk.model.annotation import Tag
from fact_desk.model.article import Article
from fact_desk.model.finding import Finding
from fact_desk.model.operation import Operation
from fact_desk.model.span import Span
from fact_desk.window.actions import Actions
from fact_desk.window.checking import Checking
from fact_desk.window.commands.flagging import Flagging
from fact_desk.window.commands.reviewing import ReviewCommands
from fact_desk.window.dialogs.dates import DatesDialog
from fact_desk.window.main_window import MainWindow
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.panel.panel import Panel
from fact_desk.window.review.elsewhere import Place
from fact_desk.window.review.reviewing import Reviewing
from fact_desk.window.sources.commands import Sourcing
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench


class ReviewParts(QObject):
    """All that is about flagged figures: the review, the rules at work, flags on the open card."""

    changed = Signal()
    """The review came or went, or another figure in it is the current one."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        theme: Theme,
        window: MainWindow,
        parts: tuple[ArticleView, Panel],
    ) -> None:
        super().__init__(window)
        self._bench, self._actions, self._window = bench, actions, window
        self._view, panel = parts
        self.checking = Checking(bench, self)
        self.reviewing = Reviewing(bench, actions, theme, self)
        sourcing = Sourcing(bench, window)
        self._commands = ReviewCommands(bench, self.reviewing, sourcing, self.show_place, window)
        self._flagging = Flagging(bench, panel.details, sourcing, self.show_place, window)
        window.add_review(self.reviewing.page)
        actions.attach_review(self.reviewing.page.table)
        self.reviewing.item_changed.connect(self.changed)
        self.checking.working_changed.connect(self._show_working)

    @property
    def is_shown(self) -> bool:
        """Whether the review is in the place of the article."""
        return self.reviewing.is_active

    @property
    def has_figure(self) -> bool:
        """Whether there is a current figure to decide about."""
        return self.reviewing.current is not None

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            **self._commands.doings(),
            **self._flagging.doings(),
            "show_review": self.show,
            "show_article": self.show_article,
            "review_leave": self.show_article,
            "dates": self._ask_dates,
            "rules": self._ask_rules,
        }

    def show(self) -> None:
        """Shows the review, begun anew."""
        if self.is_shown:
            self.reviewing.page.focus_table()
            return
        self._window.show_review(self.reviewing.page)
        self.reviewing.enter()
        self.changed.emit()

    def leave(self) -> None:
        """Ends the review; what is shown instead is for others to say."""
        if self.is_shown:
            self.reviewing.leave()
            self.changed.emit()

    def show_article(self) -> None:
        """Goes back to the article with the caret in it."""
        self.leave()
        article = self._bench.article
        if article is None:
            self._window.show_welcome()
            return
        self._window.show_article(article.title)
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_place(self, article: str, place: Finding | Place) -> None:
        """Shows a figure in its article, and selects it."""
        own = self._bench.article
        if (own is None or own.id != article) and not self._bench.open_article(article):
            return
        self.show_article()
        span = place.span
        marked = self._annotation_over(span)
        if marked:
            self._bench.select(marked)
        self._bench.place_asked.emit(span.start, span.end)
        if not marked:
            self._bench.select("")
            self._view.select_span(span)

    def follow_undo(self, operation: Operation) -> bool:
        """Shows in the review where something was undone; False where it is not shown."""
        if self.is_shown:
            self._commands.follow_undo(operation)
        return self.is_shown

    def set_theme(self, theme: Theme) -> None:
        """Shows the review in other colours."""
        self.reviewing.set_theme(theme)

    def _annotation_over(self, span: Span) -> str:
        under = self._bench.book.overlapping(span)
        figures = [one for one in under if one.tag is Tag.FIGURE]
        same = [one for one in figures if one.span == span] or figures
        return next((one.id for one in same), "")

    def _show_working(self, working: bool) -> None:
        self.reviewing.page.head.show_working(working=working)

    def _ask_dates(self) -> None:
        try:
            article = self._dated()
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return
        if article is not None:
            DatesDialog(self._bench, article, self._window).exec()

    def _dated(self) -> Article | None:
        """The article of the current figure in the review, else the one that is open."""
        item = self.reviewing.current
        if item is None:
            return self._bench.article
        return self._bench.desk.look.article(item.finding.article)

    def _ask_rules(self) -> None:
        # The rules take a while to load: not before somebody asks.
        from fact_desk.window.dialogs.rules import RulesDialog

        RulesDialog(self._bench, self._window).exec()
