"""The numbers that Word counts for list items and headings: they stand in no paragraph's words."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from fact_desk.text.formats.numerals import in_numerals
from fact_desk.text.formats.word.names import value_of, w, whole

_PLACE = re.compile("%([1-9])")
_PLAIN = re.compile(r"\(?%[1-9][.)]?")


class Label(NamedTuple):
    """What stands before a paragraph: a bullet or a number on a level, or other words."""

    level: int
    number: int | None = None
    words: str = ""


class _Level(NamedTuple):
    kind: str
    pattern: str
    start: int


class Numbers:
    """Counts the items of a document's lists, in the order in which they are asked for."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def next_label(self, place: Element | None) -> Label | None:
        """The label of the next paragraph at that place (`w:numPr`), None where it has none."""
        name, given = value_of(place, "numId") or "0", value_of(place, "ilvl") or "0"
        level = int(given) if given in tuple("012345678") else 0
        abstract = self._lists.get(name)
        found = self._levels.get(abstract or "", {}).get(level)
        if abstract is None or found is None or found.kind == "none":
            return None
        if found.kind == "bullet":
            return Label(level)
        counts = self._count(name, abstract, level)
        if found.kind == "decimal" and _PLAIN.fullmatch(found.pattern):
            return Label(level, counts[level])
        words = _PLACE.sub(
            lambda at: self._written(abstract, int(at[1]) - 1, counts), found.pattern
        )
        return Label(level, words=words.strip()) if words.strip() else None

    def _count(self, name: str, abstract: str, level: int) -> dict[int, int]:
        counts = self._counts.setdefault(abstract, {})
        if (start := self._starts.pop((name, level), None)) is not None:
            counts[level] = start
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = self._levels[abstract][level].start
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        for upper in range(level):
            kind = self._levels[abstract].get(upper)
            counts.setdefault(upper, kind.start if kind else 1)
        return counts

    def _written(self, abstract: str, level: int, counts: dict[int, int]) -> str:
        found = self._levels[abstract].get(level)
        return in_numerals(counts.get(level, 1), found.kind if found else "decimal")

    def _read(self, root: Element) -> None:
        for abstract in root.findall(w("abstractNum")):
            name = abstract.get(w("abstractNumId"), "")
            self._levels[name] = dict(map(_read_level, abstract.findall(w("lvl"))))
        linked = _linked(root)
        for one in root.findall(w("num")):
            self._read_list(one, linked)

    def _read_list(self, one: Element, linked: dict[str, str]) -> None:
        name = one.get(w("numId"), "")
        abstract = value_of(one, "abstractNumId") or ""
        abstract = linked.get(abstract, abstract)
        own: dict[int, _Level] = {}
        for override in one.findall(w("lvlOverride")):
            start = whole(value_of(override, "startOverride"), -1)
            if start >= 0:
                self._starts[name, whole(override.get(w("ilvl")))] = start
            own |= dict(map(_read_level, override.findall(w("lvl"))))
        if own:
            # Levels of its own make it a list of its own.
            levels, abstract = self._levels.get(abstract, {}) | own, f"{abstract}/{name}"
            self._levels[abstract] = levels
        self._lists[name] = abstract


def _linked(root: Element) -> dict[str, str]:
    """Lists that are defined by the style that another one belongs to."""
    abstracts = root.findall(w("abstractNum"))
    owners = {value_of(each, "styleLink"): each.get(w("abstractNumId"), "") for each in abstracts}
    return {
        each.get(w("abstractNumId"), ""): owners[link]
        for each in abstracts
        if (link := value_of(each, "numStyleLink")) and link in owners
    }


def _read_level(level: Element) -> tuple[int, _Level]:
    kind = value_of(level, "numFmt") or "decimal"
    pattern = value_of(level, "lvlText") or ""
    return whole(level.get(w("ilvl"))), _Level(kind, pattern, whole(value_of(level, "start"), 1))
