"""The program with a window: makes the parts, ties actions to commands, remembers where it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu

from fact_desk.desk.desk import Desk
from fact_desk.errors import NoSuchThing, StateNotKept
from fact_desk.model.operation import Operation
from fact_desk.settings import Settings
from fact_desk.state import State, keep_state
from fact_desk.window.actions import Actions
from fact_desk.window.backing_up import DailyBackup
from fact_desk.window.commands.articles import Articles
from fact_desk.window.commands.desks import Desks
from fact_desk.window.commands.exchanging import Exchanging
from fact_desk.window.commands.helping import Helping
from fact_desk.window.commands.marking import Marking
from fact_desk.window.commands.moving import Moving
from fact_desk.window.coverage.parts import CoverageParts
from fact_desk.window.dialogs.link import ask_link
from fact_desk.window.dialogs.trouble import tell_trouble
from fact_desk.window.doubts.parts import DoubtParts
from fact_desk.window.drafts.parts import DraftParts
from fact_desk.window.look import Look
from fact_desk.window.main_window import MainWindow
from fact_desk.window.merging.commands import Merging
from fact_desk.window.page.reading import Reading
from fact_desk.window.panel.panel import Panel
from fact_desk.window.remembering import filter_of, left, place_of, restore_geometry
from fact_desk.window.review_parts import ReviewParts
from fact_desk.window.saving import Saver
from fact_desk.window.sidebar.sidebar import Sidebar
from fact_desk.window.status_line import StatusLine
from fact_desk.window.suggestions.parts import SuggestionParts
from fact_desk.window.theme import Theme
from fact_desk.window.viewing import Viewing
from fact_desk.window.welcome import WelcomePage
from fact_desk.window.workbench import Workbench

_MENU = """accept accept_confirmed dismiss_suggestion accept_all - tag_claim tag_figure tag_quote -
confirm correct flag dismiss_flag source note history delete no_fact - copy"""

_LOOK_AROUND = 700
"""Milliseconds between two looks for what other programs did to the desk."""


class Program(QObject):
    """Everything that lives as long as the window."""

    def __init__(self, app: QApplication, settings: Settings, state: State, desk: Desk) -> None:
        super().__init__(app)
        self._state = state
        self.saver = Saver(self)
        self.bench = Workbench(self.saver, self)
        self.look = Look(app, state.theme or settings.theme)
        self.viewing = Viewing(self.look, state.zoom)
        self.actions = Actions(self, settings.keys)
        theme = self.look.theme
        self.reading = Reading(self.bench, self.actions, theme)
        self.sidebar = Sidebar(self.bench, self.actions, theme)
        self.panel = Panel(self.bench, self.actions, theme)
        self.welcome = WelcomePage(self.actions, theme)
        self.status = StatusLine(theme)
        parts = (self.sidebar, self.welcome, self.reading.paper, self.panel, self.status)
        self.window = MainWindow(self.actions, parts)
        shown = (self.reading.view, self.panel)
        self.review = ReviewParts(self.bench, self.actions, theme, self.window, shown)
        self.articles = Articles(self.bench, self.window)
        within = (self.panel, self.reading, self.articles)
        self.drafts = DraftParts(self.bench, self.actions, theme, self.window, within)
        self.marking = Marking(self.bench, self.reading.view)
        marked = (self.panel, self.reading, self.marking)
        self.suggesting = SuggestionParts(self.bench, self.actions, theme, self.window, marked)
        beside = (*marked, self.suggesting.suggestions.finding, self.review.checking)
        self.covering = CoverageParts(self.bench, self.actions, theme, self.window, beside)
        self.doubting = DoubtParts(self.bench, self.actions, shown, self.covering)
        self._make_desk_commands(settings)
        self._bind(settings)
        self._listen()
        self._take_up(desk)

    def _make_desk_commands(self, settings: Settings) -> None:
        self.exchanging = Exchanging(self.bench, self.window, settings.csv, self._state)
        self.desks = Desks(self.bench, self.window)
        self.merging = Merging(self.bench, self.window)
        self.backup = DailyBackup(self)

    def _bind(self, settings: Settings) -> None:
        view = self.reading.view
        moving = Moving(self.bench, view, self.reading.finder)
        helping = Helping(self.bench, self.actions, self.window)
        for commands in (
            self.marking,
            self.suggesting,
            self.covering,
            moving,
            self.articles,
            self.exchanging,
            self.desks,
            self.merging,
            self.viewing,
            self.review,
            self.drafts,
            helping,
        ):
            self.actions.bind(commands.doings())
        self.actions.bind(
            {
                "quit": self.window.close,
                "search": self._search,
                "filter": self.panel.focus_filter,
                "show_list": self.panel.focus_list,
                "note": self.panel.edit_note,
                "history": self.panel.show_history,
            }
        )
        moving.elsewhere = self._follow_undo
        self.viewing.tick(self.actions)
        self.actions.attach(self.window, view, self.panel.list)
        self.actions.paint_icons(self.look.theme)

    def _listen(self) -> None:
        bench, view = self.bench, self.reading.view
        self.saver.trouble = self._ask_about
        self.status.follow(self.saver)
        self.backup.failed.connect(self.saver.told)
        bench.desk_opened.connect(self._show_desk)
        bench.article_opened.connect(self._show_article)
        bench.article_closed.connect(self._show_article)
        bench.articles_changed.connect(self._show_title)
        bench.selection_changed.connect(self._enable)
        for part in (self.review, self.drafts, self.suggesting, self.covering):
            part.changed.connect(self._enable)
        self.suggesting.came.connect(self.covering.walking.let_go)
        self.review.checking.working_changed.connect(self.status.show_checking)
        view.words_selected.connect(self._enable)
        view.zoom_asked.connect(self.viewing.step)
        view.link_chosen.connect(self._open_link)
        view.menu_asked.connect(self._show_menu)
        self.viewing.zoomed.connect(self.reading.set_zoom)
        self.look.theme_changed.connect(self._set_theme)
        self.window.files_dropped.connect(self.articles.open_files)
        self.window.article_dropped.connect(self.drafts.incoming.drop)
        self.window.text_dropped.connect(self.articles.importer.read_pasted)
        self.window.closing.connect(self._close)
        self.welcome.sample_chosen.connect(self.articles.open_file)
        self._around = QTimer(self, interval=_LOOK_AROUND)
        self._around.timeout.connect(self._look_around)
        self._around.start()

    def _take_up(self, desk: Desk) -> None:
        restore_geometry(self.window, self._state.geometry)
        for part in (self.suggesting, self.covering):
            part.restore(self._state)
        self.reading.set_zoom(self.viewing.zoom)
        self.bench.use_desk(desk)

    def _show_desk(self) -> None:
        desk = self.bench.desk
        self.status.show_desk(desk.path, desk.writable)
        place = self._state.place_in(desk.path)
        self.panel.set_filter(filter_of(place))
        self.drafts.files.restore(place.files)
        if (
            place.article
            and self._is_there(place.article)
            and self.bench.open_article(place.article)
        ):
            self.reading.view.scroll_to(place.top, to_top=True)
        else:
            self._show_article()
        if desk.writable:
            self.backup.make_if_due(desk.path, date.today())

    def _is_there(self, article: str) -> bool:
        try:
            return self.bench.desk.look.progress_of(article) is not None
        except NoSuchThing:
            return False

    def _follow_undo(self, operation: Operation) -> bool:
        parts = (self.review, self.drafts, self.suggesting, self.covering)
        return any(part.follow_undo(operation) for part in parts)

    def _search(self) -> None:
        if self._is_elsewhere:
            self.review.show_article()
        self.sidebar.focus_search()

    def _show_article(self) -> None:
        self.review.leave()
        if self.bench.article is None:
            self.window.show_welcome()
        else:
            self.window.show_article(self.bench.article.title)
            self.reading.view.setFocus()
        self._enable()

    def _show_title(self) -> None:
        if self.bench.article is not None and not self._is_elsewhere:
            self.window.show_article(self.bench.article.title)

    @property
    def _is_elsewhere(self) -> bool:
        """Whether something else is in the place of the article."""
        return self.review.is_shown or self.drafts.is_shown

    def _enable(self) -> None:
        reviewing = self.review.is_shown
        away = self._is_elsewhere
        selecting = self.reading.view.textCursor().hasSelection() and not away
        marked = self.bench.selected is not None and not away
        suggested = self.suggesting.has_selected and not away
        there = self.bench.article is not None and not away
        writable = self.bench.has_desk and self.bench.desk.writable
        self.actions.enable(
            article=there,
            annotation=marked,
            text=selecting or (there and self.covering.shows_sentence),
            writing=writable,
            suggestion=suggested,
            finding=self.review.has_figure,
            review=reviewing,
            settling=self.drafts.is_settling,
        )
        # Shift and an arrow select text, unless an annotation waits to have its edges moved.
        for name in ("end_longer", "end_shorter", "start_later", "start_earlier"):
            self.actions[name].setEnabled(marked and writable and not selecting)
        hints = self.actions.hints(
            selecting=selecting,
            marked=marked,
            suggested=suggested,
            sentence=self.covering.shows_sentence,
        )
        hints = self.actions.review_hints() if reviewing else hints
        self.status.show_keys(self.drafts.hints() or hints)

    def _set_theme(self, theme: Theme) -> None:
        parts = (self.reading, self.sidebar, self.panel, self.welcome, self.status, self.review)
        for part in (*parts, self.drafts, self.suggesting, self.covering):
            part.set_theme(theme)
        self.actions.paint_icons(theme)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU.split():
            if name == "-":
                menu.addSeparator()
            elif self.actions[name].isEnabled():
                menu.addAction(self.actions[name])
        menu.exec(place)

    def _open_link(self, address: str) -> None:
        if ask_link(self.window, address):
            QDesktopServices.openUrl(address)

    def _ask_about(self, sentence: str) -> bool:
        return tell_trouble(self.window, sentence, self.desks.save_elsewhere)

    def _look_around(self) -> None:
        if self.bench.has_desk:
            self.bench.desk.poll()

    def _close(self, event: QCloseEvent) -> None:
        if not self.panel.commit_edits():
            event.ignore()
            return
        self._around.stop()
        self._remember()
        # What is still being worked out takes seconds on a very long report; she need not see that.
        self.window.hide()
        for part in (self.articles, self.exchanging, self.review.checking, self.drafts):
            part.wait()
        for part in (self.suggesting, self.covering, self.backup):
            part.wait()
        self.bench.close_desk()

    def _remember(self) -> None:
        if not self.bench.has_desk:
            # Restoring failed and no other desk was chosen: there is no place to come back to.
            return
        article = self.bench.article.id if self.bench.article else ""
        place = place_of(article, self.reading.view.top_offset, self.panel.filter)
        place = replace(place, files=self.drafts.files.kept())
        kept = self.exchanging.kept(self.covering.kept(self.suggesting.kept(self._state)))
        state = left(kept, self.window, self.viewing.zoom, self.look.choice)
        try:
            keep_state(state.left_at(self.bench.desk.path, place))
        except StateNotKept:
            # Only the window's own place is lost; nothing of the desk, so closing goes on.
            return
