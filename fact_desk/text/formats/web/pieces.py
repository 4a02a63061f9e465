"""What a tree of elements is made of for a reader: blocks of pieces of words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from lxml import html


class Kind(Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CODE = "code"
    RULE = "rule"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Manner:
    """How words are set; `address` is that of a link."""

    strong: bool = False
    slanted: bool = False
    struck: bool = False
    code: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one manner; a picture with its description as words; or a break of the line."""

    words: str
    manner: Manner = Manner()
    picture: str | None = None
    breaks: bool = False


@dataclass(eq=False, slots=True)
class Quote:
    """A block quote around blocks."""


@dataclass(eq=False, slots=True)
class Item:
    """An item of a list around blocks; `number` is None where the list has bullets."""

    number: int | None = None
    delimiter: str = "."


Around = Quote | Item


@dataclass(slots=True)
class Block:
    """A paragraph, heading or the like, from that element, with what lies around it.

    `rows` are a table's; `level` is a heading's.
    """

    kind: Kind
    element: html.HtmlElement
    pieces: list[Piece] = field(default_factory=list[Piece])
    around: tuple[Around, ...] = ()
    level: int = 0
    rows: list[list[list[Piece]]] = field(default_factory=list[list[list[Piece]]])

    @property
    def words(self) -> str:
        """All its words, those of a table's cells with blanks between."""
        cells = [cell for row in self.rows for cell in row] or [self.pieces]
        return " ".join("".join(piece.words for piece in cell) for cell in cells)

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.words.strip())
