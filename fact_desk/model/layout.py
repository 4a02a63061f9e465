"""How the text of a draft is set: its blocks and the runs inside them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fact_desk.model.span import Span


class BlockKind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CODE = "code"
    CELL = "cell"
    FOOTNOTE = "footnote"
    PICTURE = "picture"
    RULE = "rule"


class RunKind(StrEnum):
    """How a run of characters inside a block is set."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"
    FOOTNOTE_REFERENCE = "footnote_reference"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Cell:
    """A block's place in a table: tables are numbered from 0 in the draft."""

    table: int
    row: int
    column: int
    heading: bool = False
    align: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text: blocks are joined by one line feed, which no block contains.

    `level` is a heading's level (1 to 6). `quote_depth` counts the block quotes around it,
    `list_depth` the lists; `bullet` is what stands before a list item's first block ("•", "3."),
    or a footnote's label. `continues` says that the block goes on in the paragraph, item or code
    of the block before it (a hard line break), without a paragraph's space between.
    `address` is a picture's, never loaded. A rule, and a picture with no words to it, has an
    empty span and takes no line of the text: it sits before the code point at `span.start`, or
    at the text's end after the last line.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    quote_depth: int = 0
    list_depth: int = 0
    bullet: str = ""
    continues: bool = False
    address: str = ""
    cell: Cell | None = None

    @property
    def has_line(self) -> bool:
        """Whether the block is a line of the text, rather than a thing between two lines."""
        if self.kind is BlockKind.RULE:
            return False
        return self.kind is not BlockKind.PICTURE or bool(len(self.span))


@dataclass(frozen=True, slots=True)
class Run:
    """A run of characters; `address` is a link's, `label` what a reference shows.

    A footnote reference and a picture without words have an empty span: they are shown before
    the code point at `span.start`, and take no code point of the text.
    """

    kind: RunKind
    span: Span
    address: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """Blocks in text order, and runs ordered by start; runs may nest, and end in their block."""

    blocks: tuple[Block, ...]
    runs: tuple[Run, ...] = ()
