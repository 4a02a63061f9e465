"""What the template of the PDF is filled with: plain data, in which nothing is markup."""

from __future__ import annotations

from typing import Any

from fact_desk.exports.direction import reads_from_right
from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.links import safe_link
from fact_desk.exports.printable import printable
from fact_desk.exports.report.fact_sheet import Detail, Entry, Section, fact_sheet
from fact_desk.exports.report.head import head_of
from fact_desk.exports.report.lanes import Mark
from fact_desk.exports.report.setting import Group, Line, Piece, set_article
from fact_desk.exports.report.signs import KEY, sign_of
from fact_desk.model.layout import BlockKind, Cell, Run

Data = dict[str, Any]

_SHORT = 80
_DEEPEST = 6
_ON_ONE_PAGE = 1_500
"""Code points of an entry that is kept together; a longer one may not fit on a page."""


def report_data(dossier: Dossier) -> Data:
    """The report's words and how they are set, by the names that the template uses."""
    head = head_of(dossier)
    title = printable(head.title)
    article = [_group(group) for group in set_article(dossier, printable)]
    return {
        "title": title,
        "author": printable(dossier.editor),
        "short": title if len(title) <= _SHORT else f"{title[: _SHORT - 1]}…",
        "about": printable(head.about),
        "counts": printable(" · ".join(head.counts)),
        "seal": printable(head.seal),
        "origin": printable(head.origin),
        "key": [{"sign": sign.name.lower(), "words": words} for sign, words in KEY],
        "article": article,
        "begins": _in_order(article),
        "sheet": [_section(section) for section in fact_sheet(dossier)],
    }


def _in_order(article: list[Data]) -> list[Data]:
    """The marks in the order in which they begin; each is told its place in it."""
    pieces = (piece for group in article for line in group["lines"] for piece in line)
    begins = [mark for piece in pieces for mark in piece["begins"]]
    for order, mark in enumerate(begins):
        mark["order"] = order
    return begins


def _group(group: Group) -> Data:
    block = group.block
    note = block.kind is BlockKind.FOOTNOTE
    return {
        "kind": "table" if group.is_table else block.kind.value,
        "level": min(max(block.level, 1), _DEEPEST),
        "quote": min(block.quote_depth, _DEEPEST),
        "indent": min(block.list_depth - bool(block.bullet) + note, _DEEPEST),
        "bullet": printable(block.bullet),
        "rtl": not group.is_table and _from_right(group.lines),
        "lines": [_line(line) for line in group.lines],
        "cells": [_cell(line, line.block.cell) for line in group.lines if line.block.cell],
    }


def _cell(line: Line, cell: Cell) -> Data:
    return {
        "row": cell.row,
        "column": cell.column,
        "heading": cell.heading,
        "align": cell.align,
        "rtl": _from_right((line,)),
    }


def _from_right(lines: tuple[Line, ...]) -> bool:
    return reads_from_right("".join(line.words for line in lines))


def _line(line: Line) -> list[Data]:
    return [_piece(piece) for piece in line.pieces]


def _piece(piece: Piece) -> Data:
    return {
        "words": printable(piece.words),
        "aside": piece.aside.value if piece.aside else None,
        "runs": [_run(run) for run in piece.runs],
        "marks": [_mark(mark) for mark in piece.marks],
        "begins": [_begin(mark) for mark in piece.begins],
    }


def _run(run: Run) -> Data:
    return {"kind": run.kind.value, "address": safe_link(run.address)}


def _mark(mark: Mark) -> Data:
    return {
        "tag": mark.tag.value,
        "lane": mark.lane,
        "starts": mark.starts,
        "ends": mark.ends,
    }


def _begin(mark: Numbered) -> Data:
    tag, sign = mark.annotation.tag, sign_of(mark.annotation)
    return {"number": mark.number, "tag": tag.value, "sign": sign.name.lower()}


def _section(section: Section) -> Data:
    heading = f"{section.heading} ({len(section.entries):,})"
    return {"heading": heading, "entries": [_entry(entry) for entry in section.entries]}


def _entry(entry: Entry) -> Data:
    return {
        **_begin(entry.numbered),
        "exact": printable(entry.exact),
        "rtl": reads_from_right(entry.exact),
        "kind": entry.tag,
        "status": entry.status,
        "flagged": entry.flagged,
        "long": _length(entry) > _ON_ONE_PAGE,
        "reading": _details(entry.reading),
        "decision": _details(entry.decision),
        "findings": _details(entry.findings),
    }


def _length(entry: Entry) -> int:
    details = (*entry.reading, *entry.decision, *entry.findings)
    return len(entry.exact) + sum(len(one.words) + one.words.count("\n") * 60 for one in details)


def _details(details: tuple[Detail, ...]) -> list[Data]:
    return [{"label": one.label, "words": printable(one.words)} for one in details]
