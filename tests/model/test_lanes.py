"""Spans that overlap never share a lane, and no more lanes are used than overlap at one place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.lanes import take_lane
from fact_desk.model.span import Span

_SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))
)


@given(_SPANS)
def test_lanes(spans: list[Span]) -> None:
    ends: list[int] = []
    laid = [(span, take_lane(ends, span)) for span in sorted(spans)]
    for number, (span, lane) in enumerate(laid):
        assert not any(lane == other and span.overlaps(before) for before, other in laid[:number])
    deepest = max((sum(one.holds(place) for one in spans) for place in range(43)), default=0)
    assert len(ends) == deepest
