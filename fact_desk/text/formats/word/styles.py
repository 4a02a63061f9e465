"""What the styles of a Word document say about its paragraphs and runs."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from fact_desk.text.formats.word.names import switch, value_of, w

_HEADING = re.compile(r"heading ([1-9])")
_TITLES = ("title",)
_QUOTES = ("quote", "intense quote", "block text", "quotations")
_LONGEST_CHAIN = 20


class Styles:
    """Styles by id, each with those that it is based on."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else root.findall(w("style"))
        self._styles = {style.get(w("styleId"), ""): style for style in styles}

    def heading(self, properties: Element | None) -> int:
        """The level of the heading that a paragraph of these properties is, 0 for none."""
        level = value_of(properties, "outlineLvl")
        chain = self._chain(value_of(properties, "pStyle"))
        for style in chain:
            if found := _HEADING.fullmatch(_name(style)):
                return min(6, int(found[1]))
            if _name(style) in _TITLES:
                return 1
            if level is None:
                level = value_of(style.find(w("pPr")), "outlineLvl")
        return int(level) + 1 if level and level in "012345" else 0

    def name_of(self, properties: Element | None) -> str:
        """The name of a paragraph's style in small letters; empty where it has none."""
        style = self._styles.get(value_of(properties, "pStyle") or "")
        return "" if style is None else _name(style)

    def is_quote(self, properties: Element | None) -> bool:
        """Whether it is a passage set off as a quote."""
        return any(_name(style) in _QUOTES for style in self._chain(value_of(properties, "pStyle")))

    def numbering(self, properties: Element | None) -> Element | None:
        """What a paragraph or its style says of its place in a list."""
        own = None if properties is None else properties.find(w("numPr"))
        if own is not None and own.find(w("numId")) is not None:
            return own
        for style in self._chain(value_of(properties, "pStyle")):
            found = style.find(f"{w('pPr')}/{w('numPr')}")
            if found is not None:
                return found
        return None

    def says(self, name: str, properties: Element | None, paragraph: Element | None = None) -> bool:
        """Whether a property of a run is on: by itself, by its style, or by its paragraph's."""
        own = switch(properties, name)
        if own is not None:
            return own
        by_run = self._by_style(name, value_of(properties, "rStyle"))
        if by_run is not None:
            return by_run
        if paragraph is None:
            return False
        return bool(self._by_style(name, value_of(paragraph, "pStyle")))

    def _by_style(self, name: str, style: str | None) -> bool | None:
        told = (switch(each.find(w("rPr")), name) for each in self._chain(style))
        return next((one for one in told if one is not None), None)

    def _chain(self, name: str | None) -> list[Element]:
        chain: list[Element] = []
        while name and len(chain) < _LONGEST_CHAIN:
            style = self._styles.get(name)
            if style is None:
                break
            chain.append(style)
            name = value_of(style, "basedOn")
        return chain


def _name(style: Element) -> str:
    return (value_of(style, "name") or "").lower()
