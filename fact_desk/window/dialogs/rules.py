"""The rules that look at figures, each of which can be switched off for the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from fact_desk.desk.verbs.checking import switch_rule
from fact_desk.text.checks import RULES, Rule
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.listing import Listing
from fact_desk.window.plain import plain_tip
from fact_desk.window.workbench import Workbench

_WORDS = (
    "An unticked rule raises no flags on this desk. Errors are certain arithmetic, warnings are"
    " likely trouble, and reminders raise no flag by themselves."
)
_SEVERITIES = {"error": "Error", "warning": "Warning", "info": "Reminder"}
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RulesDialog(Dialog):
    """A tick is written down as it is made, and can be undone."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__("Rules", parent, width=720)
        self._workbench = workbench
        self.say(_WORDS)
        self._table = Listing("Rules", ("Rule", "Severity", "What it looks for"), stretched=2)
        off = workbench.desk.look.rules_off()
        rows = [_row(rule, on=rule.name not in off) for rule in RULES]
        self._table.addTopLevelItems(rows)
        self._table.setCurrentItem(rows[0])
        self._table.setEnabled(workbench.desk.writable)
        self._table.itemChanged.connect(self._switch)
        self.column.addWidget(self._table, 1)
        self.add_close()
        self.resize(820, 560)
        self._table.setFocus()

    def _switch(self, item: QTreeWidgetItem, _column: int) -> None:
        name, on = str(item.data(0, Qt.ItemDataRole.UserRole)), item.checkState(0) is _CHECKED
        off = self._workbench.desk.look.rules_off()
        if on is (name not in off):
            return
        self._workbench.do(lambda stamp: switch_rule(stamp, name, on=on, off=off))
        self._show(self._table, item, name)

    def _show(self, table: QTreeWidget, item: QTreeWidgetItem, name: str) -> None:
        # Where it could not be saved, the tick goes back to what holds.
        on = name not in self._workbench.desk.look.rules_off()
        table.blockSignals(True)
        item.setCheckState(0, _CHECKED if on else _UNCHECKED)
        table.blockSignals(False)


def _row(rule: Rule, *, on: bool) -> QTreeWidgetItem:
    row = QTreeWidgetItem([f"{rule.title} ({rule.name})", _SEVERITIES[rule.severity], rule.about])
    row.setData(0, Qt.ItemDataRole.UserRole, rule.name)
    row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    row.setCheckState(0, _CHECKED if on else _UNCHECKED)
    row.setToolTip(2, plain_tip(rule.about))
    said = f"{rule.title}, {_SEVERITIES[rule.severity]}: {rule.about}"
    row.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
    return row
