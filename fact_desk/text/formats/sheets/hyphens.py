"""Words that were parted at the end of a line, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from fact_desk.text.formats.sheets.line import HYPHEN, Line
from fact_desk.text.reflow import joint

_HYPHENS = (HYPHEN, "-", "\u00ad", "\u2010")
_LONGEST_WORD = 80
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


_SELDOM, _ENOUGH = 0.03, 40
"""Share of lines that end in a hyphen under which these were written and not set, in an article of
so many lines."""

_SYLLABLE = 3


class Joiner:
    """Joins lines as the words of the whole article suggest."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._known: set[str] = set()
        count = ends = 0
        parted = False
        for line in lines:
            words = _WORD.findall(line.text.lower())
            begins, parted = parted, line.text.endswith(_HYPHENS)
            # Halves of words are none.
            self._known.update(words[begins : len(words) - parted])
            count += 1
            ends += parted
        self._parts_words = ends >= _SELDOM * count or count < _ENOUGH

    def joined(self, lines: Sequence[str]) -> str:
        """The lines as one."""
        parts: list[str] = []
        for line in lines:
            if parts:
                parts[-1:] = self._joint(parts[-1], line)
            parts.append(line)
        return "".join(parts).replace(HYPHEN, "-")

    def _joint(self, before: str, after: str) -> tuple[str, str]:
        """The line before without its hyphen where that goes, and what stands between the two."""
        if not before.endswith(_HYPHENS):
            dashed = before.endswith(("–", "/")) and before[-2:-1].isdigit()
            return before, "" if dashed else joint(before[-1:], after)
        last, first = _LAST.search(before[-_LONGEST_WORD:-1]), _FIRST.match(after)
        if last is None or first is None:
            # A dash, or a sign before a number.
            return before, " "
        return before[:-1], "-" if self._keeps(last[0].lower(), first[0]) else ""

    def _keeps(self, last: str, first: str) -> bool:
        if last + first.lower() in self._known:
            return False
        if f"{last}-{first.lower()}" in self._known:
            return True
        if first[0].isupper() or first[0].isdigit() or last[-1].isdigit():
            return True
        if last in _BEFORE_HYPHEN or first.lower() in _AFTER_HYPHEN or not self._parts_words:
            return True
        both = {last, first.lower()} <= self._known
        return (both and len(last) > _SYLLABLE) or (len(last) > 5 and last.endswith("ly"))
