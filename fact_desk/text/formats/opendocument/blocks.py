"""Paragraphs, lists, tables and sections of an OpenDocument text, as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from fact_desk.text.formats.look import Look
from fact_desk.text.formats.marks import NUMBER, NUMBER_END
from fact_desk.text.formats.opendocument.drawings import boxes_in
from fact_desk.text.formats.opendocument.inline import Met, Words
from fact_desk.text.formats.opendocument.lists import Lists
from fact_desk.text.formats.opendocument.names import q, whole
from fact_desk.text.formats.opendocument.tables import cells_of, rows_of
from fact_desk.text.formats.said import Said
from fact_desk.text.formats.tally import words_in

_TRANSPARENT = (
    "text:index-body text:index-title text:table-of-content text:alphabetical-index "
    "text:illustration-index text:table-index text:object-index text:user-index text:bibliography "
    "text:numbered-paragraph draw:text-box"
)
_HIDDEN = q("text:hidden-paragraph")
_DRAWINGS = "draw:frame draw:g draw:custom-shape draw:rect draw:ellipse draw:a draw:control"


class Story:
    """Reads one run of text: the body, or a note."""

    def __init__(self, met: Met, said: Said, *, in_note: bool = False) -> None:
        self._met, self._said = met, said
        self._words = Words(met, said, in_note=in_note)
        self._lists = Lists(met.styles)
        self._takers = self._all_takers()

    def blocks(self, parent: Element, *, in_cell: bool = False) -> str:
        """The blocks in the element as HTML."""
        return "".join(part for child in parent for part in self._block(child, in_cell))

    def _block(self, element: Element, in_cell: bool) -> Iterator[str]:
        taker = self._takers.get(element.tag)
        if taker is not None:
            yield from taker(element, in_cell)

    def _all_takers(self) -> dict[str, Callable[[Element, bool], Iterator[str]]]:
        takers: dict[str, Callable[[Element, bool], Iterator[str]]] = {
            "text:p": self._paragraph,
            "text:h": self._heading,
            "text:list": self._list,
            "text:section": self._section,
            "table:table": self._table,
        }
        takers |= dict.fromkeys(_TRANSPARENT.split(), self._content)
        takers |= dict.fromkeys(_DRAWINGS.split(), self._drawing)
        return {q(name): take for name, take in takers.items()}

    def _content(self, element: Element, in_cell: bool) -> Iterator[str]:
        yield self.blocks(element, in_cell=in_cell)

    def _drawing(self, drawing: Element, in_cell: bool) -> Iterator[str]:
        for box in boxes_in(drawing, self._met):
            yield self.blocks(box, in_cell=in_cell)

    def _section(self, section: Element, in_cell: bool) -> Iterator[str]:
        if section.get(q("text:display"), "true") == "none" or _is_hidden(section):
            self._met.tally.hidden_words += words_in(" ".join(section.itertext()))
        else:
            yield self.blocks(section, in_cell=in_cell)

    def _paragraph(self, paragraph: Element, in_cell: bool, label: str = "") -> Iterator[str]:
        style = paragraph.get(q("text:style-name"), "")
        level = 1 if self._met.styles.is_title(style) else self._met.styles.heading(style)
        tag = f"h{min(6, level)}" if level and not in_cell and not label else "p"
        yield from self._set(paragraph, tag, label, in_cell)

    def _heading(self, heading: Element, in_cell: bool) -> Iterator[str]:
        level = max(1, min(10, whole(heading, "text:outline-level")))
        label = self._lists.heading_label(level, heading)
        yield from self._set(heading, "p" if in_cell else f"h{min(6, level)}", label, in_cell)

    def _set(self, paragraph: Element, tag: str, label: str, in_cell: bool) -> Iterator[str]:
        style = paragraph.get(q("text:style-name"), "")
        hidden = any(_is_hidden(each) for each in paragraph.iter(_HIDDEN))
        look = self._met.styles.look("paragraph", style, Look(hidden=hidden))
        words = self._words.read(paragraph, look)
        boxes, self._words.boxes = self._words.boxes, []
        self._said.add("\n")
        if words.strip():
            block = f"<{tag}>{label}{words}</{tag}>"
            quoted = tag == "p" and not label and self._met.styles.is_quote(style)
            yield f"<blockquote>{block}</blockquote>" if quoted else block
        for drawing in boxes:
            yield from self._drawing(drawing, in_cell)

    def _list(self, listed: Element, in_cell: bool) -> Iterator[str]:
        with self._lists.entered(listed):
            tag = self._lists.tag()
            items = "".join(self._item(item, in_cell, tag) for item in listed)
        yield f"<{tag}>{items}</{tag}>" if tag and not in_cell else items

    def _item(self, item: Element, in_cell: bool, tag: str) -> str:
        number, words = None, ""
        if item.tag == q("text:list-item"):
            number, words = self._lists.next_item(item)
        mark = f"{words} " if words else ""
        if number is not None:
            mark = f"{number}. " if in_cell else f"{NUMBER}{number}{NUMBER_END}"
        parts: list[str] = []
        for child in item:
            if mark and child.tag == q("text:p"):
                parts.extend(self._paragraph(child, in_cell, mark))
                mark = ""
            else:
                parts.extend(self._block(child, in_cell))
        content = "".join(parts)
        return f"<li>{content}</li>" if tag and not in_cell and content else content

    def _table(self, table: Element, in_cell: bool) -> Iterator[str]:
        rows = list(rows_of(table, self._met.copies))
        cells = [list(cells_of(row, self._met.copies)) for row, _ in rows]
        if in_cell or (len(cells) == 1 and len(cells[0]) == 1):
            for cell in (cell for each in cells for cell in each):
                yield self.blocks(cell, in_cell=in_cell)
            return
        yield "<table>"
        for (_, heading), each in zip(rows, cells, strict=True):
            tag = "th" if heading else "td"
            yield f"<tr>{''.join(self._cell(cell, tag) for cell in each)}</tr>"
        yield "</table>"

    def _cell(self, cell: Element, tag: str) -> str:
        across = whole(cell, "table:number-columns-spanned")
        down = whole(cell, "table:number-rows-spanned")
        words = self.blocks(cell, in_cell=True)
        return f'<{tag} colspan="{across}" rowspan="{down}">{words}</{tag}>'


def _is_hidden(element: Element) -> bool:
    return element.get(q("text:is-hidden")) == "true"
