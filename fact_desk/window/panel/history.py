"""The history of one annotation, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fact_desk.model.annotation import Annotation
from fact_desk.model.operation import Operation
from fact_desk.window.panel.history_words import Entry, entries_of
from fact_desk.window.panel.wording import accessible_text

_COLUMNS = ("When", "Who", "What", "Before and after")


class HistoryView(QDialog):
    """Who did what to an annotation, and when."""

    def __init__(
        self, annotation: Annotation, operations: Sequence[Operation], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("History")
        self.resize(680, 380)
        words = QLabel(accessible_text(annotation)[:300], self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(_table(entries_of(annotation.id, operations), self), 1)
        column.addWidget(buttons)


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
