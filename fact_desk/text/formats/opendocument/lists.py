"""Lists of an OpenDocument text: which style counts, and how far it has come."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from xml.etree.ElementTree import Element

from fact_desk.text.formats.opendocument.names import q, whole
from fact_desk.text.formats.opendocument.numbers import Level, label, levels_of
from fact_desk.text.formats.opendocument.styles import Styles

_DEEPEST = 10


class Lists:
    """Goes into lists and out of them, and gives each item its number."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._around: list[str] = []
        self._levels: dict[str, list[Level]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._by_id: dict[str, str] = {}
        self._outline = levels_of(styles.outline)
        self._headings = [0] * _DEEPEST

    @contextmanager
    def entered(self, listed: Element) -> Generator[None]:
        """Within, the list is the innermost one."""
        name = self._name(listed)
        counts = self._counts.setdefault(name, [None] * _DEEPEST)
        depth = min(len(self._around), _DEEPEST - 1)
        if not self._goes_on(listed):
            counts[depth:] = [None] * (_DEEPEST - depth)
        self._by_id[listed.get(q("xml:id"), "")] = name
        self._around.append(name)
        try:
            yield
        finally:
            self._around.pop()

    def tag(self) -> str:
        """The HTML element for the innermost list; empty where its labels are words."""
        level = self._level()
        if level.is_plain:
            return "ol"
        return "" if level.form else "ul"

    def next_item(self, item: Element) -> tuple[int | None, str]:
        """The number of the next item, or the words of its label."""
        name, at, level = self._around[-1], self._at(), self._level()
        counts = self._counts[name]
        so_far = counts[at]
        number = level.start if so_far is None else so_far + 1
        counts[at] = number = whole(item, "text:start-value", number)
        counts[at + 1 :] = [None] * (_DEEPEST - at - 1)
        if level.is_plain:
            return number, ""
        levels = self._levels_of(name)
        known = [count or level.start for count, level in zip(counts, levels, strict=True)]
        return None, label(levels, known, at)

    def heading_label(self, level: int, heading: Element) -> str:
        """The number before a heading with a blank, where the outline gives it one."""
        at = min(level, _DEEPEST) - 1
        own = self._outline[at]
        if not own.form or heading.get(q("text:is-list-header")) == "true":
            return ""
        so_far = self._headings[at]
        if heading.get(q("text:restart-numbering")) == "true":
            so_far = 0
        self._headings[at] = so_far + 1 if so_far else whole(heading, "text:start-value", own.start)
        self._headings[at + 1 :] = [0] * (_DEEPEST - at - 1)
        words = label(self._outline, [max(1, each) for each in self._headings], at)
        return f"{words} " if words else ""

    def _name(self, listed: Element) -> str:
        given = listed.get(q("text:style-name"), "")
        return given or (self._around[-1] if self._around else "")

    def _goes_on(self, listed: Element) -> bool:
        if listed.get(q("text:continue-numbering")) == "true":
            return True
        return bool(self._by_id.get(listed.get(q("text:continue-list"), "\0")))

    def _at(self) -> int:
        return min(len(self._around), _DEEPEST) - 1

    def _level(self) -> Level:
        return self._levels_of(self._around[-1])[self._at()]

    def _levels_of(self, name: str) -> list[Level]:
        if name not in self._levels:
            self._levels[name] = levels_of(self._styles.lists.get(name))
        return self._levels[name]
