"""The actions that explain."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from fact_desk.window.actions import Actions
from fact_desk.window.dialogs.about import AboutDialog
from fact_desk.window.dialogs.guide import GuideDialog
from fact_desk.window.dialogs.key_sheet import KeySheet
from fact_desk.window.workbench import Workbench


class Helping:
    """Guide, key sheet, About."""

    def __init__(self, bench: Workbench, actions: Actions, parent: QWidget) -> None:
        self._bench, self._actions, self._parent = bench, actions, parent

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "guide": lambda: GuideDialog(self._parent).exec(),
            "keys": lambda: KeySheet(self._actions, self._parent).exec(),
            "about": lambda: AboutDialog(self._bench.desk.path, self._parent).exec(),
        }
