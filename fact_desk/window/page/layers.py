"""What others draw under the words of a page, only for what is in sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from fact_desk.model.span import Span
from fact_desk.window.theme import Theme


@dataclass(frozen=True, slots=True)
class Sight:
    """What of a page is in sight; `rects` tells where words lie, in document coordinates.

    `width` is the page's, in pixels, the margins included.
    """

    visible: Span
    rects: Callable[[Span], tuple[QRectF, ...]]
    width: float
    theme: Theme


class Layer(Protocol):
    """Something that draws under the words, in document coordinates."""

    def draw(self, painter: QPainter, sight: Sight) -> None:
        """Draws what is in sight."""
        ...
