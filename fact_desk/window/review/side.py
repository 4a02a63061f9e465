"""Beside the table: all that is known of the current figure, and the decisions about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fact_desk.model.source import Citation
from fact_desk.window.actions import Actions
from fact_desk.window.panel.decisions import OneClickButton
from fact_desk.window.plain import plain_label
from fact_desk.window.review.context_view import ContextView
from fact_desk.window.review.elsewhere import Place, PlaceList
from fact_desk.window.review.fitting_area import FittingArea
from fact_desk.window.review.passages import Passage
from fact_desk.window.review.queue import Item, Queue
from fact_desk.window.review.wording import decision_words, progress_words, why_words
from fact_desk.window.sources.source_list import SourceList
from fact_desk.window.tab_order import buttons_in, chain
from fact_desk.window.theme import Theme

_SHARE = 0.42
"""The share of the height that the context may take."""

_DECISIONS = (
    ("review_confirm", "Confirm"),
    ("review_keep", "Keep flag"),
    ("review_correct", "Correct…"),
    ("review_dismiss", "Dismiss…"),
)


class ReviewSide(QWidget):
    """Context, the same quantity elsewhere, sources, decisions, and how far she has come."""

    place_chosen = Signal(object)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.context = ContextView(theme, self)
        self.why = plain_label()
        self.places = PlaceList(self)
        self.sources = SourceList(actions.keys_of("review_source"), self)
        self._verdict = plain_label()
        self._foot = plain_label(
            f"After each decision the next figure comes up. {actions.keys_of('undo')} undoes it."
        )
        self._progress = plain_label()
        self._bar = QProgressBar()
        self._about: list[QWidget] = []
        self._decisions: list[QWidget] = []
        self._lay_out(actions)
        self.places.chosen.connect(self.place_chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the context leaves room for the rest."""
        super().resizeEvent(event)
        self.context.set_room(round(self.height() * _SHARE))

    def set_theme(self, theme: Theme) -> None:
        """Shows the words in other colours."""
        self.context.set_theme(theme)

    def show_item(self, item: Item | None, passages: Sequence[Passage]) -> None:
        """Shows what a figure stands in and why it is doubted; nothing where there is none."""
        for part in self._about:
            part.setVisible(item is not None)
        self.context.show_passages(passages)
        self.why.setText("" if item is None else "".join(why_words(item.finding)))
        words = "" if item is None else decision_words(item)
        self._verdict.setText(words)
        self._verdict.setVisible(bool(words))

    def show_places(self, places: Sequence[Place]) -> None:
        """Shows where else the same quantity is told."""
        self.places.show_places(places, "Nowhere else on the desk.")
        self._order_tab()

    def show_sources(self, citations: tuple[Citation, ...], *, writable: bool) -> None:
        """Shows what the figure was checked against."""
        self.sources.show_sources(citations, writable=writable)
        self._order_tab()

    def show_progress(self, queue: Queue) -> None:
        """Shows how far she has come."""
        words = progress_words(queue)
        self._progress.setText(words)
        self._bar.setVisible(bool(queue.items))
        self._bar.setRange(0, max(1, len(queue.items)))
        self._bar.setValue(queue.decided)
        self._bar.setAccessibleDescription(words)

    def _order_tab(self) -> None:
        chain([self.context, *self.places.controls, *self.sources.controls, *self._decisions])

    def _lay_out(self, actions: Actions) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for heading, part in (
            ("In context", self.context),
            ("The same quantity elsewhere", self.places),
            ("Sources", self.sources),
        ):
            label = _section(heading)
            column.addWidget(label)
            column.addWidget(part)
            column.addSpacing(6)
            self._about += [label, part]
        self.why.setProperty("quiet", True)
        column.insertWidget(2, self.why)
        decisions = _decisions(actions, self)
        self._verdict.setProperty("quiet", True)
        self._about += [self.why, decisions]
        self._decisions = buttons_in([decisions])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        for part in (FittingArea(inner), decisions, self._verdict):
            outer.addWidget(part)
        outer.addStretch(1)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        for part in (self._progress, self._bar, self._foot):
            outer.addWidget(part)
        self._foot.setProperty("quiet", True)


def _section(words: str) -> QLabel:
    label = plain_label(words)
    label.setProperty("section", True)
    return label


def _decisions(actions: Actions, parent: QWidget) -> QWidget:
    box = QWidget(parent)
    box.setAccessibleName("Decisions")
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 4, 0, 0)
    grid.setSpacing(8)
    for number, (name, words) in enumerate(_DECISIONS):
        grid.addWidget(_button(actions, name, words, box), *divmod(number, 2))
    return box


def _button(actions: Actions, name: str, words: str, parent: QWidget) -> QPushButton:
    action, keys = actions[name], actions.keys_of(name)
    button = OneClickButton(parent)
    button.setProperty("decides", True)
    button.setProperty("act", name)
    button.setText(f"{words}  {keys}" if keys else words)
    button.setAccessibleName(words)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    return button
