"""Where sentences stand beside the text: one under the other, in the order in which they read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF

from fact_desk.model.span import Span

_T = TypeVar("_T")

_OVER, _UNDER = 3.0, 3.0
"""Pixels that a line's piece reaches over and under its words."""

_SMALLEST = 0.25
"""The share of a line's words that each sentence on it counts for at least, so as to be seen."""


@dataclass(frozen=True, slots=True)
class Piece(Generic[_T]):
    """A stretch of the margin that belongs to a thing; `begins` where the thing's words begin."""

    thing: _T
    top: float
    bottom: float
    begins: bool


@dataclass(slots=True)
class _Line(Generic[_T]):
    top: float
    bottom: float
    shares: list[tuple[_T, float]]

    def add(self, thing: _T, width: float) -> None:
        if self.shares and self.shares[-1][0] == thing:
            # Words of another direction are a rectangle of their own.
            width += self.shares.pop()[1]
        self.shares.append((thing, width))


def pieces(
    things: Iterable[tuple[_T, Span]], rects: Callable[[Span], tuple[QRectF, ...]]
) -> list[Piece[_T]]:
    """The stretches of the margin for things in text order, in document coordinates.

    Those that share a line divide its height by how much of it they take, the first on top.
    """
    lines: dict[int, _Line[_T]] = {}
    for thing, span in things:
        for rect in rects(span):
            fresh = _Line[_T](rect.top() - _OVER, rect.bottom() + _UNDER, [])
            lines.setdefault(round(rect.center().y()), fresh).add(thing, rect.width())
    return _joined(piece for _, line in sorted(lines.items()) for piece in _divided(line))


def _divided(line: _Line[_T]) -> list[Piece[_T]]:
    least = _SMALLEST * sum(width for _, width in line.shares)
    widths = [max(width, least) for _, width in line.shares]
    scale = (line.bottom - line.top) / sum(widths)
    made: list[Piece[_T]] = []
    top = line.top
    for (thing, _), width in zip(line.shares, widths, strict=True):
        made.append(Piece(thing, top, top + width * scale, begins=True))
        top += width * scale
    return made


def _joined(parts: Iterable[Piece[_T]]) -> list[Piece[_T]]:
    """Pieces that follow one another and are one thing's, as one piece."""
    made: list[Piece[_T]] = []
    seen: list[_T] = []
    for part in parts:
        if made and made[-1].thing == part.thing:
            made[-1] = replace(made[-1], bottom=part.bottom)
            continue
        made.append(replace(part, begins=part.thing not in seen))
        seen.append(part.thing)
    return made
