"""Sets lines one after the other, and so makes the canonical text and its layout."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fact_desk.model.layout import Block, BlockKind, Layout, Run, RunKind
from fact_desk.model.span import Span
from fact_desk.text.line import clip, only_pictures

NOWHERE = Span(0, 0)
"""The span of a block that is not yet set."""


@dataclass(frozen=True, slots=True)
class Item:
    """A block with its words, which hold no line end, and runs counted from its start."""

    block: Block
    words: str = ""
    runs: Sequence[Run] = ()

    @property
    def has_line(self) -> bool:
        """Whether it will be a line of the text."""
        kind = self.block.kind
        return kind is not BlockKind.RULE and (kind is not BlockKind.PICTURE or bool(self.words))


class Composer:
    """Takes items in text order; those with a line of their own are joined by one line feed."""

    def __init__(self, items: Sequence[Item] = ()) -> None:
        self.items = list(items)

    def set(self, block: Block, words: str = "", runs: Sequence[Run] = ()) -> None:
        """Set a block at the end."""
        self.items.append(Item(block, words, runs))

    def set_line(self, block: Block, words: str, runs: list[Run]) -> None:
        """Set a line of running text: as pictures where it is nothing but pictures."""
        pictures = only_pictures(words, runs)
        if pictures:
            self.items.extend(_picture_items(block, words, runs, pictures))
        else:
            self.set(block, words, runs)

    def composed(self) -> tuple[str, Layout]:
        """The canonical text of the items, and its layout."""
        text = "\n".join(item.words for item in self.items if item.has_line)
        blocks: list[Block] = []
        runs: list[Run] = []
        start = 0
        for item in self.items:
            # What takes no line and comes last has no line to sit before: it sits at the end.
            at = min(start, len(text))
            blocks.append(replace(item.block, span=Span(at, at + len(item.words))))
            runs.extend(_moved(run, at) for run in item.runs)
            start += len(item.words) + item.has_line
        return text, Layout(tuple(blocks), tuple(runs))


def _picture_items(
    block: Block, words: str, runs: Sequence[Run], pictures: Sequence[Run]
) -> Iterator[Item]:
    """Each picture by itself, with the links and other runs around it."""
    others = deque(run for run in runs if run.kind is not RunKind.PICTURE)
    around: list[Run] = []
    for picture in pictures:
        while others and others[0].span.start <= picture.span.start:
            around.append(others.popleft())
        around = [run for run in around if run.span.end >= picture.span.end]
        span = picture.span
        kept = [clip(run, span.start, span.end) for run in around] if len(span) else []
        placed = replace(block, kind=BlockKind.PICTURE, level=0, address=picture.address)
        yield Item(placed, span.of(words), kept)
        block = replace(block, bullet="")


def _moved(run: Run, by: int) -> Run:
    return Run(run.kind, Span(run.span.start + by, run.span.end + by), run.address, run.label)
