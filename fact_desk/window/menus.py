"""Entries of menus that are kept and changed after they were made."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def own_action(menu: QMenu, words: str = "") -> QAction:
    """A new entry of the menu.

    One that Qt makes by itself is known to Python by its address alone, and may be taken for
    another that was there before.
    """
    action = QAction(words, menu)
    menu.addAction(action)
    return action
