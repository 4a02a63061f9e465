"""Blocks as a Markdown document in which each paragraph is a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from fact_desk.text.formats.web.inline import inline
from fact_desk.text.formats.web.pieces import Around, Block, Item, Kind, Piece, Quote
from fact_desk.text.formats.web.spaces import tidy

_RULE = "---"


def markdown_of(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown; a rule counts only between two others."""
    begun: set[Item] = set()
    parts: list[str] = []
    rule = False
    for block in blocks:
        if block.kind is Kind.RULE:
            rule = bool(parts)
            continue
        if rule:
            parts.append(_RULE)
            rule = False
        parts.append(_within(block.around, _lines(block), begun))
    return "\n\n".join(parts) + "\n" if parts else ""


def _lines(block: Block) -> list[str]:
    if block.kind is Kind.CODE:
        return _code_lines(block.pieces)
    if block.kind is Kind.TABLE:
        return _table_lines(block.rows)
    if block.kind is Kind.HEADING:
        # A heading is strong by itself.
        bare = [
            replace(piece, manner=replace(piece.manner, strong=False)) for piece in block.pieces
        ]
        return [f"{'#' * block.level} {inline(tidy(bare))}"]
    return inline(block.pieces).split("\n")


def _within(around: Sequence[Around], lines: Sequence[str], begun: set[Item]) -> str:
    first: list[str] = []
    following: list[str] = []
    for each in around:
        if isinstance(each, Quote):
            first.append("> ")
            following.append("> ")
            continue
        bullet = "- " if each.number is None else f"{each.number}{each.delimiter} "
        first.append(" " * len(bullet) if each in begun else bullet)
        following.append(" " * len(bullet))
        begun.add(each)
    begins, goes_on = "".join(first), "".join(following)
    return "\n".join(
        f"{goes_on if number else begins}{line}".rstrip() for number, line in enumerate(lines)
    )


def _code_lines(pieces: Sequence[Piece]) -> list[str]:
    words = "".join(piece.words for piece in pieces).replace("\r\n", "\n").replace("\r", "\n")
    longest = max(map(len, re.findall("`+", words)), default=0)
    fence = "`" * max(3, longest + 1)
    return [fence, *words.strip("\n").split("\n"), fence]


def _table_lines(rows: Sequence[Sequence[Sequence[Piece]]]) -> list[str]:
    lines = [_row([inline(tidy(cell)) for cell in row]) for row in rows]
    return [lines[0], _row(["---"] * len(rows[0])), *lines[1:]]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
