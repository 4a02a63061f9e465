"""A layout as compact JSON and back, as it is kept beside a draft's text.

The document is `{"layout": 1, "blocks": [row], "runs": [row]}`. A row is `[kind, start, end]`, with
an object of what differs from the defaults as a fourth item where there is anything:
`["heading", 0, 12, {"level": 2}]`. Offsets are code points of the text, end excluded. A cell is
`[table, row, column, heading, align]`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeVar, cast

from fact_desk.model.layout import Block, BlockKind, Cell, Layout, Run, RunKind
from fact_desk.model.span import Span

VERSION = 1

_T = TypeVar("_T")

_NOTHING: dict[str, object] = {}
_BLOCK_NUMBERS = ("level", "quote_depth", "list_depth")
_BLOCK_WORDS = ("bullet", "address")
_BLOCK_KINDS = {kind.value: kind for kind in BlockKind}
_RUN_KINDS = {kind.value: kind for kind in RunKind}


def layout_to_json(layout: Layout) -> str:
    """The layout as one line of JSON; equal layouts give equal text."""
    document = {
        "layout": VERSION,
        "blocks": [_block_row(block) for block in layout.blocks],
        "runs": [_run_row(run) for run in layout.runs],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def layout_from_json(text: str) -> Layout:
    """The layout that `layout_to_json` wrote; raises ValueError for anything else.

    Blocks and runs must be in text order, with no block inside another; whether they lie inside
    the draft's text only the caller can tell.
    """
    document = _parsed(text)
    blocks = tuple([_block(row) for row in _rows(document, "blocks")])
    runs = tuple([_run(row) for row in _rows(document, "runs")])
    _refuse_disorder(blocks, runs)
    return Layout(blocks, runs)


def _block_row(block: Block) -> list[object]:
    row: list[object] = [block.kind.value, block.span.start, block.span.end]
    names = (*_BLOCK_NUMBERS, *_BLOCK_WORDS, "continues")
    extras: dict[str, object] = {
        name: getattr(block, name) for name in names if getattr(block, name)
    }
    if block.cell is not None:
        cell = block.cell
        extras["cell"] = [cell.table, cell.row, cell.column, cell.heading, cell.align]
    return [*row, extras] if extras else row


def _run_row(run: Run) -> list[object]:
    row: list[object] = [run.kind.value, run.span.start, run.span.end]
    extras = {name: getattr(run, name) for name in ("address", "label") if getattr(run, name)}
    return [*row, extras] if extras else row


def _parsed(text: str) -> dict[str, object]:
    try:
        document: object = json.loads(text)
    except RecursionError as error:
        raise ValueError("a layout is not nested that deep") from error
    if type(document) is not dict:
        raise ValueError("a layout is a JSON object")
    members = cast("dict[str, object]", document)
    if members.get("layout") != VERSION:
        raise ValueError(f"not a layout of version {VERSION}: {members.get('layout')!r}")
    return members


def _rows(document: dict[str, object], name: str) -> list[object]:
    rows = document.get(name)
    if type(rows) is not list:
        raise ValueError(f"a layout's {name} are a list")
    return cast("list[object]", rows)


def _block(value: object) -> Block:
    kind, span, extras = _read_row(value)
    if kind not in _BLOCK_KINDS:
        raise ValueError(f"no such kind of block: {kind}")
    if not extras:
        return Block(_BLOCK_KINDS[kind], span)
    number, word = _reader(extras, int, 0), _reader(extras, str, "")
    return Block(
        _BLOCK_KINDS[kind],
        span,
        level=_small(number("level")),
        quote_depth=_small(number("quote_depth")),
        list_depth=_small(number("list_depth")),
        bullet=word("bullet"),
        continues=_reader(extras, bool, False)("continues"),
        address=word("address"),
        cell=_cell(extras["cell"]) if "cell" in extras else None,
    )


def _run(value: object) -> Run:
    kind, span, extras = _read_row(value)
    if kind not in _RUN_KINDS:
        raise ValueError(f"no such kind of run: {kind}")
    if not extras:
        return Run(_RUN_KINDS[kind], span)
    word = _reader(extras, str, "")
    return Run(_RUN_KINDS[kind], span, word("address"), word("label"))


def _read_row(value: object) -> tuple[str, Span, dict[str, object]]:
    # Plain tests rather than `match`, which takes as long as all the rest together.
    if type(value) is list:
        row = cast("list[object]", value)
        extras = row[3] if len(row) == 4 else _NOTHING
        if 3 <= len(row) <= 4 and type(extras) is dict:
            kind, start, end = row[:3]
            if type(kind) is str and type(start) is int and type(end) is int:
                return kind, Span(start, end), cast("dict[str, object]", extras)
    raise ValueError(f"not a row of a layout: {value!r:.80}")


def _reader(extras: dict[str, object], of: type[_T], default: _T) -> Callable[[str], _T]:
    def read(name: str) -> _T:
        value = extras.get(name, default)
        if type(value) is not of:
            raise ValueError(f"not a {of.__name__} as {name}: {value!r:.80}")
        return cast("_T", value)

    return read


def _small(number: int) -> int:
    if number < 0:
        raise ValueError(f"not a level or a depth: {number}")
    return number


def _cell(value: object) -> Cell:
    match value:
        case [int(table), int(row), int(column), bool(heading), str(align)]:
            return Cell(_small(table), _small(row), _small(column), heading, align)
        case _:
            raise ValueError(f"not a cell of a layout: {value!r:.80}")


def _refuse_disorder(blocks: tuple[Block, ...], runs: tuple[Run, ...]) -> None:
    end = 0
    for block in blocks:
        if block.span.start < end:
            raise ValueError(f"blocks out of order at {block.span.start}")
        end = block.span.end
    start = 0
    for run in runs:
        if run.span.start < start:
            raise ValueError(f"runs out of order at {run.span.start}")
        start = run.span.start
