"""The card of the selected suggestion: why it is proposed, and what accepting would write down."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from fact_desk.model.annotation import Annotation
from fact_desk.window.actions import Actions
from fact_desk.window.panel.decisions import OneClickButton
from fact_desk.window.panel.drawing import (
    FOOT,
    HEADING,
    INDENT,
    draw_frame,
    draw_suggested_heading,
)
from fact_desk.window.panel.exact_words import ExactWords
from fact_desk.window.panel.flow import Flow
from fact_desk.window.plain import plain_label
from fact_desk.window.suggestions.wording import (
    MOST_ROWS,
    accessible_suggestion,
    filled_in,
    sure_words,
)
from fact_desk.window.theme import Theme

READ_ONLY = "This desk is open for reading only: nothing can be accepted or dismissed."

_DECISIONS = (
    ("accept", "Accept"),
    ("accept_confirmed", "Confirm"),
    ("dismiss_suggestion", "Dismiss"),
)


class SuggestionCard(QWidget):
    """Stands in the list of cards at the suggestion's place; a click on it changes nothing."""

    done = Signal()
    """The editor goes back to the list."""

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._would_be: Annotation | None = None
        self._sure = ""
        self._words = ExactWords(self)
        self._form = form = QFormLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(5)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows = [(_quiet(self), plain_label("", self)) for _ in range(MOST_ROWS + 1)]
        for label, words in self._rows:
            form.addRow(label, words)
        self._locked = plain_label(READ_ONLY, self)
        self._locked.setProperty("quiet", True)
        decisions = Flow(6)
        for name, words in _DECISIONS:
            decisions.addWidget(_button(actions, name, words, self))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(INDENT, HEADING, INDENT, FOOT)
        self._column.setSpacing(7)
        self._column.addWidget(self._words)
        self._column.addLayout(self._form)
        self._column.addWidget(self._locked)
        self._column.addLayout(decisions)

    @property
    def told(self) -> list[str]:
        """All that stands on the card beside its heading and the words, from the top."""
        labels = [label for row in self._rows for label in row]
        return [label.text() for label in (*labels, self._locked) if not label.isHidden()]

    def widget(self) -> QWidget:
        """What is laid over the list."""
        return self

    def height_at(self, width: int) -> int:
        """How high the card is at that width, in pixels."""
        self._form.invalidate()
        self._column.activate()
        return self._column.totalHeightForWidth(width)

    def set_theme(self, theme: Theme) -> None:
        """Shows the card in other colours."""
        self._theme = theme
        self.update()

    def show_suggestion(
        self, one: Annotation, score: float, reason: str, *, parts: int, writable: bool
    ) -> None:
        """Shows a suggestion; `parts` counts those of its quotation, itself too."""
        self._would_be, self._sure = one, sure_words(score)
        self._words.show_words(one.target.exact)
        told = [*filled_in(one, parts), ("Why", reason)]
        for number, row in enumerate(self._rows):
            self._form.setRowVisible(number, number < len(told))
            for label, words in zip(row, told[number] if number < len(told) else (), strict=False):
                label.setText(words)
        self._locked.setVisible(not writable)
        self.setAccessibleName(accessible_suggestion(one, self._sure, reason))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; no key that a button leaves alone gets any further."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the card is one on the list."""
        event.accept()
        self.done.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the card around the words."""
        if self._would_be is None:
            return
        painter = QPainter(self)
        card = QRectF(self.rect())
        draw_frame(painter, card, self._would_be, self._theme, self._theme.accent)
        draw_suggested_heading(painter, card, self._would_be, self._sure, self._theme)
        painter.end()


def _quiet(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("quiet", True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _button(actions: Actions, name: str, words: str, parent: QWidget) -> OneClickButton:
    button, action = OneClickButton(parent), actions[name]
    keys = actions.keys_of(name).replace("Backspace", "⌫")
    button.setText(f"{words}  {keys}" if keys else words)
    button.setAccessibleName(words)
    button.setProperty("decides", True)
    button.setProperty("act", "confirm" if name == "accept_confirmed" else name)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    action.changed.connect(_follower(button, action))
    button.setEnabled(action.isEnabled())
    return button


def _follower(button: OneClickButton, action: QAction) -> Callable[[], None]:
    def follow() -> None:
        button.setEnabled(action.isEnabled())

    return follow
