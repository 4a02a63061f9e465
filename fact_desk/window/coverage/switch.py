"""The head of the panel: a switch between the marks and the sentences that nobody has marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from fact_desk.window.fonts import chrome_font
from fact_desk.window.theme import Theme

_RULES = """
QPushButton {{
    background: transparent; color: {muted}; border: none; border-radius: 0;
    border-bottom: 2px solid transparent; padding: 2px 1px;
}}
QPushButton:hover {{ color: {ink}; background: transparent; }}
QPushButton:checked {{ color: {ink}; border-bottom: 2px solid {accent}; }}
QPushButton:focus {{
    border: 1px solid {accent}; border-bottom: 2px solid {accent}; padding: 1px 0 2px 0;
}}
"""


class PanelSwitch(QWidget):
    """Two names beside one another, of which one is chosen."""

    turned = Signal(int)
    """The number of the page that the editor wants to see."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._marks, self._sentences = self._tab("Annotations"), self._tab("Sentences")
        self._row.addStretch(1)
        self.setAccessibleName("What the panel shows")
        self._group.idClicked.connect(self.turned)
        self.set_theme(theme)
        self.show_page(0)

    def set_theme(self, theme: Theme) -> None:
        """Shows the switch in other colours."""
        self.setStyleSheet(_RULES.format_map({n: c.name() for n, c in vars(theme).items()}))

    def show_page(self, number: int) -> None:
        """Shows which page is seen."""
        self._group.button(number).setChecked(True)

    def show_left(self, left: int) -> None:
        """Writes how many sentences are not accounted for."""
        self._sentences.setText(f"Sentences {left:,}" if left else "Sentences")
        told = f"{left:,} not accounted for" if left else "all accounted for"
        self._sentences.setAccessibleName(f"Sentences: {told}")
        self._sentences.setToolTip(f"Sentences of the article: {told}")

    def _tab(self, words: str) -> QPushButton:
        tab = QPushButton(words, self)
        tab.setCheckable(True)
        tab.setAccessibleName(words)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.setCursor(Qt.CursorShape.PointingHandCursor)
        font = chrome_font(12.5)
        font.setWeight(QFont.Weight.Bold)
        tab.setFont(font)
        self._group.addButton(tab, len(self._group.buttons()))
        self._row.addWidget(tab)
        return tab
