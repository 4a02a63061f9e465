"""A table of plain words to choose a row from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from fact_desk.window.plain import plain_tip


class Listing(QTreeWidget):
    """Rows of words under headings; the column `stretched` takes the room left."""

    def __init__(self, name: str, headings: Sequence[str], stretched: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels(list(headings))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)

    def fill(self, rows: Iterable[Sequence[str]]) -> None:
        """Shows other rows; the cursor stays at its place as far as there is one."""
        place = max(0, self.row())
        self.clear()
        for row in rows:
            item = QTreeWidgetItem(list(row))
            item.setToolTip(0, plain_tip(row[0]))
            self.addTopLevelItem(item)
        item = self.topLevelItem(min(place, self.topLevelItemCount() - 1))
        if item is not None:
            self.setCurrentItem(item)

    def row(self) -> int:
        """The number of the row under the cursor, from 0; -1 where there is none."""
        item = self.currentItem()
        return -1 if item is None else self.indexOfTopLevelItem(item)
