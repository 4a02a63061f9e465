"""The project's drawings in the colours of the theme, sharp at every scale factor."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from fact_desk.resources import resource

_DRAWN_IN = "#000000"


@cache
def renderer(name: str, colour: str) -> QSvgRenderer:
    """The drawing `resources/icons/<name>.svg` in that colour (as "#rrggbb")."""
    drawing = resource("icons", f"{name}.svg").read_text("utf-8").replace(_DRAWN_IN, colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


def draw_icon(painter: QPainter, name: str, colour: QColor, place: QRectF) -> None:
    """Draws the icon into `place`."""
    renderer(name, colour.name()).render(painter, place)


def icon(name: str, colour: QColor, size: int = 20) -> QIcon:
    """The icon for menus and buttons, with enough pixels for a scale factor of 3."""
    pixmap = QPixmap(size * 3, size * 3)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, colour, QRectF(0, 0, size * 3, size * 3))
    painter.end()
    return QIcon(pixmap)
