"""A Word document's paragraphs and tables with tracked changes accepted and wrappings undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, SubElement

from fact_desk.text.formats.marks import NUMBER, NUMBER_END
from fact_desk.text.formats.said import Said
from fact_desk.text.formats.word.drawings import chosen
from fact_desk.text.formats.word.knowledge import Knowledge
from fact_desk.text.formats.word.names import ALTERNATIVES, EQUATIONS, VAL, switch, w
from fact_desk.text.formats.word.runs import RunReader, merged, with_value, with_words
from fact_desk.text.formats.word.tables import TableReader

_Taker = Callable[[Element], list[Element]]

BULLETS, NUMBERED = "1", "2"
"""The only lists in a document made plain."""

_P, _TBL, _R = w("p"), w("tbl"), w("r")
_WORDS = (w("t"), w("delText"))


class Story:
    """Reads one run of text: the body, or a note."""

    def __init__(self, known: Knowledge, said: Said, *, in_note: bool = False) -> None:
        self._known, self._said = known, said
        self._runs = RunReader(known, said, in_note=in_note)
        self._tables = TableReader(self, known.tally)
        self._paragraph: Element | None = None
        self._takers = self._all_takers()
        self._carried: list[Element] = []

    def blocks(self, parent: Element, *, in_cell: bool = False) -> list[Element]:
        """The paragraphs and tables in the element, in order."""
        outer, self._carried = self._carried, []
        found = list(self._blocks(parent, in_cell))
        if self._carried:
            found.append(self._finished(Element(w("pPr")), []))
        self._carried = outer
        return found

    def _blocks(self, parent: Element, in_cell: bool) -> Iterator[Element]:
        for child in parent:
            if child.tag == _P:
                yield from self._read_paragraph(child, in_cell)
            elif child.tag == _TBL:
                yield from self._tables.read(child, nested=in_cell)
            elif child.tag == w("altChunk"):
                self._known.tally.left_out["embedded document"] += 1
            else:
                for content in self._opened(child):
                    yield from self._blocks(content, in_cell)

    def _read_paragraph(self, paragraph: Element, in_cell: bool) -> Iterator[Element]:
        properties = paragraph.find(w("pPr"))
        outer, self._paragraph = self._paragraph, properties
        runs = merged(self._inline(paragraph))
        self._paragraph = outer
        self._runs.end_paragraph()
        boxes, self._runs.boxes = self._runs.boxes, []
        if self._joins_next(properties):
            self._carried.extend(runs)
        else:
            yield self._finished(self._plain_properties(properties, runs, in_cell), runs)
        for box in boxes:
            yield from self.blocks(box, in_cell=in_cell)

    def _finished(self, properties: Element, runs: list[Element]) -> Element:
        plain = Element(_P)
        plain.append(properties)
        plain.extend([*self._carried, *runs])
        self._carried = []
        self._said.add("\n")
        return plain

    def _joins_next(self, properties: Element | None) -> bool:
        """Whether the paragraph's end is deleted or hidden, so that the next one goes on in it.

        A large first letter is a paragraph of its own, too.
        """
        if properties is None:
            return False
        frame = properties.find(w("framePr"))
        if frame is not None and frame.get(w("dropCap"), "none") != "none":
            return True
        mark = properties.find(w("rPr"))
        if mark is None:
            return False
        deleted = mark.find(w("del")) is not None
        self._known.tally.changes += deleted
        if deleted or mark.find(w("moveFrom")) is not None:
            return True
        return bool(switch(mark, "vanish") or switch(mark, "specVanish"))

    def _plain_properties(
        self, properties: Element | None, runs: list[Element], in_cell: bool
    ) -> Element:
        plain = Element(w("pPr"))
        styles = self._known.styles
        level = styles.heading(properties)
        label = self._known.numbers.next_label(styles.numbering(properties))
        if level and not in_cell:
            plain.append(with_value("pStyle", f"Heading{level}"))
        elif styles.is_quote(properties) and not in_cell:
            plain.append(with_value("pStyle", "SetOff"))
        if label is None:
            return plain
        words = label.words or (f"{label.number}." if label.number is not None else "")
        if label.words or level or in_cell:
            if words and runs:
                runs.insert(0, with_words(f"{words} "))
        else:
            self._list(plain, label.level, label.number, runs)
        return plain

    def _list(self, plain: Element, level: int, number: int | None, runs: list[Element]) -> None:
        place = SubElement(plain, w("numPr"))
        SubElement(place, w("ilvl"), {VAL: str(level)})
        SubElement(place, w("numId"), {VAL: BULLETS if number is None else NUMBERED})
        if number is not None and runs:
            runs.insert(0, with_words(f"{NUMBER}{number}{NUMBER_END}"))

    def _inline(self, parent: Element, *, in_link: bool = False) -> Iterator[Element]:
        for child in parent:
            if child.tag == _R:
                yield self._runs.read(child, self._paragraph)
            elif child.tag == w("hyperlink") and not in_link:
                link = Element(child.tag, child.attrib)
                link.extend(merged(self._inline(child, in_link=True)))
                yield link
            else:
                for content in self._opened(child):
                    yield from self._inline(content, in_link=in_link)

    def _opened(self, element: Element) -> list[Element]:
        """What of an element is read in its place: nothing, itself, or its content."""
        taker = self._takers.get(element.tag)
        if taker is not None:
            return taker(element)
        # What is not known is looked into rather than lost.
        return [element] if any(True for _ in element.iter(_R)) else []

    def _all_takers(self) -> dict[str, _Taker]:
        takers: dict[str, _Taker] = {
            "ins": self._inserted,
            "moveTo": self._inserted,
            "del": self._deleted,
            "moveFrom": self._nothing,
            "sdt": lambda each: each.findall(w("sdtContent")),
            "pPr": self._nothing,
            "sectPr": self._nothing,
            "commentRangeStart": self._comment_start,
            "commentRangeEnd": self._comment_end,
        }
        takers = {w(name): take for name, take in takers.items()}
        takers[ALTERNATIVES] = _chosen
        return takers | dict.fromkeys(EQUATIONS, self._equation)

    def _inserted(self, change: Element) -> list[Element]:
        self._known.tally.changes += _holds_words(change)
        return [change]

    def _deleted(self, change: Element) -> list[Element]:
        self._known.tally.changes += _holds_words(change)
        return []

    def _nothing(self, element: Element) -> list[Element]:
        # Among others what was moved: it is counted where it moved to.
        return []

    def _equation(self, equation: Element) -> list[Element]:
        self._known.tally.left_out["equation"] += 1
        return []

    def _comment_start(self, mark: Element) -> list[Element]:
        self._said.start(mark.get(w("id"), ""))
        return []

    def _comment_end(self, mark: Element) -> list[Element]:
        self._said.end(mark.get(w("id"), ""))
        return []


def _chosen(alternatives: Element) -> list[Element]:
    one = chosen(alternatives)
    return [] if one is None else [one]


def _holds_words(change: Element) -> bool:
    return any(each.tag in _WORDS and each.text for each in change.iter())
