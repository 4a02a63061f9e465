"""What a search found, each kind under its heading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fact_desk.store.search import Found, Hit
from fact_desk.window.plain import plain_tip
from fact_desk.window.sidebar.snippets import plain

Index = QModelIndex | QPersistentModelIndex

HIT = Qt.ItemDataRole.UserRole
"""The role of the hit or heading itself."""

APART = Qt.ItemDataRole.UserRole + 1
"""The role of what tells the hit's article from others of the same title; mostly empty."""

_HEADINGS = {
    Found.TITLE: "Titles",
    Found.ANNOTATION: "Marks and notes",
    Found.TEXT: "In the text",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands over the hits of one kind."""

    text: str


class HitModel(QAbstractListModel):
    """Hits in the order of their rank; headings can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Hit | Heading] = []
        self._apart: Mapping[str, str] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are, headings among them."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's words, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == HIT:
            return row
        apart = self._apart.get(row.article, "") if isinstance(row, Hit) else ""
        return apart if role == APART else _words(row, apart, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are skipped by the keys."""
        if isinstance(self.row(index), Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def row(self, index: Index) -> Hit | Heading | None:
        """The row at the index."""
        return self._rows[index.row()] if index.isValid() else None

    def show(self, hits: Iterable[Hit], apart: Mapping[str, str]) -> QModelIndex:
        """Shows other hits and returns the best one's index, invalid where there is none.

        `apart` is what tells articles of the same title apart, by article.
        """
        self.beginResetModel()
        self._apart = apart
        self._rows = []
        for found, group in groupby(hits, lambda hit: hit.found):
            self._rows += [Heading(_HEADINGS[found]), *group]
        self.endResetModel()
        return self.index(1) if self._rows else QModelIndex()


def _words(row: Hit | Heading, apart: str, role: int) -> str | None:
    behind = f", {apart}" if apart else ""
    match row, role:
        case Heading(text), Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return text
        case Hit(), Qt.ItemDataRole.DisplayRole:
            return plain(row.snippet)
        case Hit(), Qt.ItemDataRole.AccessibleTextRole:
            return f"{plain(row.snippet)}, {_HEADINGS[row.found].lower()}, in {row.title}{behind}"
        case Hit(), Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.title}{behind}")
        case _:
            return None
