"""The places that a mark may be put on, each with the digit that puts it there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fact_desk.model.span import Span
from fact_desk.window.drafts.doubts import MOST_PLACES
from fact_desk.window.drafts.sides import sentence_around
from fact_desk.window.panel.decisions import OneClickButton
from fact_desk.window.panel.wording import one_line
from fact_desk.window.plain import plain_label

_BEFORE, _BEHIND = 40, 70
_REACHES = (40, 120, 240)
"""Code points on either side that are shown of places that fewer don't tell apart."""
_WORD = 30
"""Code points that are added at most so that no word is cut."""


class PlaceButtons(QWidget):
    """A button a place, with the words around it."""

    chosen = Signal(int)
    """The number of the place, from 0."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Places to choose from")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)

    def show_places(self, text: str, places: tuple[Span, ...]) -> None:
        """Shows the places of the text, the best first."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, words in enumerate(around_each(text, places[:MOST_PLACES])):
            self._column.addWidget(self._button(number, words))
        self.setVisible(bool(places))

    def _button(self, number: int, words: str) -> OneClickButton:
        button = OneClickButton(self)
        button.setProperty("place", True)
        button.setAccessibleName(f"Place {number + 1}: {words}")
        # A button's own words are not wrapped.
        label = plain_label(f"{number + 1}   {words}", button)
        inside = QVBoxLayout(button)
        inside.setContentsMargins(10, 6, 10, 6)
        inside.addWidget(label)
        button.setMinimumHeight(inside.totalHeightForWidth(260))
        button.clicked.connect(self._choosing(number))
        return button

    def _choosing(self, number: int) -> Callable[[], None]:
        def choose() -> None:
            self.chosen.emit(number)

        return choose


def around_each(text: str, places: Sequence[Span]) -> list[str]:
    """The words of each place, with so many of those around it that no two are told alike.

    Places in equal surroundings are told by their numbers on the page alone.
    """
    told = [around(text, place) for place in places]
    for reach in _REACHES:
        if len({*told}) == len(told):
            break
        told = [_beyond(text, place, reach) for place in places]
    return told


def around(text: str, place: Span) -> str:
    """The words of a place on one line, between a few of those around it."""
    sentence = sentence_around(text, place)
    start = max(sentence.start, place.start - _BEFORE)
    end = min(sentence.end, place.end + _BEHIND)
    before = "…" if start > sentence.start else ""
    behind = "…" if end < sentence.end else ""
    return f"{before}{one_line(text[start:end])}{behind}"


def _beyond(text: str, place: Span, reach: int) -> str:
    """The words of a place, pointed at, between as many others on either side, no word cut."""
    start, end = max(0, place.start - reach), min(len(text), place.end + reach)
    while start and not text[start - 1].isspace() and place.start - start < reach + _WORD:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - place.end < reach + _WORD:
        end += 1
    before, behind = text[start : place.start], text[place.end : end]
    told = one_line(f"{before}▸{place.of(text)}◂{behind}")
    return f"{'…' if start else ''}{told}{'…' if end < len(text) else ''}"
