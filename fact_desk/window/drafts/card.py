"""The mark that is being settled: why, the old and the new sentence, the places, the decisions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fact_desk.model.article import DraftText
from fact_desk.window.actions import Actions
from fact_desk.window.drafts.doubts import FATE_WORDS, Doubt, why_words
from fact_desk.window.drafts.place_list import PlaceButtons
from fact_desk.window.drafts.side_view import SideView
from fact_desk.window.drafts.sides import sides_of
from fact_desk.window.panel.decisions import OneClickButton
from fact_desk.window.panel.flow import Flow
from fact_desk.window.panel.wording import STATUS_WORDS, TAG_WORDS, one_line
from fact_desk.window.plain import plain_label
from fact_desk.window.theme import Theme

DECISIONS = (
    ("settle_accept", "Accept"),
    ("settle_place", "Place here"),
    ("settle_drop", "Drop"),
    ("settle_later", "Later"),
)


class Card(QFrame):
    """Takes the keys of the decisions; knows nothing of the desk."""

    place_chosen = Signal(int)
    """The number of one of the places, from 0."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settling")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._kind, self._why = _bold(), plain_label()
        self._old_name, self._new_name = _quiet(), _quiet()
        self._old, self._new = SideView(theme, self, old=True), SideView(theme, self, old=False)
        self._places = PlaceButtons(self)
        self._buttons = {name: _button(name, words, actions, self) for name, words in DECISIONS}
        self._lay_out()
        self._places.chosen.connect(self.place_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Shows the sentences in other colours."""
        self._old.set_theme(theme)
        self._new.set_theme(theme)

    def show_doubt(self, doubt: Doubt, old: DraftText, new: DraftText) -> None:
        """Shows a mark with what there is to decide about it."""
        tag, status = TAG_WORDS[doubt.before.tag], STATUS_WORDS[doubt.before.status]
        words = one_line(doubt.before.target.exact)
        self._kind.setText(f"{tag} · {FATE_WORDS[doubt.fate]}")
        self._why.setText(f"{why_words(doubt)} Until now: {status.lower()}.")
        self._old_name.setText(f"Draft {old.draft.number}")
        self._new_name.setText(f"Draft {new.draft.number}")
        left, right = sides_of(old.text, doubt.before.span, new.text, doubt.place)
        self._old.setAccessibleName(f"Draft {old.draft.number}")
        self._new.setAccessibleName(f"Draft {new.draft.number}")
        self._old.show_side(left)
        self._new.show_side(right, _INSTEAD[bool(doubt.places)])
        self._places.show_places(new.text, doubt.places if doubt.here is None else ())
        self._buttons["settle_accept"].setEnabled(doubt.place is not None)
        self.setAccessibleName(f"{tag}, {FATE_WORDS[doubt.fate]}: {words}")
        self.setAccessibleDescription(why_words(doubt))

    def _lay_out(self) -> None:
        sides = QGridLayout()
        sides.setHorizontalSpacing(10)
        sides.setVerticalSpacing(3)
        for column, (name, side) in enumerate(
            ((self._old_name, self._old), (self._new_name, self._new))
        ):
            sides.addWidget(name, 0, column)
            sides.addWidget(side, 1, column, Qt.AlignmentFlag.AlignTop)
            sides.setColumnStretch(column, 1)
        decisions = QWidget(self)
        flow = Flow(6)
        decisions.setLayout(flow)
        for button in self._buttons.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(9)
        head = QHBoxLayout()
        head.addWidget(self._kind, 1)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addLayout(sides)
        column.addWidget(self._places)
        column.addWidget(decisions)


_INSTEAD = {True: "One of the places below, if any.", False: "Not in this draft."}


def _button(name: str, words: str, actions: Actions, parent: QWidget) -> OneClickButton:
    button = OneClickButton(parent)
    button.setProperty("decides", True)
    button.setProperty("act", name)
    button.setText(f"{words}  {actions.keys_of(name)}")
    button.setAccessibleName(words)
    button.setToolTip(actions[name].toolTip())
    button.clicked.connect(actions[name].trigger)
    return button


def _bold() -> QLabel:
    label = plain_label()
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def _quiet() -> QLabel:
    label = plain_label()
    label.setProperty("quiet", True)
    return label
