"""Strong, slanted and struck words as Markdown, only where Markdown will read them as such."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt

from fact_desk.text.formats.marks import (
    EMPHASIS,
    EMPHASIS_END,
    STRIKE,
    STRIKE_END,
    STRONG,
    STRONG_END,
)

_PAIRS = [(STRONG, STRONG_END, "**"), (EMPHASIS, EMPHASIS_END, "*"), (STRIKE, STRIKE_END, "~~")]
_ANY = re.compile(f"[{STRONG}-{STRIKE_END}]")
_SIGNS = {mark: sign for opening, ending, sign in _PAIRS for mark in (opening, ending)}
_OPENED = {STRONG: "strong_open", EMPHASIS: "em_open", STRIKE: "s_open"}
_TIDY = [
    change
    for opening, ending, _ in _PAIRS
    for change in (
        (re.compile(f"{ending}(\\s*){opening}"), r"\1"),
        (re.compile(f"{opening}(\\s*){ending}"), r"\1"),
        (re.compile(f"{opening}(\\s+)"), rf"\1{opening}"),
        (re.compile(f"(?<!\\s)(\\s+){ending}"), rf"{ending}\1"),
    )
]


def settle_emphasis(markdown: str) -> str:
    """The Markdown with signs for the marks; a line that would show them goes without."""
    if not _ANY.search(markdown):
        return markdown
    for pattern, put in _TIDY:
        markdown = pattern.sub(put, markdown)
    # Whatever runs over a line's end is no emphasis of a word.
    return "\n".join(map(_settled, markdown.split("\n")))


def _settled(line: str) -> str:
    if not _ANY.search(line):
        return line
    bare = _ANY.sub("", line)
    signed = _ANY.sub(lambda found: _SIGNS[found[0]], line)
    wanted = sorted(_OPENED[mark] for mark in line if mark in _OPENED)
    words, opened = _read(signed)
    return signed if (words, opened) == (_read(bare)[0], wanted) else bare


def _read(line: str) -> tuple[str, list[str]]:
    """What Markdown takes the line to say, and the sorts of emphasis in it."""
    tokens = [child for token in _parser().parseInline(line) for child in token.children or []]
    opened = sorted(child.type for child in tokens if child.type in _OPENED.values())
    return "".join(child.content for child in tokens), opened


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
