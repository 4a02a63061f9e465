"""Which blocks are lines of the text."""

from __future__ import annotations

import pytest

from fact_desk.model.layout import Block, BlockKind
from fact_desk.model.span import Span

LINES = [
    (BlockKind.PARAGRAPH, 5, True),
    (BlockKind.CELL, 0, True),
    (BlockKind.CODE, 0, True),
    (BlockKind.PICTURE, 5, True),
    (BlockKind.PICTURE, 0, False),
    (BlockKind.RULE, 0, False),
]


@pytest.mark.parametrize(("kind", "length", "has_line"), LINES)
def test_has_line(kind: BlockKind, length: int, has_line: bool) -> None:
    assert Block(kind, Span(3, 3 + length)).has_line == has_line
