"""All keys on one sheet, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from fact_desk.window.action_spec import Scope
from fact_desk.window.action_table import ACTIONS
from fact_desk.window.actions import Actions
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.find_field import FindField

_NATIVE = QKeySequence.SequenceFormat.NativeText
_WORDS = 2
"""The column of explanations."""

_SIDES, _AIR = 8, 2
"""Pixels beside and between the words of a cell."""

_NOTE = "Single letters work in the article and the list, never while you type in a field."


class KeySheet(Dialog):
    """Menu by menu, what there is to do and the keys for it as they are set now."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Keys", parent, width=600)
        self._sought = FindField("Find an action or a key")
        self._sought.textChanged.connect(self._narrow)
        self._table = _table()
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        for menu in dict.fromkeys(spec.menu for spec in ACTIONS):
            self._add_group(menu, actions)
        self._table.expandAll()
        self.column.addWidget(self._sought)
        self.column.addWidget(self._table, 1)
        self.say(_NOTE)
        self.add_close()
        self.resize(720, 560)

    def _add_group(self, menu: str, actions: Actions) -> None:
        group = QTreeWidgetItem([plain_words(menu)])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self._table.addTopLevelItem(group)
        rows: list[QTreeWidgetItem] = []
        self._groups.append((group, rows))
        group.setFirstColumnSpanned(True)
        for spec in ACTIONS:
            if spec.menu == menu:
                where = "" if spec.scope is Scope.WINDOW else spec.scope.value
                action, keys = plain_words(spec.text), keys_said(actions[spec.id])
                row = QTreeWidgetItem(group, [action, keys, spec.tip])
                said = _said(action, keys, where, spec.tip)
                row.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
                rows.append(row)

    def _narrow(self) -> None:
        words = self._sought.text().casefold().split()
        for group, rows in self._groups:
            for row in rows:
                shown = " ".join(row.text(column) for column in range(3)).casefold()
                row.setHidden(not all(word in shown for word in words))
            group.setHidden(all(row.isHidden() for row in rows))


def keys_said(action: QAction) -> str:
    """All keys of the action, as they are called on this system."""
    return ", ".join(key.toString(_NATIVE) for key in action.shortcuts())


def plain_words(text: str) -> str:
    """A menu's text without the sign for its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _said(action: str, keys: str, where: str, tip: str) -> str:
    return ", ".join(part for part in (action, keys or "no key", where, tip) if part)


class _Wrapping(QStyledItemDelegate):
    """Rows as high as their words need at the width that their columns have now."""

    def __init__(self, table: QTreeWidget) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The cell's height; Qt leaves it to the delegate to know the width."""
        hint = super().sizeHint(option, index)
        if index.column() < _WORDS:
            return hint
        room = self._table.columnWidth(_WORDS) - _SIDES
        place, flags = QRect(0, 0, max(room, 1), 0), Qt.TextFlag.TextWordWrap.value
        words = option.fontMetrics.boundingRect(place, flags, str(index.data() or ""))
        return QSize(room, max(hint.height(), words.height() + _AIR))


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName("Keys")
    table.setHeaderLabels(["Action", "Keys", "What it does"])
    table.setRootIsDecorated(False)
    table.setIndentation(12)
    table.setItemsExpandable(False)
    table.setWordWrap(True)
    table.setItemDelegate(_Wrapping(table))
    table.setAllColumnsShowFocus(True)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.header().setStretchLastSection(True)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    # Qt measures the rows once, and they are higher where the words have less room.
    table.header().sectionResized.connect(table.scheduleDelayedItemsLayout)
    return table
