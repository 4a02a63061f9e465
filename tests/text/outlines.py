"""A text and its layout as lines that a case can be written in."""

from __future__ import annotations

from fact_desk.model.layout import Block, BlockKind, Layout, Run


def outline(text: str, layout: Layout) -> list[str]:
    """A line for each block: kind, level, marks for quotes and lists, and the words after `|`.

    `>` stands for a quote around it, `-` for a list, `+` for "continues", then the bullet; an
    address stands in `<>`, a cell as `[table.row.column]` with `h` in the heading and its align.
    """
    return [_block(text, block) for block in layout.blocks]


def run_outline(text: str, layout: Layout) -> list[str]:
    """A line for each run: kind, words in `()`, address and label; an empty run tells where."""
    return [_run(text, run) for run in layout.runs]


def _block(text: str, block: Block) -> str:
    marks = ">" * block.quote_depth + "-" * block.list_depth + "+" * block.continues
    kind = block.kind.value + (str(block.level) if block.level else "")
    address = f"<{block.address}>" if block.address else ""
    parts = [kind, marks, block.bullet, address, _cell(block)]
    head = " ".join(part for part in parts if part)
    if block.kind is BlockKind.RULE or not block.has_line:
        return f"{head} @{block.span.start}"
    return f"{head} | {block.span.of(text)}"


def _cell(block: Block) -> str:
    cell = block.cell
    if cell is None:
        return ""
    heading = "h" if cell.heading else ""
    return f"[{cell.table}.{cell.row}.{cell.column}{heading}]{cell.align}"


def _run(text: str, run: Run) -> str:
    words = run.span.of(text) if len(run.span) else f"@{run.span.start}"
    parts = [f"{run.kind.value}({words})", run.address, run.label]
    return " ".join(part for part in parts if part)
