"""Rows upon one another lie where sums of their heights say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fact_desk.window.panel.stack import Stack

HEIGHTS = st.lists(st.integers(1, 300), max_size=30)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["insert", "remove", "change"]), st.integers(0, 99), st.integers(1, 99)
    )
)


@given(HEIGHTS, CHANGES)
def test_changes_one_by_one_give_the_same_as_all_at_once(
    heights: list[int], changes: list[tuple[str, int, int]]
) -> None:
    stack = Stack(heights)
    for what, where, height in changes:
        row = where % (len(heights) + 1)
        if what == "insert":
            heights.insert(row, height)
            stack.insert(row, height)
        elif row < len(heights) and what == "remove":
            del heights[row : row + 2]
            stack.remove(row, row + 1)
        elif row < len(heights):
            assert stack.change(row, height) == (heights[row] != height)
            heights[row] = height
        assert stack.total == sum(heights)
    assert [stack.top(row) for row in range(len(stack))] == [
        sum(heights[:row]) for row in range(len(heights))
    ]


@given(HEIGHTS)
def test_every_pixel_belongs_to_the_row_over_it(heights: list[int]) -> None:
    stack = Stack(heights)
    for row, height in enumerate(heights):
        assert stack.row_at(stack.top(row)) == row
        assert stack.row_at(stack.top(row) + height - 1) == row
    assert stack.row_at(stack.total) == len(heights)
    assert stack.row_at(-1) == -1
