"""Words set on a given number of lines, with … where they don't fit."""

from __future__ import annotations

from functools import cache, lru_cache
from math import ceil
from unicodedata import bidirectional

import regex
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from fact_desk.window.fonts import reading_font

_LONGEST = 160
"""Code points that are looked at for each line; no line of a card holds as many."""

_BLANK = regex.compile(r"\s+")
_CLUSTERS = regex.compile(r"\X")


def laid_out(text: str, font: QFont, width: float, most: int = 1000) -> QTextLayout:
    """The text wrapped to `width` pixels, read from right to left where its letters are.

    No more than `most` lines are made.
    """
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(text))
    layout.beginLayout()
    while layout.lineCount() < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


@cache
def card_font() -> QFont:
    """The face in which the article's words stand on a card."""
    return reading_font(10.5)


def lines_needed(text: str, width: int, most: int) -> int:
    """How many lines the text takes, at least 1 and no more than `most`."""
    return max(1, laid_out(text[: _LONGEST * most], card_font(), width, most).lineCount())


@lru_cache(maxsize=2048)
def fitted(text: str, width: int, most: int) -> str:
    """The text, or as much of it as fits on `most` lines with a … behind it."""
    start = text[: _LONGEST * most]
    layout = laid_out(start, card_font(), width, most + 1)
    if layout.lineCount() <= most and start == text:
        return text
    last = layout.lineAt(min(most, layout.lineCount()) - 1)
    # Qt counts in UTF-16, so never less than code points: no more than these can fit.
    return _cut(start[: last.textStart() + last.textLength()], width, most)


def draw(painter: QPainter, text: str, width: float, place: QPointF) -> None:
    """Draws the text wrapped to `width` pixels with its upper left corner at `place`."""
    layout = laid_out(text, card_font(), width)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        # Letters of another face may be higher; they don't push the lines apart.
        y = number * line_height() + _ascent() - line.ascent()
        line.draw(painter, place + QPointF(0, y))


@cache
def line_height() -> int:
    """How far one line of a card stands below the other, in pixels."""
    metrics = QFontMetricsF(card_font())
    return ceil(metrics.ascent()) + ceil(metrics.descent())


@cache
def _ascent() -> int:
    return ceil(QFontMetricsF(card_font()).ascent())


def letters_on_a_line(width: int) -> int:
    """About how many letters go on a line of `width` pixels."""
    return max(1, round(width / QFontMetricsF(card_font()).averageCharWidth()))


def _cut(text: str, width: int, most: int) -> str:
    words = [match.start() for match in _BLANK.finditer(text, len(text) // 2)]
    # Where there is no blank in the second half, a long word is cut inside.
    ends = words or [match.end() for match in _CLUSTERS.finditer(text)]
    for end in reversed(ends):
        shortened = text[:end] + "…"
        if laid_out(shortened, card_font(), width, most + 1).lineCount() <= most:
            return shortened
    return "…"


def _option(text: str) -> QTextOption:
    leftward = _reads_leftward(text)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    side = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side)
    direction = Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    return option


def _reads_leftward(text: str) -> bool:
    # The first letter with a direction decides, as in rule P2 of Unicode's bidi algorithm (UAX 9).
    for letter in text:
        match bidirectional(letter):
            case "L":
                return False
            case "R" | "AL":
                return True
            case _:
                pass
    return False
