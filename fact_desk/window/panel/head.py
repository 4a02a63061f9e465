"""The head of the panel: what it shows, and how far the check has come."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fact_desk.window.fonts import chrome_font
from fact_desk.window.panel.drawing import SIDE
from fact_desk.window.panel.flow import Flow

_GAP = 16


class PanelHead(QWidget):
    """A heading with counts beside it; with a switch in its place the counts stand below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading, self._progress = _heading(self), _count(self)
        self._doubts, self._sentences = _count(self), _count(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self._heading, 1)
        self._row.addWidget(self._progress)
        self._counts = Flow(_GAP)
        self._counts.addWidget(self._doubts)
        self._counts.addWidget(self._sentences)
        self._doubts.hide()
        self._sentences.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 10)
        column.setSpacing(7)
        column.addLayout(self._row)
        column.addLayout(self._counts)

    def take_switch(self, switch: QWidget) -> None:
        """Takes in what turns from page to page, in the place of the heading."""
        self._heading.hide()
        self._row.insertWidget(0, switch, 1)
        self._row.removeWidget(self._progress)
        for count in (self._doubts, self._sentences):
            self._counts.removeWidget(count)
        for count in (self._progress, self._doubts, self._sentences):
            self._counts.addWidget(count)

    def show_progress(self, words: str) -> None:
        """Says how many annotations are checked."""
        self._progress.setText(words)
        self._progress.setVisible(bool(words))

    def show_doubts(self, words: str) -> None:
        """Says how many doubts there are about figures that nobody marked."""
        self._doubts.setText(words)
        self._doubts.setVisible(bool(words))

    def show_sentences(self, words: str) -> None:
        """Says how many sentences are accounted for."""
        self._sentences.setText(words)
        self._sentences.setVisible(bool(words))


def _heading(parent: QWidget) -> QLabel:
    label = QLabel("Annotations", parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = chrome_font(12.5)
    font.setWeight(QFont.Weight.Bold)
    label.setFont(font)
    return label


def _count(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("quiet", True)
    return label
