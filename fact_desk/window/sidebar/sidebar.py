"""The left side of the window: search, articles, and the way to open another one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fact_desk.errors import WorldError
from fact_desk.window.actions import Actions
from fact_desk.window.plain import plain_label
from fact_desk.window.sidebar.article_list import ArticleList
from fact_desk.window.sidebar.hit_list import HitList
from fact_desk.window.sidebar.painting import bold_font, scaled_font
from fact_desk.window.sidebar.search_field import SearchField
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench

WIDTH = 248
NARROWEST = 200

_HEADING = 1.2


class Sidebar(QWidget):
    """Opens articles and hits by itself, and then says which one was chosen."""

    article_chosen = Signal(str)
    """The id of the article that was opened from the list, or was open already."""
    hit_chosen = Signal(object)
    """The `Hit` whose place was opened."""

    def __init__(self, workbench: Workbench, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._workbench = workbench
        self.setAccessibleName("Desk")
        self.setMinimumWidth(NARROWEST)
        self._heading = plain_label("Desk")
        self._search = SearchField(actions.keys_of("search"))
        self._articles = ArticleList(workbench, actions, theme)
        self._hits = HitList(workbench, theme)
        self._nothing = plain_label()
        self._opener = _opener(actions)
        self._lists = QStackedWidget()
        self._lay_out()
        self._listen()
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        """The width at which titles read well."""
        return QSize(WIDTH, super().sizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Puts on another theme."""
        self._search.set_theme(theme)
        self._articles.set_theme(theme)
        self._hits.set_theme(theme)
        self._opener.setStyleSheet(
            f"QPushButton {{ border: 1px solid transparent; border-radius: 5px;"
            f" color: {theme.accent.name()}; padding: 5px 6px 5px 0; text-align: left; }}"
            f"QPushButton:hover {{ background: {theme.panel.name()}; }}"
            f"QPushButton:focus {{ border-color: {theme.accent.name()}; }}"
        )

    def focus_search(self) -> None:
        """Puts the caret into the search field, with what stands in it selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _lay_out(self) -> None:
        self._heading.setFont(bold_font(scaled_font(self._heading.font(), _HEADING)))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setContentsMargins(8, 24, 8, 0)
        for widget in (self._articles, self._hits, self._nothing):
            self._lists.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 16, 14, 10)
        column.setSpacing(10)
        for widget in (self._heading, self._search):
            column.addWidget(widget)
        column.addWidget(self._lists, 1)
        column.addWidget(self._opener)

    def _listen(self) -> None:
        self._search.asked.connect(self._look_for)
        self._search.moved.connect(self._move)
        self._search.entered.connect(self._enter)
        self._search.left.connect(self._articles.setFocus)
        self._articles.article_chosen.connect(self.article_chosen)
        self._hits.hit_chosen.connect(self.hit_chosen)
        self._workbench.desk_opened.connect(self._search.clear)

    def _look_for(self, words: str) -> None:
        if not words or not self._workbench.has_desk:
            self._lists.setCurrentWidget(self._articles)
            return
        try:
            hits = self._workbench.desk.look.search(words)
        except WorldError as error:
            self._workbench.saver.told.emit(str(error))
            return
        self._hits.show_hits(words, hits, self._articles.apart)
        self._nothing.setText(f"Nothing on the desk has “{words}”.")
        self._lists.setCurrentWidget(self._hits if hits else self._nothing)

    def _move(self, event: QKeyEvent) -> None:
        if self._lists.currentWidget() is self._hits:
            QApplication.sendEvent(self._hits, event)
        else:
            self._articles.setFocus()

    def _enter(self) -> None:
        if self._lists.currentWidget() is self._hits:
            self._hits.choose_current()


def _opener(actions: Actions) -> QPushButton:
    key = actions.keys_of("open")
    button = QPushButton(f"+  Open article…   {key}".rstrip())
    button.setAccessibleName("Open article…")
    button.setToolTip(actions["open"].toolTip())
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(actions["open"].trigger)
    return button
