"""The reasons as a row of chips, with how many are still to be decided for each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fact_desk.window.panel.flow import Flow
from fact_desk.window.review.queue import ALL_REASONS, Queue

_EVERY = "All reasons"


class Reasons(QWidget):
    """One chip for each reason in the queue, and one for all."""

    chosen = Signal(str)
    """The reason that is to be shown, or nothing for all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Reasons")
        self._row = Flow(8)
        self.setLayout(self._row)
        self._chips: dict[str, QPushButton] = {}
        self._chip(ALL_REASONS)

    def show_queue(self, queue: Queue) -> None:
        """Shows the reasons of the queue, pressing the one that it is narrowed to."""
        counts = queue.reasons()
        if [*self._chips] != [ALL_REASONS, *counts]:
            self._make_anew(counts)
        for reason, chip in self._chips.items():
            words = f"{reason} {counts[reason]:,}" if reason else _EVERY
            chip.setText(words)
            chip.setAccessibleName(f"{reason}: {counts[reason]:,} to review" if reason else _EVERY)
            chip.setToolTip(f"Show only: {reason}" if reason else "Show every reason")
            chip.setChecked(reason == queue.reason)

    def _make_anew(self, reasons: Iterable[str]) -> None:
        for reason in [name for name in self._chips if name]:
            chip = self._chips.pop(reason)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for reason in reasons:
            self._chip(reason)
        self.updateGeometry()

    def _chip(self, reason: str) -> None:
        chip = QPushButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(partial(self._choose, reason))
        self._chips[reason] = chip
        self._row.addWidget(chip)
        chip.show()

    def _choose(self, reason: str) -> None:
        # A click has toggled the chip already, even the one that is pressed.
        self._chips[reason].setChecked(True)
        self.chosen.emit(reason)
