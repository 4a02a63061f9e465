"""Words that were parted at the end of a line, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from fact_desk.text.formats.sheets.line import HYPHEN, Line
from fact_desk.text.reflow import joint

_HYPHENS = (HYPHEN, "-", "\u00ad", "\u2010")
_LAST = re.compile(r"[^\W_]+$")
_FIRST = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_BEFORE_HYPHEN = frozenset(
    "well ill self non ex co anti pre post pro semi multi half long short high low mid all cross "
    "full part two three four five six seven eight nine ten twenty thirty forty fifty sixty "
    "seventy eighty ninety vice so hard first second third fast left right".split()
)
_AFTER_HYPHEN = frozenset(
    "old year day week month term time based free made up out off in known like style led long "
    "wide general elect minute hour mile".split()
)


class Joiner:
    """Joins lines as the words of the whole article suggest."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._known: set[str] = set()
        for line in lines:
            inner = line.text.rstrip("".join(_HYPHENS))
            self._known.update(word.lower() for word in _WORD.findall(inner))

    def joined(self, lines: Sequence[str]) -> str:
        """The lines as one."""
        whole = ""
        for line in lines:
            if not whole:
                whole = line
            elif whole.endswith(_HYPHENS):
                whole = self._at_hyphen(whole[:-1], whole[-1], line)
            else:
                between = "" if whole.endswith(("–", "/")) and whole[-2:-1].isdigit() else " "
                whole += (between and joint(whole[-1], line)) + line
        return whole.replace(HYPHEN, "-")

    def _at_hyphen(self, before: str, hyphen: str, after: str) -> str:
        last, first = _LAST.search(before), _FIRST.match(after)
        if last is None or first is None:
            # A dash, or a sign before a number.
            return f"{before}{'-' if hyphen == HYPHEN else hyphen} {after}"
        kept = self._keeps(last[0].lower(), first[0])
        return f"{before}{'-' if kept else ''}{after}"

    def _keeps(self, last: str, first: str) -> bool:
        if last + first.lower() in self._known:
            return False
        if f"{last}-{first.lower()}" in self._known:
            return True
        if first[0].isupper() or first[0].isdigit() or last[-1].isdigit():
            return True
        return last in _BEFORE_HYPHEN or first.lower() in _AFTER_HYPHEN
