"""The panel's page of sentences that nobody has marked, or that were declared to hold no fact."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.kind_chips import KindChips
from fact_desk.window.coverage.sentence_list import SentenceList
from fact_desk.window.coverage.sentence_model import SentenceModel
from fact_desk.window.coverage.wording import KINDS, Row
from fact_desk.window.panel.drawing import SIDE
from fact_desk.window.plain import plain_label
from fact_desk.window.theme import Theme

_LOOKING = "The sentences are being looked for…"
_NONE = "No sentence of this kind."
_DONE = "Every sentence holds a mark."


class SentencePage(QWidget):
    """Chips over a list; it follows the article only while it is seen."""

    chosen = Signal(object)
    """The Row whose sentence is to be shown in the article."""
    left = Signal()
    """The editor wants to go on in the article."""

    def __init__(self, coverage: Coverage, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coverage = coverage
        self._chips = KindChips(self)
        self._said = plain_label("", self)
        self._said.setProperty("quiet", True)
        self.list = SentenceList(SentenceModel(coverage, self), theme, self)
        self.setAccessibleName("Sentences without a mark")
        above = QVBoxLayout()
        above.setContentsMargins(SIDE, 0, SIDE, 10)
        above.setSpacing(10)
        above.addWidget(self._chips)
        above.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self._chips.chosen.connect(self._show)
        self.list.chosen.connect(self.chosen)
        self.list.left.connect(self.left)
        coverage.changed.connect(self._follow)
        coverage.begun.connect(self._begin)

    def set_theme(self, theme: Theme) -> None:
        """Shows the page in other colours."""
        self.list.set_theme(theme)

    def focus_list(self) -> None:
        """Goes to the list of sentences."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def follow(self, row: Row) -> None:
        """Puts the cursor on the sentence that the article shows, where the list has it."""
        if self.isVisible():
            self.list.follow(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what was done unseen."""
        super().showEvent(event)
        self._show()

    def _begin(self) -> None:
        # Another article, whose sentences have nothing to do with where the cursor was.
        self.list.let_go()
        self._follow()

    def _follow(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._chips.show_counts(self._coverage.counts)
        kinds = self._chips.kinds or frozenset(KINDS)
        rows = self._coverage.rows(kinds)
        self.list.show_rows(rows)
        self._said.setText(self._empty_words())
        self._said.setVisible(not rows)

    def _empty_words(self) -> str:
        if self._coverage.accounting is None:
            return _LOOKING
        return _NONE if self._chips.kinds else _DONE
