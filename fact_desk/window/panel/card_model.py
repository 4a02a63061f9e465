"""The annotations that pass the filter, in text order, as Qt's list model."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from fact_desk.desk.book import order_key
from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Annotation
from fact_desk.window.panel.wording import accessible_text, one_line, suggested_text
from fact_desk.window.workbench import Workbench

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()

_MANY = 64
"""From this number of changes at once the rows are made anew, rather than one by one."""


class Role(IntEnum):
    """What the model tells of an annotation beside Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    ANNOTATION = Qt.ItemDataRole.UserRole + 2
    EXACT = Qt.ItemDataRole.UserRole + 3
    TAG = Qt.ItemDataRole.UserRole + 4
    STATUS = Qt.ItemDataRole.UserRole + 5
    FLAGGED = Qt.ItemDataRole.UserRole + 6


class CardModel(QAbstractListModel):
    """Rows come, change and go one by one with the annotations; a new filter makes them anew."""

    left = Signal(str)
    """The id of an annotation whose row is about to go."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._book = workbench.book
        self._filter = Filter()
        self._guest: Annotation | None = None
        self._keys = [order_key(annotation) for annotation in self._book]
        self._key_of = {key[-1]: key for key in self._keys}
        workbench.article_opened.connect(self._start_anew)
        workbench.article_closed.connect(self._start_anew)
        workbench.annotations_changed.connect(self._follow)

    @property
    def filter(self) -> Filter:
        """What is let through."""
        return self._filter

    def set_filter(self, chosen: Filter) -> None:
        """Lets other annotations through."""
        if chosen != self._filter:
            self._filter = chosen
            self._start_anew()

    @property
    def guest(self) -> Annotation | None:
        """What has a row without being an annotation of the draft."""
        return self._guest

    def show_guest(self, guest: Annotation | None) -> None:
        """Gives something a row at its place in the text, whatever the filter, or takes it out."""
        if self._guest is not None and self._guest != guest:
            self._take_out(order_key(self._guest))
            self._guest = None
        if guest is not None and self._guest is None:
            self._guest = guest
            self._put_in(order_key(guest))

    def row_of(self, name: str) -> int:
        """The row of the annotation of that id, -1 where it is not shown."""
        key = self._key_of.get(name)
        return -1 if key is None else bisect_left(self._keys, key)

    def annotation(self, row: int) -> Annotation | None:
        """The annotation in that row; None where it has just gone from the desk."""
        return self._named(self._keys[row][-1]) if 0 <= row < len(self._keys) else None

    def _named(self, name: str) -> Annotation | None:
        guest = self._guest
        return guest if guest is not None and guest.id == name else self._book.get(name)

    def shown(self) -> Iterator[Annotation | None]:
        """The annotations of all rows."""
        return (self._named(key[-1]) for key in self._keys)

    def first_behind(self, annotation: Annotation, step: int) -> int:
        """The next row (step 1) or the last one before (step -1), wherever the annotation is.

        -1 or the number of rows where there is none.
        """
        key = order_key(annotation)
        place = bisect_left(self._keys, key)
        if step < 0:
            return place - 1
        return place + 1 if self._key_of.get(annotation.id) == key else place

    def rowCount(self, /, parent: Index = _ROOT) -> int:
        """The number of cards."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One thing about the annotation in the row."""
        annotation = self.annotation(index.row()) if index.isValid() else None
        if annotation is None:
            return None
        if annotation is self._guest and role == Qt.ItemDataRole.AccessibleTextRole:
            return suggested_text(annotation)
        return _told(annotation, role)

    def _start_anew(self) -> None:
        self.beginResetModel()
        if self._book is not self._workbench.book:
            self._guest = None
        self._book = self._workbench.book
        everything, passes = self._filter.is_open, self._filter.passes
        shown = self._book if everything else filter(passes, self._book)
        self._keys = list(map(order_key, shown))
        if self._guest is not None:
            insort(self._keys, order_key(self._guest))
        self._key_of = {key[-1]: key for key in self._keys}
        self.endResetModel()

    def _follow(self, names: list[str]) -> None:
        if len(names) > _MANY:
            self._start_anew()
            return
        for name in names:
            self._follow_one(name)

    def _follow_one(self, name: str) -> None:
        annotation = self._book.get(name)
        shown = annotation is not None and self._filter.passes(annotation)
        before = self._key_of.get(name)
        after = order_key(annotation) if annotation is not None and shown else None
        if before is not None and before == after:
            index = self.index(self.row_of(name))
            self.dataChanged.emit(index, index)
            return
        if before is not None:
            self._take_out(before)
        if after is not None:
            self._put_in(after)

    def _take_out(self, key: tuple[int, int, str, str]) -> None:
        row = bisect_left(self._keys, key)
        self.left.emit(key[-1])
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row]
        del self._key_of[key[-1]]
        self.endRemoveRows()

    def _put_in(self, key: tuple[int, int, str, str]) -> None:
        row = bisect_left(self._keys, key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._keys.insert(row, key)
        self._key_of[key[-1]] = key
        self.endInsertRows()


def _told(annotation: Annotation, role: int) -> object:
    tell = _TELLING.get(role)
    return None if tell is None else tell(annotation)


_TELLING: dict[int, Callable[[Annotation], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda one: one_line(one.target.exact),
    Qt.ItemDataRole.AccessibleTextRole: accessible_text,
    Role.ID: lambda one: one.id,
    Role.ANNOTATION: lambda one: one,
    Role.EXACT: lambda one: one_line(one.target.exact),
    Role.TAG: lambda one: str(one.tag),
    Role.STATUS: lambda one: str(one.status),
    Role.FLAGGED: lambda one: one.is_flagged,
}
