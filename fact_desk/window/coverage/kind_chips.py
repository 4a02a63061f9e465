"""Which kinds of sentences the list shows, as a row of chips with their counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fact_desk.model.coverage import SentenceState
from fact_desk.window.coverage.wording import KIND_TIPS, KINDS
from fact_desk.window.panel.flow import Flow


class KindChips(QWidget):
    """All, and one for each kind; a chip narrows the list, All lets every kind pass."""

    chosen = Signal(object)
    """The kinds that are let through, a frozenset of states; an empty one stands for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Kinds of sentences")
        self._kinds: frozenset[SentenceState] = frozenset()
        self._row = Flow(6)
        self.setLayout(self._row)
        self._all = self._chip(self._choose_all)
        self._chips = {kind: self._chip(self._toggling(kind)) for kind in KINDS}
        self.show_kinds(frozenset())

    @property
    def kinds(self) -> frozenset[SentenceState]:
        """The kinds that are let through; none stands for all."""
        return self._kinds

    def show_kinds(self, kinds: frozenset[SentenceState]) -> None:
        """Presses the chips of those kinds."""
        self._kinds = kinds
        self._all.setChecked(not kinds)
        for kind, chip in self._chips.items():
            chip.setChecked(kind in kinds)

    def show_counts(self, counts: Mapping[SentenceState, int]) -> None:
        """Writes how many sentences there are of each kind."""
        _label(self._all, "All", sum(counts[kind] for kind in KINDS), "Show all of them")
        for kind, chip in self._chips.items():
            _label(chip, KINDS[kind], counts[kind], KIND_TIPS[kind])

    def _chip(self, doing: Callable[[], None]) -> QPushButton:
        chip = QPushButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(doing)
        self._row.addWidget(chip)
        return chip

    def _toggling(self, kind: SentenceState) -> Callable[[], None]:
        return lambda: self._choose(self._kinds ^ {kind})

    def _choose_all(self) -> None:
        self._choose(frozenset())

    def _choose(self, kinds: frozenset[SentenceState]) -> None:
        self.show_kinds(kinds)
        self.chosen.emit(kinds)


def _label(chip: QPushButton, word: str, count: int, tip: str) -> None:
    chip.setText(f"{word} {count:,}")
    chip.setAccessibleName(f"{word}: {count:,}")
    chip.setToolTip(tip)
