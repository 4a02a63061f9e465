"""The sentences of the list as Qt's list model."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.wording import Row, row_said
from fact_desk.window.panel.wording import one_line

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class Role(IntEnum):
    """What the model tells of a sentence beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2
    HOLDS = Qt.ItemDataRole.UserRole + 3


class SentenceModel(QAbstractListModel):
    """Rows in text order; `show` changes no more of them than are others."""

    def __init__(self, coverage: Coverage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coverage = coverage
        self._rows: list[Row] = []

    def rowCount(self, /, parent: Index = _ROOT) -> int:
        """The number of sentences."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One thing about the sentence in the row."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Role.ROW:
                return row
            case Role.WORDS | Qt.ItemDataRole.DisplayRole:
                return one_line(self._coverage.words_of(row))
            case Role.HOLDS:
                return self._coverage.holds(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = one_line(self._coverage.words_of(row))
                return row_said(row, self._coverage.holds(row), words)
            case _:
                return None

    def row(self, number: int) -> Row | None:
        """What stands in that row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def nearest(self, offset: int) -> int:
        """The row of the sentence that holds the offset, else of the next one, else the last."""
        place = bisect_left(self._rows, offset, key=lambda row: row.span.end - 1)
        return min(place, len(self._rows) - 1)

    def show(self, rows: Sequence[Row]) -> None:
        """Shows those rows, told apart by where their sentences start."""
        first, last = _others(self._rows, rows)
        gone, came = last, last + len(rows) - len(self._rows)
        if gone == first < came:
            self.beginInsertRows(_ROOT, first, came - 1)
            self._rows[first:first] = rows[first:came]
            self.endInsertRows()
        elif came == first < gone:
            self.beginRemoveRows(_ROOT, first, gone - 1)
            del self._rows[first:gone]
            self.endRemoveRows()
        elif [_start(row) for row in self._rows[first:gone]] == [*map(_start, rows[first:came])]:
            self._replace(first, rows[first:came])
        else:
            self.beginResetModel()
            self._rows = [*rows]
            self.endResetModel()

    def _replace(self, first: int, rows: Sequence[Row]) -> None:
        if rows:
            self._rows[first : first + len(rows)] = rows
            self.dataChanged.emit(self.index(first), self.index(first + len(rows) - 1))


def _start(row: Row) -> int:
    return row.span.start


def _others(before: Sequence[Row], after: Sequence[Row]) -> tuple[int, int]:
    """Where the rows `before` begin to differ, and from where on they are the same again."""
    most = min(len(before), len(after))
    first = next((n for n in range(most) if before[n] != after[n]), most)
    same = 0
    while same < most - first and before[-1 - same] == after[-1 - same]:
        same += 1
    return first, len(before) - same
