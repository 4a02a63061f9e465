"""What Fact Desk adds to markdown-it's block rules."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, code

DEEPEST = 24
"""Block quotes, and twice the lists, that may lie in one another before the rest is set flat."""

FLATTENED = "flattened"
"""Set in the environment where something lay deeper."""

FARTHEST = 8
"""Lines over which emphasis or a link may run where each line is a paragraph."""

_DELIMITERS = [
    (re.compile(r"(?<![\\*\w])\*+(?=[^\s*])"), re.compile(r"(?<=[^\s*\\])\*+(?!\w)")),
    (re.compile(r"(?<![\\\w])_+(?=[^\s_])"), re.compile(r"(?<=[^\s_\\])_+(?!\w)")),
    (re.compile(r"(?<!\\)\["), re.compile(r"(?<!\\)\]")),
]
_HARD_BREAKS = ("  ", "\\")
_MARKERS = re.compile(r"(?:[>*+-](?=[>*+\s-]|$)[ \t]*|>)+")
_UNDERLINE = re.compile(r"[ ]{0,3}={2,}[ \t]*$")


def limit_depth(md: MarkdownIt) -> None:
    """Set what lies deeper than `DEEPEST` as paragraphs; markdown-it itself would drop it."""
    md.block.ruler.before("table", "too_deep", _too_deep)


def take_lines_as_paragraphs(md: MarkdownIt) -> None:
    """Let no line be eaten by the paragraph, quote or item before it.

    For texts with a paragraph on each line: `---` under a line is a rule, a line that is not
    indented ends a list item, a quote without its mark is over, an indented line is code only
    after a blank one, a row of a table has an upright stroke. A paragraph holds several lines only
    where emphasis or a link runs over their ends; its soft breaks then tell the lines.
    """
    md.disable("lheading")
    md.block.ruler.at("code", _code)
    md.block.ruler.before("table", "table_end", _table_end, {"alt": ["blockquote"]})
    md.block.ruler.before("paragraph", "underlined", _underlined)
    md.block.ruler.at("paragraph", _paragraph)


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.level < DEEPEST or silent:
        return False
    state.env[FLATTENED] = True
    line = state.getLines(start, start + 1, state.blkIndent, False).strip()
    _push(state, "paragraph", "p", _MARKERS.sub("", line, count=1), (start, start + 1))
    return True


def _underlined(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line over a row of equals signs is a heading, and it alone."""
    if start + 1 >= end or not _is_underline(state, start + 1):
        return False
    content = state.getLines(start, start + 1, state.blkIndent, False).strip()
    _push(state, "heading", "h1", content, (start, start + 2))
    return True


def _table_end(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    # A table asks those rules that end a quote.
    if not silent or state.parentType != "table":
        return False
    return state.src.find("|", state.bMarks[start], state.eMarks[start]) < 0


def _code(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if start == 0 or not state.isEmpty(start - 1):
        return False
    return code(state, start, end, silent)


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    parent, state.parentType = state.parentType, "paragraph"
    following = _end_of_markup(state, start, end)
    content = state.getLines(start, following, state.blkIndent, False).strip()
    _push(state, "paragraph", "p", content, (start, following))
    state.parentType = parent
    return True


def _end_of_markup(state: StateBlock, start: int, end: int) -> int:
    """The line after the one where what the first line opens is closed."""
    first = _after_hard_breaks(state, start, end)
    unclosed = _opened(state, start, first)
    line = first
    while max(unclosed) > 0 and line < min(first + FARTHEST, end):
        unclosed = [
            sum(pair) for pair in zip(unclosed, _opened(state, line, line + 1), strict=True)
        ]
        line += 1
    if max(unclosed) > 0 or not all(_goes_on(state, each, end) for each in range(first, line)):
        return first
    return _after_hard_breaks(state, line - 1, end)


def _after_hard_breaks(state: StateBlock, start: int, end: int) -> int:
    line = start + 1
    while state.src.endswith(_HARD_BREAKS, 0, state.eMarks[line - 1]) and _goes_on(
        state, line, end
    ):
        line += 1
    return line


def _opened(state: StateBlock, start: int, end: int) -> list[int]:
    words = state.src[state.bMarks[start] : state.eMarks[end - 1]]
    return [len(opens.findall(words)) - len(closes.findall(words)) for opens, closes in _DELIMITERS]


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    # A quote marks the lines that lack its mark by an indent below nought.
    if line >= end or state.isEmpty(line) or state.sCount[line] < max(0, state.blkIndent):
        return False
    if line + 1 < end and _is_underline(state, line + 1):
        return False
    terminators = state.md.block.ruler.getRules("paragraph")
    return not any(rule(state, line, end, True) for rule in terminators)


def _is_underline(state: StateBlock, line: int) -> bool:
    if state.sCount[line] < max(0, state.blkIndent):
        return False
    return bool(_UNDERLINE.match(state.src[state.bMarks[line] : state.eMarks[line]]))


def _push(state: StateBlock, name: str, tag: str, content: str, lines: tuple[int, int]) -> None:
    state.line = lines[1]
    state.push(f"{name}_open", tag, 1).map = list(lines)
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = content, list(lines), []
    state.push(f"{name}_close", tag, -1)
