"""The paragraphs in which quotations are looked for."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from fact_desk.model.layout import Block, BlockKind, Layout, RunKind
from fact_desk.model.span import Span

_BLANK_LINE = regex.compile(r"\n(?:[ \t]*\n)+")
_FENCE = regex.compile(r"^(```|~~~)", regex.MULTILINE)
# The marks of an attribute in a tag, or in a shortcode, quote nobody.
_TAG = regex.compile(r"</?[A-Za-z][^<>\n]*+>|\{\{[^{}\n]*+\}\}")
_READ = (BlockKind.PARAGRAPH, BlockKind.FOOTNOTE, BlockKind.CELL, BlockKind.HEADING)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch that a quotation does not leave, but for going on at the next one's opening mark.

    `silent` are stretches inside it (code, tags) that are passed over, in text order. A `short`
    paragraph is a heading or a cell of a table: what is said there is no running text.
    """

    span: Span
    silent: tuple[Span, ...] = ()
    short: bool = False


def paragraphs(text: str, layout: Layout | None) -> list[Paragraph]:
    """The paragraphs in text order; of a bare text those between blank lines."""
    return _between_blank_lines(text) if layout is None else _of_blocks(text, layout)


def _between_blank_lines(text: str) -> list[Paragraph]:
    found: list[Paragraph] = []
    start, fenced = 0, False
    for end, following in _breaks(text):
        fences = len(_FENCE.findall(text, start, end))
        if start < end and not fences and not fenced:
            found.append(Paragraph(Span(start, end), _tags(text, start, end)))
        fenced = fenced != bool(fences % 2)
        start = following
    return found


def _tags(text: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in _TAG.finditer(text, start, end))


def _breaks(text: str) -> list[tuple[int, int]]:
    breaks = [(found.start(), found.end()) for found in _BLANK_LINE.finditer(text)]
    return [*breaks, (len(text), len(text))]


def _of_blocks(text: str, layout: Layout) -> list[Paragraph]:
    codes = [run.span for run in layout.runs if run.kind is RunKind.CODE]
    found: list[Paragraph] = []
    at = 0
    for row in _joined(layout):
        span = Span(row[0].span.start, row[-1].span.end)
        while at < len(codes) and codes[at].end <= span.start:
            at += 1
        end = at
        while end < len(codes) and codes[end].start < span.end:
            end += 1
        short = row[0].kind in (BlockKind.HEADING, BlockKind.CELL)
        silent = sorted((*codes[at:end], *_tags(text, span.start, span.end)))
        found.append(Paragraph(span, tuple(silent), short))
    return found


def _joined(layout: Layout) -> list[list[Block]]:
    """The blocks that are read, each with those that go on in it."""
    rows: list[list[Block]] = []
    before: Block | None = None
    for block in layout.blocks:
        if block.has_line:
            if block.kind in _READ and len(block.span):
                if block.continues and before is not None and rows and rows[-1][-1] is before:
                    rows[-1].append(block)
                else:
                    rows.append([block])
            before = block
    return rows
