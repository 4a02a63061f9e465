"""The digits over the places to choose from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from fact_desk.model.span import Span
from fact_desk.window.drafts.place_numbers import PlaceNumbers
from fact_desk.window.page.layers import Sight
from fact_desk.window.theme import load_theme

THEME = load_theme("light")


def _where(span: Span) -> tuple[QRectF, ...]:
    """A letter is ten pixels wide, in a line of its own at 40."""
    return (QRectF(span.start * 10.0, 40, len(span) * 10.0, 20),)


def _columns(numbers: PlaceNumbers) -> set[int]:
    """Which letters of ten have a badge over their left edge."""
    picture = QImage(120, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    numbers.draw(painter, Sight(Span(0, 10), _where, 120, THEME))
    painter.end()
    accent = THEME.accent.rgb()
    return {at for at in range(1, 12) if picture.pixelColor(at * 10, 30).rgb() == accent}


def test_each_place_in_sight_has_a_badge(qtbot: QtBot) -> None:
    numbers = PlaceNumbers()
    assert _columns(numbers) == set()
    numbers.show_places([Span(2, 4), Span(7, 9), Span(11, 12)])
    assert _columns(numbers) == {2, 7}
    numbers.show_places([])
    assert _columns(numbers) == set()
