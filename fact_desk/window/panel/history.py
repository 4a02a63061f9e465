"""The history of one annotation, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from fact_desk.model.annotation import Annotation
from fact_desk.model.operation import Operation
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.panel.history_words import Entry, entries_of
from fact_desk.window.panel.wording import accessible_text

_COLUMNS = ("When", "Who", "What", "Before and after")


class HistoryView(Dialog):
    """Who did what to an annotation, and when."""

    def __init__(
        self, annotation: Annotation, operations: Sequence[Operation], parent: QWidget
    ) -> None:
        super().__init__("History", parent, width=680)
        self.say(accessible_text(annotation)[:300])
        self.column.addWidget(_table(entries_of(annotation.id, operations), self), 1)
        self.add_close()
        self.resize(680, 380)


def _table(entries: Sequence[Entry], parent: QWidget) -> QTableWidget:
    table = QTableWidget(len(entries), len(_COLUMNS), parent)
    table.setAccessibleName("History, newest first")
    table.setHorizontalHeaderLabels(_COLUMNS)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    for row, entry in enumerate(entries):
        for column, words in enumerate((entry.when, entry.who, entry.what, entry.changes)):
            item = QTableWidgetItem(words)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            table.setItem(row, column, item)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(len(_COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
