"""Tables of a Word document: rows and cells that stand, one level of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol
from xml.etree.ElementTree import Element, SubElement

from fact_desk.text.formats.tally import Tally
from fact_desk.text.formats.word.names import VAL, switch, value_of, w, whole

_WRAPPINGS = (w("sdt"), w("customXml"), w("ins"), w("moveTo"))
_MOST_EMPTY = 100
_WIDEST = 1_000
_MOST_HEADINGS = 20


class BlockReader(Protocol):
    """What reads the paragraphs of a cell."""

    def blocks(self, parent: Element, *, in_cell: bool = False) -> list[Element]:
        """The paragraphs and tables in the element."""
        ...


class TableReader:
    """Reads tables by means of what reads their cells."""

    def __init__(self, reader: BlockReader, tally: Tally) -> None:
        self._reader, self._tally = reader, tally

    def read(self, table: Element, *, nested: bool) -> Iterator[Element]:
        """The table; the paragraphs of one inside a table, or of a box drawn as a lone cell."""
        rows = list(self._rows(table))
        if not rows:
            return
        cells = [list(_within(row, w("tc"))) for row in rows]
        if nested or (len(cells) == 1 and len(cells[0]) == 1):
            for cell in (cell for each in cells for cell in each):
                yield from self._reader.blocks(cell, in_cell=nested)
            return
        plain = Element(w("tbl"))
        for at, (row, each) in enumerate(zip(rows, cells, strict=True)):
            plain.append(self._row(row, each, may_head=at < _MOST_HEADINGS))
        yield plain

    def _rows(self, table: Element) -> Iterator[Element]:
        for row in _within(table, w("tr")):
            properties = row.find(w("trPr"))
            deleted = properties is not None and properties.find(w("del")) is not None
            inserted = properties is not None and properties.find(w("ins")) is not None
            self._tally.changes += deleted or inserted
            if not deleted:
                yield row

    def _row(self, row: Element, cells: list[Element], *, may_head: bool) -> Element:
        properties = row.find(w("trPr"))
        plain = Element(w("tr"))
        kept = SubElement(plain, w("trPr"))
        if may_head and switch(properties, "tblHeader"):
            SubElement(kept, w("tblHeader"))
        for _ in range(min(_MOST_EMPTY, whole(value_of(properties, "gridBefore")))):
            SubElement(SubElement(plain, w("tc")), w("p"))
        plain.extend(map(self._cell, cells))
        return plain

    def _cell(self, cell: Element) -> Element:
        properties = cell.find(w("tcPr"))
        plain = Element(w("tc"))
        kept = SubElement(plain, w("tcPr"))
        if properties is not None:
            across = min(_WIDEST, whole(value_of(properties, "gridSpan"), 1))
            SubElement(kept, w("gridSpan"), {VAL: str(max(1, across))})
            kept.extend(properties.findall(w("vMerge"))[:1])
            if properties.find(w("cellDel")) is not None:
                self._tally.changes += 1
                return plain
        plain.extend(self._reader.blocks(cell, in_cell=True))
        return plain


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """The elements of that name in the parent, through what is only wrapped around them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPINGS:
            content = child.find(w("sdtContent"))
            yield from _within(child if content is None else content, tag)
