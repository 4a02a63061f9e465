"""The filters as a row of chips with their counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fact_desk.desk.book import Book
from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Tag
from fact_desk.window.icons import icon
from fact_desk.window.panel.flow import Flow
from fact_desk.window.panel.wording import TAG_PLURALS
from fact_desk.window.theme import Theme


class Chips(QWidget):
    """All, one for each tag, and the flags; a chip narrows the list, All lets everything pass."""

    filter_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._row = Flow(6)
        self.setLayout(self._row)
        self._all = self._chip()
        self._tags = {tag: self._chip() for tag in Tag}
        self._flags = self._chip()
        self._all.clicked.connect(self._choose_all)
        self._flags.clicked.connect(self._choose_flags)
        for tag, chip in self._tags.items():
            chip.clicked.connect(_toggler(self, tag))

    def set_theme(self, theme: Theme) -> None:
        """Draws the flag in the theme's colour."""
        self._flags.setIcon(icon("flag", theme.flagged))
        self._flags.setIconSize(QSize(12, 12))

    def show_filter(self, chosen: Filter) -> None:
        """Presses the chips that stand for the filter."""
        self._filter = chosen
        self._all.setChecked(chosen.is_open)
        self._flags.setChecked(chosen.flagged)
        for tag, chip in self._tags.items():
            chip.setChecked(tag in chosen.tags)

    def show_counts(self, book: Book) -> None:
        """Writes how many there are of each."""
        _label(self._all, "All", len(book))
        for tag, chip in self._tags.items():
            _label(chip, TAG_PLURALS[tag], book.tags[tag])
        _label(self._flags, "Flagged", book.flagged)
        self._flags.setText(f"{book.flagged:,}")

    def toggle(self, tag: Tag) -> None:
        """Lets annotations of that tag in, or out again."""
        self._choose(replace(self._filter, tags=self._filter.tags ^ {tag}))

    def _chip(self) -> QPushButton:
        chip = QPushButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(chip)
        return chip

    def _choose_all(self) -> None:
        self._choose(Filter())

    def _choose_flags(self) -> None:
        self._choose(replace(self._filter, flagged=not self._filter.flagged))

    def _choose(self, chosen: Filter) -> None:
        self.filter_chosen.emit(chosen)
        # A click has toggled the chip already, even where the filter stays as it was.
        self.show_filter(self._filter)


def _label(chip: QPushButton, word: str, count: int) -> None:
    chip.setText(f"{word} {count:,}")
    chip.setAccessibleName(f"{word}: {count:,}")
    chip.setToolTip(f"Show only these: {word.lower()}" if word != "All" else "Show everything")


def _toggler(chips: Chips, tag: Tag) -> Callable[[], None]:
    def toggle() -> None:
        chips.toggle(tag)

    return toggle
