"""Two mark-ups of the open article: how far they agree, and where they do not."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from fact_desk.desk.comparing import Comparison
from fact_desk.model.span import Span
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.listing import Listing
from fact_desk.window.merging.words import agreement_row, difference_rows

_HEADINGS = ("Tag", "Here", "There", "Both", "Agreement", "Same verdict")


class ComparisonDialog(Dialog):
    """Changes nothing; a row leads to its place in the article."""

    def __init__(self, name: str, found: Comparison, parent: QWidget | None = None) -> None:
        super().__init__("Compare mark-ups", parent, width=720)
        self.place: Span | None = None
        """The words that the editor wants to see."""
        self._rows = difference_rows(found)
        self.say(f"The marks here beside those in {name}.")
        agreements = Listing("Agreement by tag", _HEADINGS)
        agreements.fill(agreement_row(one) for one in found.agreements)
        agreements.setMaximumHeight(6 * agreements.fontMetrics().lineSpacing() + 24)
        self.column.addWidget(agreements)
        self.say(f"{len(self._rows)} differences:" if self._rows else "They do not differ.")
        self._list = Listing("Differences", ("How", "Tag", "Status", "Words"), stretched=3)
        self._list.fill(words for _, words in self._rows)
        self._list.itemActivated.connect(self._go)
        self.column.addWidget(self._list, 1)
        show = self.add_button("Show in the &article", QDialogButtonBox.ButtonRole.ActionRole)
        show.setEnabled(bool(self._rows))
        show.clicked.connect(self._go)
        self.add_close()
        self.resize(820, 560)
        self._list.setFocus()

    def _go(self) -> None:
        row = self._list.row()
        if 0 <= row < len(self._rows):
            self.place = self._rows[row][0].span
            self.accept()
