"""The lines of a Markdown source that tell whether it is hard-wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_NOT_PROSE = re.compile(
    r" {0,3}(?:#{1,6}(?:[ \t]|$)|!\[[^\]]*\]\([^)]*\)\s*$|\[[^\]]*\]:|[-*_=: \t]+$)|[^|]*\|"
)
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]")
_INDENTED = re.compile(r" {4}| {0,3}\t")
_HARD_BREAK = re.compile(r"(?:  |\\)$")
_QUOTE = re.compile(r"[ >]*>")


def prose_groups(source: str) -> Iterator[Sequence[str]]:
    """Lines of running text, in groups that neither a blank line nor any markup parts.

    A list item begins a group, a hard break ends one. Lines keep quote marks and indents, which
    count for the width that they were wrapped to.
    """
    group: list[str] = []
    marks = 0
    for line, quoted in _outside_code(source):
        ends = not line or quoted != marks or _NOT_PROSE.match(line) or _ITEM.match(line)
        if ends and group:
            yield group
            group = []
        marks = quoted
        if line and not _NOT_PROSE.match(line):
            group.append("> " * quoted + line)
            if _HARD_BREAK.search(line):
                yield group
                group = []
    if group:
        yield group


def _outside_code(source: str) -> Iterator[tuple[str, int]]:
    """Each line that is no code, without quote marks, and how many it had; code is a blank line."""
    fence, indented, blank = "", False, False
    for raw in source.split("\n"):
        quote = _QUOTE.match(raw)
        line = raw[quote.end() :] if quote else raw
        opening = _FENCE.match(line)
        indented = bool(_INDENTED.match(line)) and (indented or blank)
        if fence:
            fence = "" if opening and opening[1].startswith(fence) else fence
            line = ""
        elif opening:
            fence, line = opening[1], ""
        elif indented or line.isspace():
            line = ""
        blank = not line
        yield line, quote[0].count(">") if quote else 0
