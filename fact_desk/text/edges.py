"""Moving one edge of a span by a character, as a reader counts them."""

from __future__ import annotations

from fact_desk.model.span import Span
from fact_desk.text.segments import snap

_FURTHEST = 500
"""Code points that are tried before the edge stays where it is; a gap or cluster may be long."""


def with_start_moved(text: str, span: Span, by: int) -> Span | None:
    """The span with its start one character earlier (by -1) or later (1), None where it can't.

    Characters are grapheme clusters; white space is passed over, as no span begins with it.
    """
    for step in range(1, _FURTHEST):
        start = span.start + by * step
        if not 0 <= start < span.end:
            break
        moved = snap(text, Span(start, span.end))
        if moved is not None and moved != span:
            return moved
    return None


def with_end_moved(text: str, span: Span, by: int) -> Span | None:
    """The span with its end one character earlier (by -1) or later (1), None where it can't."""
    for step in range(1, _FURTHEST):
        end = span.end + by * step
        if not span.start < end <= len(text):
            break
        moved = snap(text, Span(span.start, end))
        if moved is not None and moved != span:
            return moved
    return None
