"""The runs of a Word document with nothing left in them but what is read and how it is set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from fact_desk.text.formats.marks import raised, without_marks
from fact_desk.text.formats.said import Said
from fact_desk.text.formats.tally import words_in
from fact_desk.text.formats.word.drawings import boxes_in
from fact_desk.text.formats.word.knowledge import Knowledge
from fact_desk.text.formats.word.names import ALTERNATIVES, VAL, value_of, w
from fact_desk.text.formats.word.symbols import letter_of

_Taker = Callable[[Element], Iterator[Element]]
_DEEPEST_FIELD = 20
_HYPHEN, _SOFT_HYPHEN = "\u2011", "\u00ad"


class RunReader:
    """Reads runs one after the other; `in_note` runs refer to no notes.

    Text boxes that hang on the runs wait in `boxes`.
    """

    def __init__(self, known: Knowledge, said: Said, *, in_note: bool) -> None:
        self.boxes: list[Element] = []
        self._known, self._said, self._in_note = known, said, in_note
        self._fields: list[bool] = []
        self._deeper_fields = 0
        self._hidden = False
        self._raised = False
        self._takers = self._all_takers()

    def read(self, run: Element, paragraph: Element | None) -> Element:
        """The run as it is read; `paragraph` are the properties of its paragraph."""
        properties = run.find(w("rPr"))
        styles = self._known.styles
        self._hidden = styles.says("vanish", properties, paragraph)
        self._raised = value_of(properties, "vertAlign") == "superscript"
        plain = Element(w("r"))
        kept = SubElement(plain, w("rPr"))
        for name in ("b", "i", "strike", "dstrike"):
            if styles.says(name, properties):
                SubElement(kept, w(name.removeprefix("d")))
        plain.extend(self._pieces(run))
        return plain

    def end_paragraph(self) -> None:
        """A field that is never parted from what it is made from eats no further paragraph."""
        self._fields = [False for _ in self._fields]

    def _pieces(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            taker = self._takers.get(child.tag)
            if taker is not None:
                yield from taker(child)

    def _all_takers(self) -> dict[str, _Taker]:
        takers: dict[str, _Taker] = {
            "t": lambda each: self._words(each.text or ""),
            "tab": lambda each: self._words("\t"),
            "ptab": lambda each: self._words("\t"),
            "noBreakHyphen": lambda each: self._words(_HYPHEN),
            "softHyphen": lambda each: self._words(_SOFT_HYPHEN),
            "sym": self._symbol,
            "br": self._break,
            "cr": self._break,
            "fldChar": self._field,
            "instrText": self._kept,
            "footnoteReference": self._note,
            "endnoteReference": self._note,
            "drawing": self._drawing,
            "pict": self._drawing,
            "object": self._drawing,
            "ruby": self._ruby,
            "commentReference": self._comment,
        }
        return {ALTERNATIVES: self._drawing, **{w(name): take for name, take in takers.items()}}

    def _words(self, words: str) -> Iterator[Element]:
        # Before its separator, a field holds what it is made from, and not what it shows.
        if not words or True in self._fields:
            return
        if self._hidden:
            self._known.tally.hidden_words += words_in(words)
            return
        words = without_marks(words)
        words = raised(words) if self._raised else words
        self._said.add(words)
        text = Element(w("t"))
        text.text = words
        yield text

    def _symbol(self, symbol: Element) -> Iterator[Element]:
        letter = letter_of(symbol.get(w("font"), ""), symbol.get(w("char"), ""))
        if not letter and not self._hidden:
            self._known.tally.left_out["symbol without a letter of its own"] += 1
        yield from self._words(letter)

    def _break(self, line: Element) -> Iterator[Element]:
        if line.get(w("type"), "textWrapping") == "textWrapping" and not self._hidden:
            self._said.add("\n")
            yield Element(w("br"))

    def _field(self, mark: Element) -> Iterator[Element]:
        match mark.get(w("fldCharType")):
            # mammoth looks at all fields around a run: without end they would take it hours.
            case "begin" if len(self._fields) >= _DEEPEST_FIELD:
                self._deeper_fields += 1
                return
            case "separate" if self._deeper_fields:
                return
            case "end" if self._deeper_fields:
                self._deeper_fields -= 1
                return
            case "begin":
                self._fields.append(True)
            case "separate" if self._fields:
                self._fields[-1] = False
            case "end" if self._fields:
                self._fields.pop()
            case _:
                return
        yield from self._kept(mark)

    def _kept(self, element: Element) -> Iterator[Element]:
        kept = Element(element.tag, element.attrib)
        kept.text = element.text
        yield kept

    def _note(self, reference: Element) -> Iterator[Element]:
        name = reference.get(w("id"), "")
        kind = "footnote" if reference.tag == w("footnoteReference") else "endnote"
        if (kind, name) in self._known.notes and not (self._hidden or self._in_note):
            yield Element(reference.tag, {w("id"): name})

    def _drawing(self, drawing: Element) -> Iterator[Element]:
        if not self._hidden:
            self.boxes.extend(boxes_in(drawing, self._known.tally))
        yield from ()

    def _ruby(self, ruby: Element) -> Iterator[Element]:
        for run in ruby.iterfind(f"{w('rubyBase')}/{w('r')}"):
            yield from self._pieces(run)
        if ruby.find(w("rt")) is not None:
            self._known.tally.left_out["reading aid above a word"] += 1

    def _comment(self, reference: Element) -> Iterator[Element]:
        self._said.point(reference.get(w("id"), ""))
        yield from ()


def merged(parts: Iterable[Element]) -> list[Element]:
    """The parts of a paragraph with runs of words that are set alike put together.

    Word begins a new run with every correction, and mammoth's time goes by their number.
    """
    found: list[Element] = []
    for look, alike in groupby((each for each in parts if not _is_empty(each)), _look_of):
        first, *others = alike
        if look is not None and others:
            first[1].text = "".join(each[1].text or "" for each in (first, *others))
            others = []
        found.extend([first, *others])
    return found


def _is_empty(part: Element) -> bool:
    return part.tag == w("r") and len(part) <= 1


def _look_of(part: Element) -> list[str] | None:
    """How a run is set that holds nothing but words; None for all else."""
    if part.tag != w("r") or [each.tag for each in part] != [w("rPr"), w("t")]:
        return None
    return [each.tag for each in part[0]]


def with_words(words: str) -> Element:
    """A run of these words."""
    run = Element(w("r"))
    SubElement(run, w("rPr"))
    text = SubElement(run, w("t"))
    text.text = words
    return run


def with_value(name: str, value: str) -> Element:
    """A property with that value."""
    return Element(w(name), {VAL: value})
