"""A group of boxes to tick, one for each value of a kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QGroupBox

_Value = TypeVar("_Value")


class Ticks(QGroupBox, Generic[_Value]):
    """Which of the values are ticked."""

    changed = Signal()

    def __init__(
        self,
        title: str,
        values: Iterable[tuple[_Value, str]],
        ticked: Iterable[_Value],
        columns: int = 4,
    ) -> None:
        super().__init__(title)
        self.setAccessibleName(title)
        first = frozenset(ticked)
        self._boxes: list[tuple[_Value, QCheckBox]] = []
        grid = QGridLayout(self)
        for number, (value, name) in enumerate(values):
            box = QCheckBox(name)
            box.setAccessibleName(name.replace("&", ""))
            box.setChecked(value in first)
            box.toggled.connect(self.changed)
            grid.addWidget(box, *divmod(number, columns))
            self._boxes.append((value, box))

    def ticked(self) -> frozenset[_Value]:
        """The ticked values."""
        return frozenset(value for value, box in self._boxes if box.isChecked())

    def tick(self, values: Iterable[_Value]) -> None:
        """Ticks these values and no others; says so once where that changes anything."""
        wanted, before = frozenset(values), self.ticked()
        for value, box in self._boxes:
            box.blockSignals(True)
            box.setChecked(value in wanted)
            box.blockSignals(False)
        if self.ticked() != before:
            self.changed.emit()
