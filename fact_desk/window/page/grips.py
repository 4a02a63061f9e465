"""Dragging an edge of the selected annotation by its handle."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from fact_desk.model.annotation import Annotation
from fact_desk.model.span import Span
from fact_desk.text.segments import snap
from fact_desk.window.page.marks import grips

_REACH = 9.0
"""Pixels around a handle that count as it."""


@dataclass(frozen=True, slots=True)
class GripDrag:
    """An edge on its way: `anchor` is the edge that stays, `span` where the annotation would be."""

    annotation: Annotation
    anchor: int
    span: Span

    @property
    def has_moved(self) -> bool:
        """Whether letting go would change anything."""
        return self.span != self.annotation.span

    def to(self, offset: int, text: str) -> GripDrag:
        """The drag with the moving edge at `offset`; a place without words leaves it as it was."""
        wanted = Span(min(self.anchor, offset), max(self.anchor, offset))
        span = snap(text, wanted)
        return self if span is None else replace(self, span=span)


def grip_at(annotation: Annotation, rects: tuple[QRectF, ...], place: QPointF) -> GripDrag | None:
    """The drag that begins at a place in document coordinates, where there is a handle."""
    span = annotation.span
    for grip, anchor in zip(grips(rects), (span.end, span.start), strict=False):
        away = place - grip
        if abs(away.x()) <= _REACH and abs(away.y()) <= _REACH:
            return GripDrag(annotation, anchor, span)
    return None
