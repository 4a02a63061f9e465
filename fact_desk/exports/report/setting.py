"""An article taken apart for setting: lines, and pieces that are set and marked alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.report.lanes import Mark, MarkSweep
from fact_desk.model.layout import Block, BlockKind, Run, RunKind


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one setting under the same marks; `begins` are the annotations that start here.

    `start` is where they stand in the text, in code points. An `aside` is not part of the
    article's text: a footnote's number, or a picture's place.
    """

    words: str
    start: int
    runs: tuple[Run, ...] = ()
    marks: tuple[Mark, ...] = ()
    begins: tuple[Numbered, ...] = ()
    aside: RunKind | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A block with its pieces in text order."""

    block: Block
    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """The line's own words, without asides."""
        return "".join(piece.words for piece in self.pieces if piece.aside is None)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together: a paragraph with its hard line breaks, code, or a table."""

    lines: tuple[Line, ...]

    @property
    def block(self) -> Block:
        """The block that says how the group is set."""
        return self.lines[0].block

    @property
    def is_table(self) -> bool:
        """Whether the lines are cells."""
        return self.block.cell is not None

    def rows(self) -> list[list[Line]]:
        """A table's cells by row; a row that lacks cells has the fewer."""
        placed = [(line.block.cell, line) for line in self.lines]
        cells = [(cell, line) for cell, line in placed if cell is not None]
        return [
            [line for _, line in row] for _, row in groupby(cells, key=lambda place: place[0].row)
        ]


def set_article(dossier: Dossier, shown: Callable[[str], str]) -> list[Group]:
    """The article's lines in groups; `shown` makes words fit for the format, one for one."""
    return list(_grouped(_Setter(dossier, shown).lines()))


def _grouped(lines: Iterator[Line]) -> Iterator[Group]:
    held: list[Line] = []
    for line in lines:
        if held and not _belongs(line.block, held[-1].block):
            yield Group(tuple(held))
            held = []
        held.append(line)
    if held:
        yield Group(tuple(held))


def _belongs(block: Block, before: Block) -> bool:
    if block.cell is not None or before.cell is not None:
        own, other = block.cell, before.cell
        return own is not None and other is not None and own.table == other.table
    return block.continues and block.kind is before.kind


class _Setter:
    def __init__(self, dossier: Dossier, shown: Callable[[str], str]) -> None:
        self._text = shown(dossier.draft.text)
        self._blocks = dossier.draft.layout.blocks
        self._runs = dossier.draft.layout.runs
        self._sweep = MarkSweep(dossier.marks)
        self._next_run = 0

    def lines(self) -> Iterator[Line]:
        last = len(self._blocks) - 1
        for index, block in enumerate(self._blocks):
            pieces = list(self._pieces(block, self._runs_of(block)))
            # Marks of what is no line, such as a last line feed, are shown where the text ends.
            left = self._sweep.rest() if index == last else ()
            yield Line(
                block, (*pieces, Piece("", block.span.end, begins=left)) if left else tuple(pieces)
            )

    def _runs_of(self, block: Block) -> Sequence[Run]:
        first = self._next_run
        if block.has_line:
            while self._next_run < len(self._runs) and (
                self._runs[self._next_run].span.start <= block.span.end
            ):
                self._next_run += 1
        return self._runs[first : self._next_run]

    def _pieces(self, block: Block, runs: Sequence[Run]) -> Iterator[Piece]:
        if block.kind is BlockKind.PICTURE:
            words = picture_words(block.address, named=bool(len(block.span)))
            yield Piece(words, block.span.start, aside=RunKind.PICTURE)
        edges = {block.span.start, block.span.end, *self._sweep.edges(block.span)}
        for run in runs:
            edges |= {run.span.start, run.span.end}
        cuts = sorted(edges)
        for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
            yield from _asides(runs, start)
            if end > start:
                yield self._piece(start, end, runs)

    def _piece(self, start: int, end: int, runs: Sequence[Run]) -> Piece:
        over = tuple(run for run in runs if run.span.start <= start and end <= run.span.end)
        begins, marks = self._sweep.take(start, end)
        return Piece(self._text[start:end], start, over, marks, begins)


def _asides(runs: Sequence[Run], offset: int) -> Iterator[Piece]:
    for run in runs:
        if run.span.start == run.span.end == offset:
            if run.kind is RunKind.FOOTNOTE_REFERENCE:
                yield Piece(run.label, offset, aside=run.kind)
            elif run.kind is RunKind.PICTURE:
                words = picture_words(run.address, named=False)
                yield Piece(words, offset, aside=run.kind)


def picture_words(address: str, *, named: bool) -> str:
    """What stands in a picture's place; nothing is ever loaded."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    return f"[Picture{f' from {host}' if host else ''}]{' ' if named else ''}"
