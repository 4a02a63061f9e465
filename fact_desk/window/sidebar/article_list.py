"""The list of articles: opens them, and offers what can be done with each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

from fact_desk.errors import WorldError
from fact_desk.model.article import Shelf
from fact_desk.model.operation import Entity, Operation
from fact_desk.window.actions import Actions
from fact_desk.window.sidebar.article_delegate import ArticleDelegate
from fact_desk.window.sidebar.article_model import ArticleModel, Index
from fact_desk.window.sidebar.quiet_list import QuietList
from fact_desk.window.sidebar.rows import ArticleRow, HeadingRow
from fact_desk.window.sidebar.shelving import (
    archive_or_bring_back,
    delete_article,
    rename_article,
)
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench

_SEAL_REST = 120
"""Milliseconds after a change before it is looked whether a seal still holds."""


class ArticleList(QuietList):
    """All articles of the open desk; `article_chosen` carries the id of the one that was opened."""

    article_chosen = Signal(str)

    def __init__(self, workbench: Workbench, actions: Actions, theme: Theme) -> None:
        super().__init__("Articles on the desk")
        self._workbench, self._actions = workbench, actions
        self._articles = ArticleModel(self)
        self._painter = ArticleDelegate(theme, self)
        self.setModel(self._articles)
        self.setItemDelegate(self._painter)
        # Otherwise Qt asks for all heights again whenever one row changes.
        self.setUniformItemSizes(True)
        self._sealed: set[str] = set()
        self._seal_rest = QTimer(self, singleShot=True, interval=_SEAL_REST)
        self._seal_rest.timeout.connect(self._show_seals)
        self.chosen.connect(self._choose)
        workbench.desk_opened.connect(self.reload)
        workbench.articles_changed.connect(self.reload)
        workbench.progress_changed.connect(self._recount)
        workbench.done.connect(self._follow_seal)
        workbench.findings_changed.connect(self._look_at_seal)
        workbench.article_opened.connect(self._show_current)
        workbench.article_closed.connect(self._show_current)
        self.reload()

    def set_theme(self, theme: Theme) -> None:
        """Draws in the colours of another theme."""
        self._painter.theme = theme
        super().set_theme(theme)

    def dataChanged(self, first: Index, last: Index, /, roles: Sequence[int] = ()) -> None:
        """Repaints the rows; QListView would lay all of them out again, of which none can move."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    @property
    def apart(self) -> dict[str, str]:
        """By article, what tells it from others of the same title."""
        return self._articles.apart

    def reload(self) -> None:
        """Asks the desk for its articles; rows that are the same stay as they are."""
        if not self._workbench.has_desk:
            return
        try:
            articles = self._workbench.desk.look.progress()
        except WorldError as error:
            self._workbench.saver.told.emit(str(error))
            return
        self._articles.show(articles)
        if not self.currentIndex().isValid():
            self._show_current()

    def _recount(self, name: str) -> None:
        book = self._workbench.book
        if self._is_open(name):
            self._articles.recount(name, len(book), book.checked, book.flagged)
            return
        if not self._articles.index_of(name).isValid():
            return
        try:
            progress = self._workbench.desk.look.progress_of(name)
        except WorldError as error:
            self._workbench.saver.told.emit(str(error))
            return
        if progress is not None:
            self._articles.update(progress)

    def _follow_seal(self, operation: Operation) -> None:
        if operation.touched(Entity.CLEARANCE):
            self._sealed.add(operation.article)
        self._look_at_seal(operation.article)

    def _look_at_seal(self, name: str) -> None:
        """What breaks a seal is looked up a little later, and only where there is a seal."""
        if name in self._sealed or self._articles.is_sealed(name):
            self._sealed.add(name)
            self._seal_rest.start()

    def _show_seals(self) -> None:
        names, self._sealed = self._sealed, set()
        if not self._workbench.has_desk:
            return
        try:
            found = [self._workbench.desk.look.progress_of(name) for name in names]
        except WorldError as error:
            self._workbench.saver.told.emit(str(error))
            return
        for progress in found:
            if progress is not None:
                self._articles.update(progress)

    def _show_current(self) -> None:
        article = self._workbench.article
        name = "" if article is None else article.id
        if article is not None and article.shelf is Shelf.ARCHIVED:
            self._articles.expand(True)
        self._articles.set_current(name)
        index = self._articles.index_of(name)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _is_open(self, name: str) -> bool:
        return self._workbench.article is not None and self._workbench.article.id == name

    def _choose(self, index: QModelIndex) -> None:
        match self._articles.row(index):
            case ArticleRow(progress):
                name = progress.article.id
                if self._is_open(name) or self._workbench.open_article(name):
                    self.article_chosen.emit(name)
            case HeadingRow(expanded=expanded):
                self._articles.expand(not expanded)
            case None:
                pass

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what can be done with the article under the pointer, or under the cursor."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._articles.row(index)
        if not isinstance(row, ArticleRow):
            return
        place = self.visualRect(index).center() if by_key else event.pos()
        self._offer(row, self.viewport().mapToGlobal(place))

    def _offer(self, row: ArticleRow, place: QPoint) -> None:
        article, workbench = row.progress.article, self._workbench
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = menu.addAction("&Open")
        opening.triggered.connect(lambda: self._choose(self._articles.index_of(article.id)))
        menu.addSeparator()
        self._like("rename", menu).triggered.connect(
            lambda: rename_article(workbench, article.id, self)
        )
        shelving = self._like("archive", menu)
        if article.shelf is Shelf.ARCHIVED:
            shelving.setText("&Bring Back")
        shelving.triggered.connect(lambda: archive_or_bring_back(workbench, article.id))
        self._like("delete_article", menu).triggered.connect(
            lambda: delete_article(workbench, article.id)
        )
        menu.popup(place)

    def _like(self, name: str, menu: QMenu) -> QAction:
        # The window's own action is about the open article, this one about any.
        model = self._actions[name]
        action = menu.addAction(model.icon(), model.text())
        action.setEnabled(self._workbench.desk.writable)
        return action
