"""The quiet bar over the page that offers a changed file as the next draft."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from fact_desk.window.drafts.style import style_sheet
from fact_desk.window.plain import plain_label
from fact_desk.window.theme import Theme


class OfferBar(QFrame):
    """Hidden until there is something to offer."""

    taken = Signal(object)
    """The file at that Path is wanted as the next draft."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("offer")
        self._path = Path()
        self._said = plain_label()
        self._take = QPushButton("Take as &New Draft…")
        self._take.setAccessibleName("Take as new draft")
        self._later = QPushButton("Not Now")
        self._later.setAccessibleName("Not now")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._said, 1)
        row.addWidget(self._take)
        row.addWidget(self._later)
        self._take.clicked.connect(self._pass_on)
        self._later.clicked.connect(self.hide)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Shows the bar in other colours."""
        self.setStyleSheet(style_sheet(theme))

    def offer(self, path: Path) -> None:
        """Offers the file."""
        self._path = path
        words = f"{path.name} has changed on disk since this draft was opened."
        self._said.setText(words)
        self.setAccessibleName(words)
        self.show()

    def _pass_on(self) -> None:
        self.hide()
        self.taken.emit(self._path)
