"""Rows and cells of a table in an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from fact_desk.text.formats.opendocument.names import q, whole

_GROUPS = (q("table:table-rows"), q("table:table-row-group"))
_MOST_ALIKE = 200


def rows_of(table: Element, *, heading: bool = False) -> Iterator[tuple[Element, bool]]:
    """The rows, each with whether it is a heading; alike ones written once come as often."""
    for child in table:
        if child.tag == q("table:table-row"):
            times = _times(child, "table:number-rows-repeated")
            yield from [(child, heading)] * times
        elif child.tag == q("table:table-header-rows"):
            yield from rows_of(child, heading=True)
        elif child.tag in _GROUPS:
            yield from rows_of(child, heading=heading)


def cells_of(row: Element) -> Iterator[Element]:
    """The cells that stand; those that another one covers are left to it."""
    for cell in row:
        if cell.tag == q("table:table-cell"):
            yield from [cell] * _times(cell, "table:number-columns-repeated")


def _times(element: Element, name: str) -> int:
    # Thousands of empty ones are how a program fills a page.
    return min(_MOST_ALIKE, whole(element, name)) if "".join(element.itertext()).strip() else 1
