"""The article of a report as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.printable import printable
from fact_desk.exports.report.html_words import line_html, numbers_html, piece_html, safe
from fact_desk.exports.report.setting import Group, Line, set_article
from fact_desk.model.layout import Block, BlockKind

_DEEPEST = 6
_ALIGNED = ("right", "center")


def article_html(dossier: Dossier) -> Iterator[str]:
    """The article's groups, block quotes around those that stand in them."""
    for depth, groups in groupby(set_article(dossier, printable), key=_depth_of):
        if depth:
            yield f'<blockquote class="deep{depth}">\n'
        for group in groups:
            yield _group_html(group)
        if depth:
            yield "</blockquote>\n"


def _depth_of(group: Group) -> int:
    return min(group.block.quote_depth, _DEEPEST)


def _group_html(group: Group) -> str:
    if group.is_table:
        return _table_html(group)
    block = group.block
    if block.kind is BlockKind.RULE and not any(line.pieces for line in group.lines):
        return "<hr>\n"
    element, between = _element_of(block), "\n" if block.kind is BlockKind.CODE else "<br>"
    lines = between.join(map(_line_html, group.lines))
    bullet = f'<span class="bullet">{safe(block.bullet)}</span>' if block.bullet else ""
    return f'<{element}{_classes(block)} dir="auto">{bullet}{lines}</{element}>\n'


def _element_of(block: Block) -> str:
    if block.kind is BlockKind.TITLE:
        return "h2"
    if block.kind is BlockKind.HEADING:
        return f"h{min(max(block.level, 1) + 1, 6)}"
    return "pre" if block.kind is BlockKind.CODE else "p"


def _classes(block: Block) -> str:
    note = block.kind is BlockKind.FOOTNOTE
    depth = min(block.list_depth + note, _DEEPEST)
    names = [f"in{depth}"] if depth else []
    names += ["item"] if block.bullet else []
    names += ["small"] if note else []
    return f' class="{" ".join(names)}"' if names else ""


def _line_html(line: Line) -> str:
    return f'<span class="w">{line_html(line.pieces)}</span>'


def _table_html(group: Group) -> str:
    return f"<table>\n{''.join(map(_row_html, group.rows()))}</table>\n"


def _row_html(lines: list[Line]) -> str:
    """The row's cells; its numbers stand together beside the first."""
    numbers = numbers_html([piece for line in lines for piece in line.pieces])
    cells = [_cell_html(line, "" if at else numbers) for at, line in enumerate(lines)]
    return f"<tr>{''.join(cells)}</tr>\n"


def _cell_html(line: Line, numbers: str) -> str:
    cell = line.block.cell
    element = "th" if cell is not None and cell.heading else "td"
    align = f' class="{cell.align}"' if cell is not None and cell.align in _ALIGNED else ""
    words = "".join(map(piece_html, line.pieces))
    return f'<{element}{align} dir="auto">{numbers}<span class="w">{words}</span></{element}>'
