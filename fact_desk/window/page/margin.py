"""The marks in the margin: where the check of each annotation stands, at its first line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from fact_desk.model.annotation import Annotation
from fact_desk.window.icons import draw_icon
from fact_desk.window.page.marks import Mark
from fact_desk.window.theme import Theme
from fact_desk.window.verdicts import STATUS_ICONS, status_colour

SIZE = 15.0
STEP = 18.0
"""Pixels from one icon to the next."""
_MOST = 3


@dataclass(frozen=True, slots=True)
class MarginMark:
    """An annotation's icon; `more` counts those of the same line for which there is no room."""

    annotation: Annotation
    place: QRectF
    more: int = 0


def margin_marks(marks: list[Mark], right: float) -> list[MarginMark]:
    """The icons left of the document coordinate `right`, one row a line, in text order."""
    lines: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda mark: mark.annotation.span):
        if mark.rects:
            lines[round(mark.rects[0].center().y() / 4)].append(mark)
    placed: list[MarginMark] = []
    for row in lines.values():
        shown, left_out = row[-_MOST:], len(row[:-_MOST])
        for column, mark in enumerate(reversed(shown)):
            centre = mark.rects[0].center().y()
            place = QRectF(right - STEP * (column + 1), centre - SIZE / 2, SIZE, SIZE)
            more = left_out if column == len(shown) - 1 else 0
            placed.append(MarginMark(mark.annotation, place, more))
    return placed


def draw_margin(painter: QPainter, marks: list[MarginMark], theme: Theme) -> None:
    """Draws an icon for each: a flag goes before all else, then the verdict."""
    for mark in marks:
        status = mark.annotation.status
        if mark.annotation.is_flagged:
            draw_icon(painter, "flag", theme.flagged, mark.place)
        else:
            draw_icon(painter, STATUS_ICONS[status], status_colour(theme, status), mark.place)
        if mark.more:
            painter.setPen(theme.muted)
            beside = QRectF(mark.place.topLeft() - QPointF(24, 0), mark.place.size())
            painter.drawText(
                beside.adjusted(0, 0, 6, 0), Qt.AlignmentFlag.AlignRight, f"+{mark.more}"
            )
