"""The list of articles as a model that changes row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fact_desk.model.article import ArticleProgress
from fact_desk.window.coverage.seal_words import cleared_words
from fact_desk.window.plain import plain_tip
from fact_desk.window.sidebar.rows import ArticleRow, Row, row_said, rows_of
from fact_desk.window.telling_apart import told_apart

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role of the row itself."""

CURRENT = Qt.ItemDataRole.UserRole + 1
"""The role that says whether the row's article is the open one."""


class ArticleModel(QAbstractListModel):
    """Rows of articles; the ones that stay keep their selection and place when others change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: list[ArticleProgress] = []
        self._rows: list[Row] = []
        self._expanded = False
        self._current = ""

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows the list has."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's words, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        return self._is_current(row) if role == CURRENT else self._words(row, role)

    def _words(self, row: Row, role: int) -> str | None:
        title = row.progress.article.title if isinstance(row, ArticleRow) else ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title or "Archived"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(_tip(row)) if isinstance(row, ArticleRow) else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return row_said(row) + (", open now" if self._is_current(row) else "")
            case _:
                return None

    def row(self, index: Index) -> Row | None:
        """The row at the index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, article: str) -> QModelIndex:
        """Where the article is in the list; an invalid index where it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, ArticleRow) and row.progress.article.id == article:
                return self.index(number)
        return QModelIndex()

    def show(self, articles: Iterable[ArticleProgress]) -> None:
        """Shows those articles; rows come, go and change one by one."""
        self._articles = [*articles]
        self._lay_out()

    def update(self, progress: ArticleProgress) -> None:
        """Shows the new counts of one article."""
        self._articles = [
            progress if one.article.id == progress.article.id else one for one in self._articles
        ]
        index = self.index_of(progress.article.id)
        if index.isValid():
            row = self._rows[index.row()]
            apart = row.apart if isinstance(row, ArticleRow) else ""
            self._rows[index.row()] = ArticleRow(progress, apart)
            self.dataChanged.emit(index, index)

    def recount(self, article: str, annotations: int, checked: int, flagged: int) -> bool:
        """Shows new counts; False where the article is not in the list."""
        known = next((one for one in self._articles if one.article.id == article), None)
        if known is None:
            return False
        self.update(replace(known, annotations=annotations, checked=checked, flagged=flagged))
        return True

    @property
    def apart(self) -> dict[str, str]:
        """By article, what tells it from others of the same title."""
        return told_apart(self._articles)

    def is_sealed(self, article: str) -> bool:
        """Whether the article was cleared when its counts were last shown."""
        known = (one for one in self._articles if one.article.id == article)
        return any(one.seal is not None for one in known)

    def set_current(self, article: str) -> None:
        """Marks the open article, or none."""
        before, self._current = self._current, article
        for name in (before, article):
            index = self.index_of(name)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def expand(self, expanded: bool) -> None:
        """Opens or closes the group of archived articles."""
        self._expanded = expanded
        self._lay_out()

    @property
    def expanded(self) -> bool:
        """Whether the group of archived articles is open."""
        return self._expanded

    def _is_current(self, row: Row) -> bool:
        return isinstance(row, ArticleRow) and row.progress.article.id == self._current

    def _lay_out(self) -> None:
        wanted = rows_of(self._articles, expanded=self._expanded)
        self._take_out({row.key for row in wanted})
        self._put_in(wanted)
        if [row.key for row in self._rows] != [row.key for row in wanted]:
            # Rows that stay never change places, unless another program rewrote the file.
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
        self._renew(wanted)

    def _take_out(self, staying: set[str]) -> None:
        for first, last in reversed(_runs(self._rows, lambda row: row.key not in staying)):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _put_in(self, wanted: list[Row]) -> None:
        there = {row.key for row in self._rows}
        for first, last in _runs(wanted, lambda row: row.key not in there):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self.endInsertRows()

    def _renew(self, wanted: list[Row]) -> None:
        for number, row in enumerate(wanted):
            if self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))


def _tip(row: ArticleRow) -> str:
    cleared = row.progress.clearance
    said = "" if cleared is None else cleared_words(cleared)
    return " · ".join(part for part in (row.progress.article.title, row.apart, said) if part)


def _runs(rows: list[Row], wanted: Callable[[Row], bool]) -> list[tuple[int, int]]:
    """The first and last numbers of the stretches of rows that are wanted."""
    runs: list[tuple[int, int]] = []
    for number, row in enumerate(rows):
        if not wanted(row):
            continue
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
