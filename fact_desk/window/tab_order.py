"""The order in which Tab goes through controls that come and go."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QPushButton, QWidget


def chain(widgets: Iterable[QWidget]) -> None:
    """Has Tab go from each of the widgets to the next; Qt puts new ones behind all others."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def buttons_in(parts: Iterable[QWidget]) -> list[QWidget]:
    """The buttons in the parts, in the order in which they were made; a part may be one itself."""
    found: list[QWidget] = []
    for part in parts:
        found += [part] if isinstance(part, QPushButton) else part.findChildren(QPushButton)
    return found
