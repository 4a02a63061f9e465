"""A draft's text and layout as a Qt document, with the map between the two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from fact_desk.model.article import DraftText
from fact_desk.model.layout import Block, BlockKind, Run, RunKind
from fact_desk.window.page.formats import Formats
from fact_desk.window.page.offsets import DocumentMap, Piece, utf16_length

_HIDDEN_DIRECTIONS = dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "▯")
_INVISIBLE = {0x200B: "▯", 0x2060: "▯", 0xFEFF: "▯"}
_SHOWN = {**_HIDDEN_DIRECTIONS, **_INVISIBLE}
"""Characters that would turn or hide words unseen are shown as a sign; one for one."""

_UNSEEN = re.compile(f"[{''.join(map(chr, _SHOWN))}]")


@dataclass(frozen=True, slots=True)
class Page:
    """The document to show, and where the text stands in it."""

    document: QTextDocument
    places: DocumentMap


def make_page(draft: DraftText, dateline: str, formats: Formats) -> Page:
    """Sets the draft as a page; `dateline` stands below the title, or on top where there is none.

    Nothing is fetched: a picture is the words that stand for it.
    """
    return _Setter(draft, dateline, formats).set()


class _Setter:
    def __init__(self, draft: DraftText, dateline: str, formats: Formats) -> None:
        self._text = draft.text
        # Looking for such characters first is much faster than a translation that finds none.
        self._shown = draft.text.translate(_SHOWN) if _UNSEEN.search(draft.text) else draft.text
        self._blocks = draft.layout.blocks
        self._runs = _runs_by_block(draft.layout.blocks, draft.layout.runs)
        self._dateline = dateline
        self._formats = formats
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._cursor = QTextCursor(self._document)
        self._pieces: list[Piece] = []
        self._fresh = True
        first = self._blocks[0].kind if self._blocks else BlockKind.PARAGRAPH
        self._headed = first in (BlockKind.TITLE, BlockKind.HEADING)

    def set(self) -> Page:
        self._cursor.beginEditBlock()
        if not self._headed:
            self._set_dateline()
        for table, group in groupby(enumerate(self._blocks), key=_table_of):
            if table is None:
                for index, block in group:
                    self._set_block(index, block)
                    if self._headed and index == 0:
                        self._set_dateline()
            else:
                self._set_table([*group])
        self._cursor.endEditBlock()
        return Page(self._document, DocumentMap(self._text, self._pieces))

    def _set_dateline(self) -> None:
        self._new_block(self._formats.of_dateline())
        self._cursor.insertText(self._dateline, self._formats.of_aside())

    def _set_block(self, index: int, block: Block) -> None:
        words = self._formats.of_words(block)
        first = index == 0 and self._headed
        self._new_block(self._formats.of_block(block, first=first), words)
        self._set_words(index, block, words)

    def _set_words(self, index: int, block: Block, words: QTextCharFormat) -> None:
        if block.bullet:
            self._cursor.insertText(f"{block.bullet}\t", self._formats.of_bullet(words))
        if block.kind is BlockKind.PICTURE:
            self._say(_placeholder(block.address, bool(len(block.span))))
        self._set_runs(block, self._runs.get(index, ()), words)

    def _set_runs(self, block: Block, runs: tuple[Run, ...], words: QTextCharFormat) -> None:
        edges = {block.span.start, block.span.end}
        for run in runs:
            edges |= {run.span.start, run.span.end}
        cuts = sorted(edges)
        for start, end in zip(cuts, cuts[1:] or cuts, strict=False):
            self._set_asides(runs, start, words)
            if end > start:
                over = [run for run in runs if run.span.start <= start and end <= run.span.end]
                self._set_piece(start, end, over, words)
        if len(cuts) > 1:
            self._set_asides(runs, cuts[-1], words)
        elif block.has_line:
            self._pieces.append(Piece(cuts[0], cuts[0], self._cursor.position(), wide=False))

    def _set_piece(self, start: int, end: int, runs: list[Run], words: QTextCharFormat) -> None:
        setting = words
        for run in runs:
            setting = self._formats.of_run(run, setting)
        shown = self._shown[start:end]
        wide = utf16_length(shown) != len(shown)
        self._pieces.append(Piece(start, end, self._cursor.position(), wide))
        self._cursor.insertText(shown, setting)

    def _set_asides(self, runs: tuple[Run, ...], offset: int, words: QTextCharFormat) -> None:
        for run in runs:
            if run.span.start == run.span.end == offset:
                if run.kind is RunKind.FOOTNOTE_REFERENCE:
                    self._cursor.insertText(run.label, self._formats.of_reference(words))
                elif run.kind is RunKind.PICTURE:
                    self._say(_placeholder(run.address, named=False))

    def _say(self, words: str) -> None:
        self._cursor.insertText(words, self._formats.of_aside())

    def _set_table(self, cells: list[tuple[int, Block]]) -> None:
        places = [block.cell for _, block in cells if block.cell is not None]
        rows = max(place.row for place in places) + 1
        columns = max(place.column for place in places) + 1
        self._new_block(QTextBlockFormat())
        table = self._cursor.insertTable(rows, columns, self._formats.of_table())
        for index, block in cells:
            if block.cell is None:
                continue
            self._cursor = table.cellAt(block.cell.row, block.cell.column).firstCursorPosition()
            words = self._formats.of_words(block)
            self._cursor.setBlockFormat(self._formats.of_block(block))
            self._cursor.setBlockCharFormat(words)
            self._set_words(index, block, words)
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        # Behind a table Qt keeps a block of its own; the next one is set into it.
        self._fresh = True

    def _new_block(self, setting: QTextBlockFormat, words: QTextCharFormat | None = None) -> None:
        words = self._cursor.charFormat() if words is None else words
        if self._fresh:
            self._cursor.setBlockFormat(setting)
            self._cursor.setBlockCharFormat(words)
            self._fresh = False
        else:
            self._cursor.insertBlock(setting, words)


def _runs_by_block(blocks: tuple[Block, ...], runs: tuple[Run, ...]) -> dict[int, tuple[Run, ...]]:
    found: dict[int, list[Run]] = {}
    index = 0
    for run in runs:
        while index + 1 < len(blocks) and _lies_behind(run, blocks, index):
            index += 1
        found.setdefault(index, []).append(run)
    return {block: tuple(own) for block, own in found.items()}


def _lies_behind(run: Run, blocks: tuple[Block, ...], index: int) -> bool:
    # Blocks without a line sit between two lines and hold no runs.
    return run.span.start > blocks[index].span.end or not blocks[index].has_line


def _table_of(item: tuple[int, Block]) -> int | None:
    cell = item[1].cell
    return None if cell is None else cell.table


def _placeholder(address: str, named: bool) -> str:
    host = urlsplit(address).hostname or "in this document"
    return f"▨ Picture, {host}, not loaded{':  ' if named else ''}"
