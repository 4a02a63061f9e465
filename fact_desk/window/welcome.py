"""What stands in the place of the page while no article is open."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fact_desk.window.actions import Actions
from fact_desk.window.fonts import reading_font
from fact_desk.window.icons import icon
from fact_desk.window.plain import plain_label
from fact_desk.window.samples import Sample, samples
from fact_desk.window.theme import Theme

WIDTH = 560

_LARGER = 1.15

_WHAT = (
    "Mark an article's claims, figures and quotes, and keep beside each of them what you found"
    " out. Everything is saved the moment you do it, in one file on this computer, and nothing"
    " leaves it."
)
_DRAG = "Or drag files or a folder onto this window: text, Word, PDF, web pages, mail."
_LINKS = (("guide", "Read the short &guide"), ("keys", "See all &keys"))
_TRY = "Or try it on a sample article"


class WelcomePage(QWidget):
    """Ways to the first article; all but the samples are the window's own actions."""

    sample_chosen = Signal(object)
    """The path of the sample that is to be opened."""

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._actions = actions
        self.setAccessibleName("Welcome")
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._samples = QVBoxLayout()
        self._samples.setSpacing(6)
        self._opening = self._button("open", "&Open an article…")
        self._pasting = self._button("paste", "&Paste from the clipboard")
        self._links = [self._link(name, words) for name, words in _LINKS]
        self._muted = [plain_label(_DRAG), plain_label(_TRY)]
        self._fill()
        self._frame = _centred(self._column, self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Puts on another theme."""
        self._opening.setIcon(icon("open", theme.window))
        self._pasting.setIcon(icon("paste", theme.accent))
        for label in self._muted:
            label.setStyleSheet(f"color: {theme.muted.name()}")
        self.setStyleSheet(_style(theme))

    def showEvent(self, event: QShowEvent) -> None:
        """Lists the samples when they are first seen, as most starts never show them."""
        if not self._samples.count():
            self._list_samples()
        super().showEvent(event)

    def _list_samples(self) -> None:
        rows = [self._row(sample) for sample in samples()]
        for row in rows:
            self._samples.addWidget(row)
        order = [self._pasting, *rows, *self._links]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def _fill(self) -> None:
        heading = plain_label("Fact Desk")
        heading.setFont(_large())
        self._column.addStretch(1)
        self._column.addWidget(heading)
        what = plain_label(_WHAT)
        what.setFont(_larger(what.font()))
        self._column.addWidget(what)
        self._column.addSpacing(8)
        ways = QHBoxLayout()
        for button in (self._opening, self._pasting):
            ways.addWidget(button, 1)
        self._column.addLayout(ways)
        self._column.addWidget(self._muted[0])
        self._column.addSpacing(14)
        self._column.addWidget(self._muted[1])
        self._column.addLayout(self._samples)
        self._column.addSpacing(14)
        links = QHBoxLayout()
        for link in self._links:
            links.addWidget(link)
        links.addStretch(1)
        self._column.addLayout(links)
        self._column.addStretch(2)

    def _button(self, name: str, words: str) -> QPushButton:
        key = self._actions.keys_of(name)
        button = QPushButton(f"{words}   {key}".rstrip())
        button.setObjectName(f"welcome_{name}")
        button.setAccessibleName(words.replace("&", ""))
        button.setIconSize(QSize(18, 18))
        button.setMinimumHeight(44)
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _link(self, name: str, words: str) -> QPushButton:
        key = self._actions.keys_of(name)
        button = QPushButton(f"{words}   {key}".rstrip())
        button.setProperty("quiet", True)
        button.setAccessibleName(words.replace("&", ""))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _row(self, sample: Sample) -> QPushButton:
        button = QPushButton(sample.title.replace("&", "&&"))
        button.setProperty("sample", True)
        button.setAccessibleName(sample.title)
        button.setAccessibleDescription(f"Sample article by {sample.byline}")
        button.setFont(reading_font(self.font().pointSizeF() * _LARGER))
        button.clicked.connect(self._chosen(sample))
        return button

    def _chosen(self, sample: Sample) -> Callable[[], None]:
        return lambda: self.sample_chosen.emit(sample.path)


def _centred(column: QVBoxLayout, parent: QWidget) -> QScrollArea:
    """The column in the middle, scrolled where the window is too low for it."""
    inner = QWidget()
    inner.setObjectName("welcome_ground")
    inner.setMaximumWidth(WIDTH)
    inner.setLayout(column)
    ground = QWidget()
    ground.setObjectName("welcome_ground")
    row = QHBoxLayout(ground)
    row.addStretch(1)
    row.addWidget(inner, 100)
    row.addStretch(1)
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(ground)
    outer = QVBoxLayout(parent)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    return area


def _larger(font: QFont) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * _LARGER)
    return larger


def _large() -> QFont:
    font = reading_font(26)
    font.setBold(True)
    return font


def _style(theme: Theme) -> str:
    line, accent, ink = theme.line.name(), theme.accent.name(), theme.ink.name()
    return f"""
    QScrollArea, #welcome_ground {{ background: {theme.window.name()}; }}
    QPushButton {{ border: 1px solid {line}; border-radius: 7px; padding: 6px 14px;
        background: {theme.card.name()}; color: {ink}; }}
    QPushButton:hover {{ background: {theme.selection.name()}; }}
    QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
    QPushButton#welcome_open {{ background: {accent}; color: {theme.window.name()};
        border-color: {accent}; }}
    QPushButton#welcome_open:focus {{ border: 2px solid {ink}; }}
    QPushButton#welcome_paste {{ color: {accent}; }}
    QPushButton[sample="true"] {{ text-align: left; padding: 9px 14px; }}
    QPushButton[quiet="true"] {{ background: transparent; border-color: transparent;
        color: {accent}; padding: 5px 14px 5px 1px; }}
    QPushButton[quiet="true"]:focus {{ border: 2px solid {accent}; padding: 4px 13px 4px 0; }}
    """
