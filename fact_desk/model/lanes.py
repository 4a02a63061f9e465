"""Where marks that overlap are drawn beside one another."""

from __future__ import annotations

from fact_desk.model.span import Span


def take_lane(ends: list[int], span: Span) -> int:
    """The first lane that is free where the span starts; it is then taken to the span's end.

    `ends` are the offsets to which each lane is taken by now; spans come in text order.
    """
    for lane, end in enumerate(ends):
        if end <= span.start:
            ends[lane] = span.end
            return lane
    ends.append(span.end)
    return len(ends) - 1
