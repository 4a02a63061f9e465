"""Rows and cells of a table in an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from fact_desk.text.formats.opendocument.names import q, whole

_GROUPS = (q("table:table-rows"), q("table:table-row-group"))
_MOST_ALIKE = 200
_MOST_COPIED = 20_000


@dataclass(slots=True)
class Copies:
    """How often rows and cells are read that a file writes once and says are many.

    Tables in such cells would come as often again, so all that is read another time in a file has
    one bound: `left`, elements and code points. `dropped` counts what went beyond it.
    """

    left: int = _MOST_COPIED
    dropped: int = 0

    def times(self, element: Element, name: str) -> int:
        """How often the element is read; the attribute of that name says how often it stands."""
        told = whole(element, name)
        wanted = min(_MOST_ALIKE, told)
        # Thousands of empty ones are how a program fills a page.
        if wanted < 2 or not any(words.strip() for words in element.itertext()):
            return 1
        size = sum(1 + len(each.text or "") + len(each.tail or "") for each in element.iter())
        more = min(wanted - 1, self.left // size)
        self.left -= more * size
        self.dropped += told - 1 - more
        return 1 + more


def rows_of(
    table: Element, copies: Copies, *, heading: bool = False
) -> Iterator[tuple[Element, bool]]:
    """The rows, each with whether it is a heading; alike ones written once come as often."""
    for child in table:
        if child.tag == q("table:table-row"):
            times = copies.times(child, "table:number-rows-repeated")
            yield from [(child, heading)] * times
        elif child.tag == q("table:table-header-rows"):
            yield from rows_of(child, copies, heading=True)
        elif child.tag in _GROUPS:
            yield from rows_of(child, copies, heading=heading)


def cells_of(row: Element, copies: Copies) -> Iterator[Element]:
    """The cells that stand; those that another one covers are left to it."""
    for cell in row:
        if cell.tag == q("table:table-cell"):
            yield from [cell] * copies.times(cell, "table:number-columns-repeated")
