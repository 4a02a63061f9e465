"""The sources that an annotation cites, each with a way to change it and to take it away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fact_desk.model.source import Citation
from fact_desk.window.panel.wording import one_line
from fact_desk.window.plain import plain_label, plain_tip
from fact_desk.window.tab_order import buttons_in


class SourceList(QWidget):
    """Shows citations in their order; what is asked for is done by others."""

    adding = Signal()
    editing = Signal(object)
    """The Citation that is to be changed."""
    removing = Signal(object)
    """The Citation that is to be taken away."""

    def __init__(self, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sources")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._cards: list[QWidget] = []
        self._shown: tuple[tuple[Citation, ...], bool] | None = None
        words = f"+ Add source   {keys}" if keys else "+ Add source"
        self._add = _link(words, "Add source", self)
        self._add.clicked.connect(self.adding)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def controls(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return buttons_in([*self._cards, self._add])

    def show_sources(self, citations: tuple[Citation, ...], *, writable: bool) -> None:
        """Shows these, in the place of those before."""
        if self._shown == (citations, writable):
            return
        self._shown = (citations, writable)
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [
            self._card(number, citation, writable) for number, citation in enumerate(citations, 1)
        ]
        for number, card in enumerate(self._cards):
            self._column.insertWidget(number, card)
            # A layout has no room for what is not shown, and would show it too late to measure.
            card.show()
        self.updateGeometry()
        self._add.setVisible(writable)

    def _card(self, number: int, citation: Citation, writable: bool) -> QWidget:
        card = QFrame(self)
        card.setProperty("source", True)
        card.setAccessibleName(f"Source {number}: {one_line(citation.source.name)}")
        row = QHBoxLayout(card)
        row.setContentsMargins(12, 6, 4, 6)
        row.setSpacing(2)
        words = QVBoxLayout()
        words.setSpacing(2)
        row.addLayout(words, 1)
        words.addWidget(_named(number, citation))
        told = about(citation)
        if told:
            quiet = plain_label(told)
            quiet.setProperty("quiet", True)
            words.addWidget(quiet)
        if writable:
            self._add_buttons(card, row, number, citation)
        return card

    def _add_buttons(
        self, card: QWidget, row: QHBoxLayout, number: int, citation: Citation
    ) -> None:
        for sign, name, signal in (("Edit", "Edit", self.editing), ("×", "Remove", self.removing)):
            button = _link(sign, f"{name} source {number}", card)
            button.setToolTip(f"{name} this source")
            button.clicked.connect(partial(signal.emit, citation))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


def about(citation: Citation) -> str:
    """What is known beside the name: "primary · page 3 · 12 Feb 2025 · “19.6%”"."""
    source = citation.source
    person = source.person if source.person != source.name else ""
    says = f"“{one_line(citation.says)}”" if citation.says else ""
    accessed = f"seen {citation.accessed}" if citation.accessed else ""
    parts = (str(source.standing), one_line(person), one_line(citation.locator), accessed, says)
    return " · ".join(part for part in parts if part)


def _named(number: int, citation: Citation) -> QLabel:
    label = plain_label(f"{number}  {one_line(citation.source.name)}")
    if citation.source.link:
        label.setToolTip(plain_tip(citation.source.link))
    return label


def _link(words: str, name: str, parent: QWidget) -> QPushButton:
    link = QPushButton(words, parent)
    link.setProperty("link", True)
    link.setAccessibleName(name)
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return link
