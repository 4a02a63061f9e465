"""Between the text's code points and the document's UTF-16 positions: the only place for both."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from fact_desk.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stands in the document without a break.

    `start` and `end` are code points of the text, `position` the UTF-16 position of its first
    character in the document. `wide` says that characters beyond U+FFFF are among them, which take
    two UTF-16 units.
    """

    start: int
    end: int
    position: int
    wide: bool


def utf16_length(words: str) -> int:
    """How many UTF-16 units the words take."""
    return len(words) if words.isascii() else len(words.encode("utf-16-le", "surrogatepass")) // 2


class DocumentMap:
    """Where each code point of the text stands in the document, piece by piece.

    What stands in the document between two pieces (bullets, the line of dates, placeholders) is no
    part of the text; positions there count as the nearest end of a piece.
    """

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self._text = text
        self._pieces = pieces or [Piece(0, 0, 0, wide=False)]
        self._starts = [piece.start for piece in self._pieces]
        self._positions = [piece.position for piece in self._pieces]

    def position(self, offset: int, *, ends: bool = False) -> int:
        """The document position of the code point at `offset`.

        Where two pieces meet at that offset, `ends` asks for the end of the first rather than the
        start of the second: a span's end stands before a decoration, its start behind it.
        """
        piece = self._piece_at(offset, ends=ends)
        inside = min(offset, piece.end)
        if not piece.wide:
            return piece.position + inside - piece.start
        return piece.position + utf16_length(self._text[piece.start : inside])

    def range(self, span: Span) -> tuple[int, int]:
        """The document positions of a span's start and end."""
        return self.position(span.start), self.position(span.end, ends=True)

    def offset(self, position: int) -> int:
        """The code point at a document position; inside of a surrogate pair, the pair's own."""
        piece = self._pieces[max(0, bisect_right(self._positions, position) - 1)]
        units = max(0, position - piece.position)
        if not piece.wide:
            return min(piece.start + units, piece.end)
        words = self._text[piece.start : piece.end].encode("utf-16-le", "surrogatepass")
        return piece.start + len(words[: units * 2].decode("utf-16-le", "ignore"))

    def span(self, start: int, end: int) -> Span:
        """The span between two document positions."""
        first = self.offset(start)
        return Span(first, max(first, self.offset(end)))

    def _piece_at(self, offset: int, *, ends: bool) -> Piece:
        index = max(0, bisect_right(self._starts, offset) - 1)
        while ends and index and self._pieces[index].start == offset == self._pieces[index - 1].end:
            index -= 1
        return self._pieces[index]
