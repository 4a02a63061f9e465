"""The sentences of a draft that a checker has to account for."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.text.sentences import sentences

_NOT_READ = (BlockKind.CODE, BlockKind.PICTURE, BlockKind.RULE)


def statements(text: str, layout: Layout) -> list[Span]:
    """The sentences in text order, without the white space around them.

    Headings, items and footnotes have sentences as paragraphs do; a row of a table is one. Code
    and pictures have none, nor has what is without a letter or digit.
    """
    found = (each for stretch in _stretches(layout) for each in _sentences(text, stretch))
    return [span for span in found if any(map(str.isalnum, span.of(text)))]


_Stretch = tuple[Span, bool]
"""Where sentences may stand, and whether it is one as a whole."""


def _sentences(text: str, stretch: _Stretch) -> list[Span]:
    span, whole = stretch
    return [span] if whole else sentences(text, span)


def _stretches(layout: Layout) -> Iterator[_Stretch]:
    last: Block | None = None
    start = end = 0
    for block in layout.blocks:
        if not block.has_line or not len(block.span) or block.kind in _NOT_READ:
            continue
        if last is not None and not _goes_on(last, block):
            yield Span(start, end), last.cell is not None
            last = None
        if last is None:
            start = block.span.start
        last, end = block, block.span.end
    if last is not None:
        yield Span(start, end), last.cell is not None


def _goes_on(last: Block, block: Block) -> bool:
    """Whether the block belongs to the same paragraph, or the same row of a table."""
    if last.cell is None or block.cell is None:
        return block.continues and last.cell is block.cell
    return (last.cell.table, last.cell.row) == (block.cell.table, block.cell.row)
