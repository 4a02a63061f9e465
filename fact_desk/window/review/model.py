"""The queue as Qt's table: a heading for each article, then its doubts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from fact_desk.window.panel.wording import figure_words, one_line
from fact_desk.window.plain import plain_tip
from fact_desk.window.review.passages import Passage, sentence_around
from fact_desk.window.review.queue import Item, Key, Queue
from fact_desk.window.review.texts import Texts
from fact_desk.window.review.wording import accessible_row, decision_words, why_words

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns of the table."""

    FIGURE = 0
    READS = 1
    WHY = 2
    SENTENCE = 3
    MARK = 4


HEADINGS = {
    Column.FIGURE: "Figure",
    Column.READS: "Reads as",
    Column.WHY: "Why",
    Column.SENTENCE: "In the sentence",
    Column.MARK: "",
}


class Role(IntEnum):
    """What the model tells beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """The row over an article's doubts."""

    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """A doubt with the words of its cells."""

    item: Item
    figure: str
    reads: str
    reason: str
    told: str
    sentence: Passage
    decision: str

    def cell(self, column: int) -> str:
        """The plain words of a cell."""
        match column:
            case Column.FIGURE:
                return self.figure
            case Column.READS:
                return self.reads
            case Column.WHY:
                return self.reason + self.told
            case Column.SENTENCE:
                return self.sentence.words
            case _:
                return self.decision or "To be decided"


class ReviewModel(QAbstractTableModel):
    """Rows for a queue; the words of a row are worked out when it is first looked at."""

    def __init__(
        self, texts: Texts, title_of: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._texts, self._title_of = texts, title_of
        self._rows: list[str | Item] = []
        self._place: dict[Key, int] = {}
        self._made: dict[int, Row | Heading] = {}

    def show_queue(self, queue: Queue) -> None:
        """Shows the queue; where only decisions differ, no row moves."""
        rows = _rows_of(queue)
        if [_name(row) for row in rows] == [_name(row) for row in self._rows]:
            self._replace(rows)
            return
        self.beginResetModel()
        self._rows = rows
        self._made.clear()
        self._place = {row.key: n for n, row in enumerate(rows) if isinstance(row, Item)}
        self.endResetModel()

    def retell(self) -> None:
        """The words of all rows may be others."""
        self._made.clear()
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1)
            )

    def row_of(self, key: Key) -> int:
        """The row of the doubt with that key, -1 where it is not shown."""
        return self._place.get(key, -1)

    def item(self, row: int) -> Item | None:
        """The doubt in that row; None in an article's heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Item) else None

    def headings(self) -> list[int]:
        """The rows of the articles' headings."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, str)]

    def told(self, row: int) -> Row | Heading:
        """The row with its words."""
        if row not in self._made:
            held = self._rows[row]
            self._made[row] = (
                Heading(one_line(self._title_of(held)))
                if isinstance(held, str)
                else _told(held, self._texts)
            )
        return self._made[row]

    def rowCount(self, /, parent: Index = _ROOT) -> int:
        """The number of doubts and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, /, parent: Index = _ROOT) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        """A heading can't be chosen."""
        if not index.isValid() or self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called."""
        columns = orientation is Qt.Orientation.Horizontal
        if columns and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[Column(section)].upper()
        if columns and role == Qt.ItemDataRole.AccessibleTextRole:
            return HEADINGS[Column(section)] or "Decision"
        return None

    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One thing about a cell."""
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
            Role.ROW,
        )
        if not index.isValid() or role not in wanted:
            return None
        told = self.told(index.row())
        if role == Role.ROW:
            return told
        if isinstance(told, Heading):
            shown = role != Qt.ItemDataRole.ToolTipRole and index.column() == Column.FIGURE
            return told.title if shown else None
        return self._cell(told, index.column(), role)

    def _cell(self, row: Row, column: int, role: int) -> str:
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.cell(column))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.FIGURE:
            return accessible_row(row.item, self._texts)
        return row.cell(column)

    def _replace(self, rows: list[str | Item]) -> None:
        before, self._rows = self._rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self._made.pop(number, None)
                last = self.index(number, len(Column) - 1)
                self.dataChanged.emit(self.index(number, 0), last)


def _rows_of(queue: Queue) -> list[str | Item]:
    rows: list[str | Item] = []
    article = ""
    for item in queue.shown:
        if item.finding.article != article:
            article = item.finding.article
            rows.append(article)
        rows.append(item)
    return rows


def _name(row: str | Item) -> str | Key:
    return row if isinstance(row, str) else row.key


def _told(item: Item, texts: Texts) -> Row:
    finding = item.finding
    draft = texts.of(finding)
    exact = one_line(finding.exact)
    sentence = Passage(exact, ()) if draft is None else sentence_around(draft, finding.span)
    reason, told = why_words(finding)
    reads = figure_words(texts.figure(finding))
    return Row(item, exact, reads, reason, told, sentence, decision_words(item))
