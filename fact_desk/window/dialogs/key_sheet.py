"""All keys on one sheet, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
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
        self.resize(640, 540)

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


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName("Keys")
    table.setHeaderLabels(["Action", "Keys", "What it does"])
    table.setRootIsDecorated(False)
    table.setIndentation(12)
    table.setItemsExpandable(False)
    table.setUniformRowHeights(True)
    table.setAllColumnsShowFocus(True)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.header().setStretchLastSection(True)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return table
