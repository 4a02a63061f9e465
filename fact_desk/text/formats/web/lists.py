"""The quotes and lists around what is read, as pages and Word write them."""

from __future__ import annotations

import re

from lxml import html

from fact_desk.text.formats.web.manners import is_ignored
from fact_desk.text.formats.web.pieces import Around, Item
from fact_desk.text.formats.web.style import style_of

_LISTS = ("ul", "ol", "menu", "dir")
_LEVEL = re.compile(r"\blevel(\d)\b")
_NUMBERED = re.compile(r"\(?(\d{1,9})[.)]")
_MOST = 999_999_999


class _List:
    """A list that is open: the number of its next item, None where it has bullets."""

    def __init__(self, element: html.HtmlElement, delimiter: str) -> None:
        self.number = _whole(element.get("start"), 1) if element.tag == "ol" else None
        self.delimiter = delimiter
        self.last: Item | None = None
        self.entered = False

    def next_item(self, element: html.HtmlElement) -> Item:
        if self.number is not None:
            self.number = _whole(element.get("value"), self.number)
        self.last = Item(self.number, self.delimiter)
        if self.number is not None:
            self.number = min(self.number + 1, _MOST)
        return self.last


class Lists:
    """Keeps what lies around the block that is being read."""

    def __init__(self) -> None:
        self._around: list[Around] = []
        self._open: list[_List] = []
        self._delimiter = "."
        self._word: list[Item] = []
        self._shown: tuple[Around, ...] = ()

    @property
    def around(self) -> tuple[Around, ...]:
        """Quotes and items, the outermost first."""
        return (*self._around, *self._shown)

    def enter(self, around: Around) -> None:
        """Something opens around what follows."""
        self._around.append(around)
        self._word, self._shown = [], ()

    def leave(self) -> None:
        """What was opened last is over."""
        self._around.pop()

    def start(self, element: html.HtmlElement) -> None:
        """An element begins that may be a list, an item, or one of Word's items."""
        if element.tag in _LISTS:
            self._start_list(element)
        elif element.tag == "li":
            found = self._open[-1] if self._open else _List(element, ".")
            self.enter(found.next_item(element))
        elif element.tag == "p":
            self._start_paragraph(element)

    def end(self, element: html.HtmlElement) -> None:
        """The element ends."""
        if element.tag in _LISTS:
            if self._open.pop().entered:
                self.leave()
        elif element.tag == "li":
            self.leave()
        elif element.tag == "p":
            self._shown = ()

    def _start_list(self, element: html.HtmlElement) -> None:
        parent = element.getparent()
        outer = self._open[-1] if self._open else None
        # Two lists in a row would run into one, and count on.
        self._delimiter = ")" if self._delimiter == "." else "."
        self._open.append(_List(element, self._delimiter))
        if outer and outer.last and parent is not None and parent.tag in _LISTS:
            # A list right in a list belongs to the item before it.
            self.enter(outer.last)
            self._open[-1].entered = True

    def _start_paragraph(self, element: html.HtmlElement) -> None:
        found = _LEVEL.search(style_of(element.get("style") or "").get("mso-list", ""))
        if found is None:
            self._word = []
            return
        level = int(found[1])
        self._word = self._word[: max(0, level - 1)]
        self._word.append(_word_item(element))
        self._shown = tuple(self._word)


def _word_item(paragraph: html.HtmlElement) -> Item:
    sign = next((each for each in paragraph.iter("span") if is_ignored(each)), None)
    words = "".join(sign.itertext()).strip() if sign is not None else ""
    numbered = _NUMBERED.match(words)
    return Item(int(numbered[1]) if numbered else None)


def _whole(value: str | None, otherwise: int) -> int:
    found = re.fullmatch(r"\s*(\d{1,9})\s*", value or "", re.ASCII)
    return int(found[1]) if found else otherwise
