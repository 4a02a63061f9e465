"""The marks in the margin: where the check of each annotation stands, at its first line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from fact_desk.model.annotation import Annotation, Status
from fact_desk.window.icons import draw_icon
from fact_desk.window.page.marks import Mark
from fact_desk.window.theme import Theme
from fact_desk.window.verdicts import STATUS_ICONS, status_colour

SIZE = 15.0
STEP = 18.0
"""Pixels from one icon to the next."""
AIR = 8.0
"""Pixels between the icons and the words."""
_MOST = 3

_URGENCY = {Status.RECHECK: 1, Status.NEEDS_CORRECTION: 1, Status.OPEN: 2}
_LEAST_URGENT = 3


@dataclass(frozen=True, slots=True)
class MarginMark:
    """An annotation's icon; `more` counts those of the same line for which there is no room."""

    annotation: Annotation
    place: QRectF
    more: int = 0


def line_of(rect: QRectF) -> int:
    """What is the same for words on one line."""
    return round(rect.center().y() / 4)


def margin_marks(
    marks: list[Mark], right: float, kept: Container[int] = frozenset()
) -> list[MarginMark]:
    """The icons left of the document coordinate `right`, one row a line.

    Where there is no room for all, those come first that most need a look: flagged ones, then
    those to be checked again or corrected, then open ones; those shown stand in text order.
    `kept` are lines (`line_of`) where the place next to the words is left to another sign.
    """
    lines: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda mark: mark.annotation.span):
        if mark.rects:
            lines[line_of(mark.rects[0])].append(mark)
    placed: list[MarginMark] = []
    for line, row in lines.items():
        first = int(line in kept)
        shown = _most_urgent(row, _MOST - first)
        left_out = len(row) - len(shown)
        for column, mark in enumerate(reversed(shown)):
            centre = mark.rects[0].center().y()
            place = place_in(first + column, centre, right)
            more = left_out if column == len(shown) - 1 else 0
            placed.append(MarginMark(mark.annotation, place, more))
    return placed


def place_in(column: int, centre: float, right: float) -> QRectF:
    """The place of a sign on the line about `centre`, column 0 being next to the words."""
    return QRectF(right - STEP * (column + 1), centre - SIZE / 2, SIZE, SIZE)


def free_place(taken: Iterable[QRectF], centre: float, gutter: float) -> QRectF | None:
    """Where beside a line no icon stands yet; None where there is no room left."""
    here = [place.left() for place in taken if abs(place.center().y() - centre) < SIZE]
    left = min(here, default=gutter - AIR) - STEP
    return QRectF(left, centre - SIZE / 2, SIZE, SIZE) if left >= 0 else None


def _most_urgent(row: list[Mark], most: int) -> list[Mark]:
    chosen = sorted(range(len(row)), key=lambda place: (_urgency(row[place].annotation), -place))
    return [row[place] for place in sorted(chosen[:most])]


def _urgency(annotation: Annotation) -> int:
    if annotation.is_flagged:
        return 0
    return _URGENCY.get(annotation.status, _LEAST_URGENT)


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
