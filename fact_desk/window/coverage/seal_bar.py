"""The bar over the page that says who cleared the article, or that the seal is broken."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from fact_desk.model.coverage import Seal
from fact_desk.window.coverage.seal_words import seal_words
from fact_desk.window.icons import icon
from fact_desk.window.plain import plain_label
from fact_desk.window.theme import Theme

_RULES = """
QFrame#seal {{ background: {card}; border: 1px solid {confirmed}; border-radius: 7px; }}
QFrame#seal[broken="true"] {{ border: 1px dashed {flagged}; }}
QFrame#seal QLabel {{ color: {confirmed}; }}
QFrame#seal[broken="true"] QLabel {{ color: {flagged}; }}
QPushButton {{
    background: transparent; color: {accent}; border: 1px solid transparent; border-radius: 4px;
    padding: 2px 6px; text-decoration: underline;
}}
QPushButton:focus {{ border: 1px solid {accent}; }}
"""
_ICON = 18


class SealBar(QFrame):
    """Hidden while the article was never cleared; a click shows more of it."""

    details_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("seal")
        self._theme = theme
        self._seal: Seal | None = None
        self._sign, self._said = QLabel(self), plain_label("", self)
        self._more = QPushButton("Details…", self)
        self._more.setAccessibleName("Details of the seal")
        self._more.clicked.connect(self.details_asked)
        for part in (self, self._more):
            part.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(9)
        row.addWidget(self._sign)
        row.addWidget(self._said, 1)
        row.addWidget(self._more)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Shows the bar in other colours."""
        self._theme = theme
        self.setStyleSheet(_RULES.format_map({n: c.name() for n, c in vars(theme).items()}))
        self.show_seal(self._seal)

    def show_seal(self, seal: Seal | None) -> None:
        """Says how the seal is; hides the bar where there is none."""
        self._seal = seal
        if seal is not None:
            name = "cleared" if seal.intact else "seal-broken"
            colour = self._theme.confirmed if seal.intact else self._theme.flagged
            self._sign.setPixmap(icon(name, colour, _ICON).pixmap(QSize(_ICON, _ICON)))
            self._said.setText(seal_words(seal))
            self.setAccessibleName(seal_words(seal))
            self.setProperty("broken", not seal.intact)
            for part in (self, self._said):
                part.style().polish(part)
        self.setVisible(seal is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere shows the details."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.details_asked.emit()
