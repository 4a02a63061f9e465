"""What the styles of an OpenDocument text say about words and lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from fact_desk.text.formats.look import Look
from fact_desk.text.formats.opendocument.names import q

_HEADING = re.compile("Heading_20_([1-9])")
_LONGEST_CHAIN = 20


class Styles:
    """The styles of a text, its own and those with names."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self.lists: dict[str, Element] = {}
        self.outline: Element | None = None
        for root in roots:
            for style in root.iter(q("style:style")):
                name = style.get(q("style:family"), ""), style.get(q("style:name"), "")
                self._styles.setdefault(name, style)
            for each in root.iter(q("text:list-style")):
                self.lists.setdefault(each.get(q("style:name"), ""), each)
            for each in root.iter(q("text:outline-style")):
                self.outline = each

    def look(self, family: str, name: str, around: Look) -> Look:
        """How words of that style are set, where they stand among others set like `around`.

        Only the words of a span are strong by their style: those of a heading are as it is.
        """
        found = self._properties(family, name)
        if not found:
            return around
        if family == "paragraph":
            return around._replace(hidden=found.get(q("text:display")) == "none" or around.hidden)
        return Look(
            _weight(found.get(q("fo:font-weight")), around.strong),
            _slant(found.get(q("fo:font-style")), around.slanted),
            _struck(found.get(q("style:text-line-through-style")), around.struck),
            _raised(found.get(q("style:text-position")), around.raised),
            found.get(q("text:display")) == "none" or around.hidden,
        )

    def is_quote(self, paragraph: str) -> bool:
        """Whether paragraphs of that style are set off as quotes."""
        names = (each.get(q("style:name"), "") for each in self._chain("paragraph", paragraph))
        return any(name in ("Quotations", "Quote", "Block_20_Quotation") for name in names)

    def heading(self, paragraph: str) -> int:
        """The level of the headings that look so, 0 for none; not all are written as headings."""
        for style in self._chain("paragraph", paragraph):
            if found := _HEADING.fullmatch(style.get(q("style:name"), "")):
                return int(found[1])
        return 0

    def is_title(self, paragraph: str) -> bool:
        """Whether paragraphs of that style are the title."""
        names = (each.get(q("style:name"), "") for each in self._chain("paragraph", paragraph))
        return any(name == "Title" for name in names)

    def _properties(self, family: str, name: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for style in reversed(self._chain(family, name)):
            told = style.find(q("style:text-properties"))
            found |= {} if told is None else told.attrib
        return found

    def _chain(self, family: str, name: str) -> list[Element]:
        chain: list[Element] = []
        while len(chain) < _LONGEST_CHAIN:
            style = self._styles.get((family, name))
            if style is None:
                break
            chain.append(style)
            name = style.get(q("style:parent-style-name"), "")
        return chain


def _weight(told: str | None, around: bool) -> bool:
    return around if told is None else told in ("bold", "bolder", "600", "700", "800", "900")


def _slant(told: str | None, around: bool) -> bool:
    return around if told is None else told in ("italic", "oblique")


def _struck(told: str | None, around: bool) -> bool:
    return around if told is None else told != "none"


def _raised(told: str | None, around: bool) -> bool:
    # "super 58%", or a share of the letters' height such as "33% 58%".
    if told is None:
        return around
    first = (told.split() or [""])[0]
    return first == "super" or (first.endswith("%") and first[:-1].isdecimal() and first != "0%")
