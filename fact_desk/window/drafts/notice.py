"""At the head of the list of marks: what a new draft left to settle, the lost ones by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from fact_desk.desk.revising import Carried
from fact_desk.window.drafts.doubts import counts_words, doubts_of
from fact_desk.window.drafts.style import style_sheet
from fact_desk.window.panel.wording import TAG_WORDS, one_line
from fact_desk.window.plain import plain_label, plain_tip
from fact_desk.window.theme import Theme

_NAMED = 4
_LONGEST = 34


class Notice(QFrame):
    """Hidden while there is nothing to settle."""

    settling_asked = Signal(str)
    """The id of the mark to begin with, or nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("offer")
        self._said = plain_label()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 7, 10, 7)
        self._column.setSpacing(3)
        self._column.addWidget(self._said)
        self._links: list[QPushButton] = []
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Shows the notice in other colours."""
        self.setStyleSheet(style_sheet(theme))

    def show_waiting(self, carried: Sequence[Carried]) -> None:
        """Names what is to be settled."""
        for link in self._links:
            link.hide()
            link.deleteLater()
        doubts = doubts_of(carried)
        words = f"Left by a new draft: {counts_words(one.fate for one in doubts)}."
        self._said.setText(words)
        self.setAccessibleName(words)
        homeless = [one for one in doubts if one.here is None]
        self._links = [
            self._link(
                f"{TAG_WORDS[one.before.tag]}: {one_line(one.before.target.exact)}", one.name
            )
            for one in homeless[:_NAMED]
        ]
        if len(homeless) > _NAMED:
            self._links.append(self._link(f"{len(homeless) - _NAMED:,} more without a place", ""))
        self._links.append(self._link("Settle them…", ""))
        self.setVisible(bool(doubts))

    def _link(self, words: str, name: str) -> QPushButton:
        shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
        link = QPushButton(shown.replace("&", "&&"), self)
        link.setProperty("link", True)
        link.setAccessibleName(words)
        link.setToolTip(plain_tip(words))
        link.clicked.connect(self._asking(name))
        self._column.addWidget(link)
        return link

    def _asking(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            self.settling_asked.emit(name)

        return ask
