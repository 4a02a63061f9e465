"""The words that a doubt is about: its sentence for the table, its paragraphs for the side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from fact_desk.model.article import DraftText
from fact_desk.model.flag import Evidence
from fact_desk.model.layout import Block, Layout
from fact_desk.model.span import Span
from fact_desk.text.sentences import sentence_at

_BEFORE, _BEHIND = 60, 110
"""Code points of a sentence that are shown on either side of a figure."""

_LONGEST = 450
"""Code points of the doubted figure's paragraph that are shown on either side of what is lit."""

_ELSEWHERE = 90
"""Code points that are shown on either side of what is lit in another paragraph."""

_BETWEEN_CELLS = "  ·  "


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of an article in which stretches are lit (in code points of `words`).

    `doubted` is the one of `lit` that is in doubt, None where it stands in another passage.
    `start` is where the article's own words begin in the draft's text.
    """

    words: str
    lit: tuple[Span, ...]
    doubted: Span | None = None
    start: int = 0


def sentence_around(draft: DraftText, span: Span) -> Passage:
    """The sentence of a figure, or its row of a table, cut short around the figure."""
    block = _block_at(draft.layout, span.start)
    if block is not None and block.cell is not None:
        return _row_of(draft, block, (span,), span)
    around = sentence_at(draft.text, span.start) or span
    whole = Span(min(around.start, span.start), max(around.end, span.end))
    return _cut(draft.text, whole, (span,), span, _BEFORE, _BEHIND)


def passages(draft: DraftText, evidence: Iterable[Evidence], doubted: Span) -> list[Passage]:
    """The paragraphs and table rows that a doubt rests on, that of the figure in doubt first."""
    spans = sorted({doubted, *(place.span for place in evidence)})
    spans = [span for span in spans if len(span) and span.end <= len(draft.text)]
    rows: dict[tuple[int, int], list[Span]] = {}
    for span in spans:
        rows.setdefault(_row_key(draft.layout, span), []).append(span)
    home = _row_key(draft.layout, doubted)
    tables = home[0] >= 0
    # A table is shown from its top to the total; elsewhere the doubted figure leads.
    order = list(rows) if tables else sorted(rows, key=lambda key: key != home)
    return [_passage(draft, rows[key], doubted) for key in order]


def _passage(draft: DraftText, spans: list[Span], doubted: Span) -> Passage:
    block = _block_at(draft.layout, spans[0].start)
    own = doubted if doubted in spans else None
    if block is None:
        return _cut(draft.text, spans[0], spans, own, 0, 0)
    if block.cell is not None:
        return _row_of(draft, block, spans, own)
    around = _ELSEWHERE if own is None else _LONGEST
    return _cut(draft.text, block.span, spans, own, around, around)


def _row_key(layout: Layout, span: Span) -> tuple[int, int]:
    """The table and row of a cell; for other blocks, -1 and where the block begins."""
    block = _block_at(layout, span.start)
    if block is None:
        return -1, span.start
    if block.cell is not None:
        return block.cell.table, block.cell.row
    return -1, block.span.start


def _row_of(draft: DraftText, block: Block, lit: Iterable[Span], doubted: Span | None) -> Passage:
    cell = block.cell
    cells = [
        one
        for one in draft.layout.blocks
        if one.cell is not None
        and cell is not None
        and (one.cell.table, one.cell.row) == (cell.table, cell.row)
    ]
    words, places = "", list[tuple[Span, int]]()
    for one in cells:
        words += _BETWEEN_CELLS if words and len(one.span) else ""
        places.append((one.span, len(words)))
        words += one.span.of(draft.text)
    moved = {span: _moved_into(places, span) for span in lit}
    own = moved.get(doubted) if doubted is not None else None
    return Passage(words, tuple(moved.values()), own, cells[0].span.start)


def _moved_into(places: list[tuple[Span, int]], span: Span) -> Span:
    home, at = next((one for one in places if one[0].contains(span)), places[0])
    start = max(0, span.start - home.start) + at
    return Span(start, start + min(len(span), len(home)))


def _cut(
    text: str,
    around: Span,
    lit: Iterable[Span],
    doubted: Span | None,
    before: int,
    behind: int,
) -> Passage:
    shown = [span for span in lit if span.overlaps(around)]
    first = min((span.start for span in shown), default=around.start)
    last = max((span.end for span in shown), default=around.end)
    start = around.start
    if first - start > before:
        blank = text.find(" ", first - before, first)
        start = blank + 1 if blank >= 0 else first
    end = around.end
    if end - last > behind:
        blank = text.rfind(" ", last, last + behind)
        end = blank if blank >= 0 else last
    lead = "…" if start > around.start else ""
    tail = "…" if end < around.end else ""
    by = len(lead) - start
    moved = {span: Span(span.start + by, min(span.end, end) + by) for span in shown}
    words = lead + text[start:end] + tail
    own = moved.get(doubted) if doubted is not None else None
    return Passage(words, tuple(moved.values()), own, start)


def _block_at(layout: Layout, offset: int) -> Block | None:
    blocks = layout.blocks
    place = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
    while place >= 0:
        block = blocks[place]
        if block.has_line:
            return block if block.span.start <= offset <= block.span.end else None
        place -= 1
    return None
