"""Everything that narrows the list: chips, statuses, words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from fact_desk.desk.book import Book
from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Status
from fact_desk.window.menus import own_action
from fact_desk.window.panel.chips import Chips
from fact_desk.window.panel.wording import STATUS_WORDS
from fact_desk.window.theme import Theme


class FilterBar(QWidget):
    """Shows a filter and its counts, and tells of the one that the editor chooses."""

    filter_chosen = Signal(object)
    left = Signal()
    """The editor is done with the words field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Filters")
        self._filter = Filter()
        self._chips = Chips(self)
        self.words = WordsField(self)
        self._statuses = StatusButton(self)
        self._lay_out()
        self._chips.filter_chosen.connect(self._choose)
        self._statuses.filter_chosen.connect(self._choose)
        self.words.textEdited.connect(self._choose_words)
        self.words.cleared.connect(self._clear_words)
        self.words.returnPressed.connect(self.left)

    @property
    def last(self) -> QWidget:
        """The last of its controls."""
        return self._statuses

    def set_theme(self, theme: Theme) -> None:
        """Shows the bar in other colours."""
        self._chips.set_theme(theme)

    def show_filter(self, chosen: Filter) -> None:
        """Shows the filter that holds."""
        self._filter = chosen
        self._chips.show_filter(chosen)
        self._statuses.show_filter(chosen)
        if self.words.text() != chosen.words:
            self.words.setText(chosen.words)

    def show_counts(self, book: Book) -> None:
        """Shows how many annotations there are of each kind."""
        self._chips.show_counts(book)
        self._statuses.show_counts(book)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        row.addWidget(self._statuses)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chips)
        column.addLayout(row)

    def _choose(self, chosen: Filter) -> None:
        self.filter_chosen.emit(chosen)

    def _choose_words(self, words: str) -> None:
        self._choose(replace(self._filter, words=words))

    def _clear_words(self) -> None:
        self._choose_words("")
        self.left.emit()


class WordsField(QLineEdit):
    """Takes the words to look for; Esc empties it."""

    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("filter", True)
        self.setPlaceholderText("Filter by words")
        self.setAccessibleName("Filter the annotations by words")
        self.setToolTip("Words in the text, note, correction, speaker or claimant (Ctrl+L)")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field and leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class StatusButton(QToolButton):
    """A menu of the statuses with their counts; any number of them may be ticked."""

    filter_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._menu = QMenu(self)
        self._any = self._entry("Any status")
        self._menu.addSeparator()
        self._entries = {status: self._entry(STATUS_WORDS[status]) for status in Status}
        self._menu.triggered.connect(self._choose)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip("Show only annotations of some statuses")

    def show_filter(self, chosen: Filter) -> None:
        """Ticks the statuses that pass."""
        self._filter = chosen
        self._any.setChecked(not chosen.statuses)
        for status, entry in self._entries.items():
            entry.setChecked(status in chosen.statuses)
        words = _words(chosen.statuses)
        self.setText(f"{words} ▾")
        self.setAccessibleName(f"Filter by status: {words}")
        self.setProperty("narrowed", bool(chosen.statuses))
        self.style().polish(self)

    def show_counts(self, book: Book) -> None:
        """Writes how many annotations have each status."""
        for status, entry in self._entries.items():
            entry.setText(f"{STATUS_WORDS[status]}  {book.statuses[status]:,}")

    def _entry(self, words: str) -> QAction:
        entry = own_action(self._menu, words)
        entry.setCheckable(True)
        return entry

    def _choose(self, entry: QAction) -> None:
        picked = frozenset(status for status, own in self._entries.items() if own is entry)
        statuses = self._filter.statuses ^ picked if picked else picked
        self.filter_chosen.emit(replace(self._filter, statuses=statuses))
        self.show_filter(self._filter)


def _words(statuses: frozenset[Status]) -> str:
    match len(statuses):
        case 0:
            return "Any status"
        case 1:
            return STATUS_WORDS[next(iter(statuses))]
        case number:
            return f"{number} statuses"
