"""Words of which some are bold or lit, set on a given number of lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from fact_desk.model.span import Span
from fact_desk.window.page.offsets import utf16_length


@dataclass(frozen=True, slots=True)
class Rich:
    """Words with their bold stretches, in code points."""

    words: str
    bold: tuple[Span, ...] = ()

    def cut(self, end: int) -> Rich:
        """The words up to `end`, with … behind them."""
        kept = tuple(Span(span.start, min(span.end, end)) for span in self.bold if span.start < end)
        return Rich(self.words[:end].rstrip() + "…", kept)


def layout_of(rich: Rich, font: QFont, width: float) -> QTextLayout:
    """The words wrapped to `width` pixels."""
    layout = QTextLayout(rich.words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([*_formats(rich)])
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += ceil(line.height())
    layout.endLayout()
    return layout


class RichLines:
    """One face and at most so many lines; what does not fit ends in …"""

    def __init__(self, font: QFont, most: int) -> None:
        self._font, self._most = font, most
        self._fitted = lru_cache(maxsize=1024)(self._fit)

    def height(self, rich: Rich, width: int) -> int:
        """How high the words stand, in pixels."""
        return ceil(self._fitted(rich, max(20, width)).boundingRect().height())

    def draw(self, painter: QPainter, rich: Rich, width: int, place: QPointF) -> None:
        """Draws the words with the painter's pen."""
        self._fitted(rich, max(20, width)).draw(painter, place)

    def _fit(self, rich: Rich, width: int) -> QTextLayout:
        layout = layout_of(rich, self._font, width)
        end = len(rich.words)
        while layout.lineCount() > self._most and end > 1:
            last = layout.lineAt(self._most - 1)
            # UTF-16 units are never fewer than code points, so this is at most too long.
            end = min(end - 1, last.textStart() + last.textLength())
            blank = rich.words.rfind(" ", end // 2, end)
            end = blank if blank > 0 else end - 1
            layout = layout_of(rich.cut(end), self._font, width)
        return layout


def _formats(rich: Rich) -> Iterable[QTextLayout.FormatRange]:
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    for span in rich.bold:
        stretch = QTextLayout.FormatRange()
        stretch.start = utf16_length(rich.words[: span.start])
        stretch.length = utf16_length(span.of(rich.words))
        stretch.format = strong
        yield stretch
