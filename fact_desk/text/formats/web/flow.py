"""A tree of elements as blocks in the order in which they are read."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree, html

from fact_desk.text.formats.web.grid import is_grid, rows_of
from fact_desk.text.formats.web.lists import Lists
from fact_desk.text.formats.web.manners import is_ignored, manner_in, raised
from fact_desk.text.formats.web.pieces import Block, Kind, Manner, Piece, Quote
from fact_desk.text.formats.web.spaces import lines_of, tidy

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split()
)
EMBEDDED = frozenset("audio canvas embed frame iframe object video".split())
_SKIPPED = EMBEDDED | {"svg", "map"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OPENED = {"q": "“", "rt": "("}
_CLOSED = {"q": "”", "rt": ")"}
_ADDRESSES = ("http:", "https:", "mailto:")


class Flowed(NamedTuple):
    """The blocks of a tree, and how many parts in it are no text (videos, frames)."""

    blocks: list[Block]
    embedded: int


def flow(root: html.HtmlElement, base: str = "") -> Flowed:
    """The blocks in the tree; addresses of links are seen from `base`."""
    flowing = _Flow(base)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            flowing.end(element, whole=element is root)
        elif not flowing.start(element):
            walker.skip_subtree()
    flowing.flush(root)
    return Flowed(flowing.blocks, flowing.embedded)


class _Flow:
    """Goes through the elements once, gathering pieces until a block ends."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.blocks: list[Block] = []
        self.embedded = 0
        self._pieces: list[Piece] = []
        self._manners = [Manner()]
        self._lists = Lists()
        self._heading = 0
        self._exact = 0

    def start(self, element: html.HtmlElement) -> bool:
        """Opens the element; whether there is anything to read inside."""
        tag = element.tag
        if tag in _SKIPPED or is_ignored(element):
            self.embedded += tag in EMBEDDED
            return False
        if tag in BLOCKS:
            self._start_block(element)
        if tag == "table" and is_grid(element):
            self._take_grid(element)
            return False
        self._manners.append(manner_in(element, self._manners[-1], self._link(element)))
        if tag in ("br", "img"):
            self._take_alone(element)
        self._add(_OPENED.get(tag, "") + raised(element, element.text or ""))
        return True

    def end(self, element: html.HtmlElement, *, whole: bool) -> None:
        """Closes the element."""
        tag = element.tag
        if tag not in _SKIPPED and not is_ignored(element):
            self._add(_CLOSED.get(tag, ""))
            self._close(element)
        if not whole:
            self._add(raised(element.getparent(), element.tail or ""))

    def flush(self, element: html.HtmlElement) -> None:
        """Ends the block that is being gathered."""
        pieces, self._pieces = self._pieces, []
        if self._exact:
            self._keep(Kind.CODE, element, pieces)
            return
        kind = Kind.HEADING if self._heading else Kind.PARAGRAPH
        for line in [tidy(pieces)] if self._heading else lines_of(pieces):
            self._keep(kind, element, line)

    def _keep(self, kind: Kind, element: html.HtmlElement, pieces: list[Piece]) -> None:
        if any(piece.words.strip() or piece.picture is not None for piece in pieces):
            around = self._lists.around
            self.blocks.append(Block(kind, element, pieces, around, self._heading))

    def _start_block(self, element: html.HtmlElement) -> None:
        tag = element.tag
        parent = element.getparent()
        self.flush(element if parent is None else parent)
        self._heading = _HEADINGS.get(tag, self._heading)
        self._exact += tag == "pre"
        if tag == "blockquote":
            self._lists.enter(Quote())
        elif tag == "hr":
            self.blocks.append(Block(Kind.RULE, element, around=self._lists.around))
        else:
            self._lists.start(element)

    def _close(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag == "table" and is_grid(element):
            return
        self._manners.pop()
        if tag not in BLOCKS:
            return
        self.flush(element)
        self._heading = 0 if tag in _HEADINGS else self._heading
        self._exact -= tag == "pre"
        if tag == "blockquote":
            self._lists.leave()
        else:
            self._lists.end(element)

    def _take_grid(self, table: html.HtmlElement) -> None:
        for caption in table.iter("caption"):
            self.blocks.extend(flow(caption, self._base).blocks)
        rows = rows_of(table, lambda cell: _joined(flow(cell, self._base)))
        block = Block(Kind.TABLE, table, around=self._lists.around, rows=rows)
        if block.has_words:
            self.blocks.append(block)

    def _take_alone(self, element: html.HtmlElement) -> None:
        if element.tag == "br":
            self._pieces.append(Piece("\n" if self._exact else " ", breaks=True))
        elif not _is_dot(element):
            address = element.get("src") or element.get("data-src") or ""
            words = " ".join((element.get("alt") or "").split())
            self._pieces.append(Piece(words, self._manners[-1], picture=address.strip()))

    def _add(self, words: str) -> None:
        if words:
            self._pieces.append(Piece(words, self._manners[-1]))

    def _link(self, element: html.HtmlElement) -> str:
        address = (element.get("href") or "").strip() if element.tag == "a" else ""
        if not address or address.startswith("#"):
            return ""
        try:
            address = urljoin(self._base, address) if self._base else address
        except ValueError:
            return ""
        relative = ":" not in address.partition("/")[0]
        return address if relative or address.lower().startswith(_ADDRESSES) else ""


def _is_dot(picture: html.HtmlElement) -> bool:
    """Whether it is one of those that only tell that a page was opened."""
    return any((picture.get(side) or "").strip() in ("0", "1") for side in ("width", "height"))


def _joined(cell: Flowed) -> list[Piece]:
    """What stands in a cell of a table, on one line."""
    pieces: list[Piece] = []
    for block in cell.blocks:
        if pieces:
            pieces.append(Piece(" "))
        pieces.extend(block.pieces)
    return tidy(pieces)
