"""Word's lists: an item's number is Word's own, and each list starts where it should."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fact_desk.exports.word.markup import element

LEVELS = 9
"""So many lists may stand in one another."""

_FIRST_LIST = 1000
_KINDS = {"bullet": 900, ".": 901, ")": 902}
_NUMBERED = re.compile(r"(?P<number>\d{1,9})(?P<sign>[.)])")
_INDENT = 360


class ListBook:
    """Gives each item its list and level, and says at the end which lists there are."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str, int]] = []
        self._made: list[tuple[int, str, int, int]] = []

    def item(self, bullet: str, depth: int) -> tuple[int, int]:
        """The list's number and the level of an item at that depth, counted from 1."""
        found = _NUMBERED.fullmatch(bullet)
        kind, number = (found["sign"], int(found["number"])) if found else ("bullet", 0)
        level = min(max(depth, 1), LEVELS) - 1
        del self._open[level + 1 :]
        if len(self._open) == level + 1 and self._goes_on(kind, number):
            name = self._open[level][0]
        else:
            name = _FIRST_LIST + len(self._made)
            self._made.append((name, kind, level, number))
        del self._open[level:]
        # Levels in between have no item of their own.
        self._open += [(name, kind, number)] * (level + 1 - len(self._open))
        return name, level

    def end(self) -> None:
        """Something that is no part of a list comes next."""
        self._open.clear()

    def kinds(self) -> Iterator[str]:
        """The definitions on which the lists rest; they come before the lists."""
        for kind, name in _KINDS.items():
            levels = "".join(_level(kind, level) for level in range(LEVELS))
            yield element("abstractNum", {"abstractNumId": str(name)}, levels)

    def lists(self) -> Iterator[str]:
        """The lists of the document."""
        for name, kind, level, number in self._made:
            start = element("startOverride", {"val": str(number)}) if kind != "bullet" else ""
            over = element("lvlOverride", {"ilvl": str(level)}, start) if start else ""
            rests_on = element("abstractNumId", {"val": str(_KINDS[kind])})
            yield element("num", {"numId": str(name)}, rests_on + over)

    def _goes_on(self, kind: str, number: int) -> bool:
        _, before, last = self._open[-1]
        return kind == before and (kind == "bullet" or number == last + 1)


def _level(kind: str, level: int) -> str:
    left = str(_INDENT * (level + 1))
    sort = "bullet" if kind == "bullet" else "decimal"
    sign = "•" if kind == "bullet" else f"%{level + 1}{kind}"
    inside = (
        element("start", {"val": "1"})
        + element("numFmt", {"val": sort})
        + element("lvlText", {"val": sign})
        + element("lvlJc", {"val": "left"})
        + element("pPr", {}, element("ind", {"left": left, "hanging": str(_INDENT)}))
    )
    return element("lvl", {"ilvl": str(level)}, inside)
