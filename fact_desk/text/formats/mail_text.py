"""The plain text of a mail as Markdown: quotes and lists as such, everything else as words."""

from __future__ import annotations

import re

from fact_desk.text.formats.web.inline import escaped, line_start

_RULE = re.compile(r"[-_=*~#+]{3,}")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,2}[.)])[ \t]+(?=\S)")
_QUOTED = re.compile(r"(?:>[ \t]?)+")


def markdown_of_plain(text: str) -> str:
    """The text as Markdown; whether its lines are wrapped is left to whoever reads that."""
    lines: list[str] = []
    depth = 0
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        quote = _QUOTED.match(raw)
        marks = "> " * quote[0].count(">") if quote else ""
        if lines and len(marks) != depth:
            # A line that lacks the marks would be taken for one that goes on.
            lines.append(("> " * (min(len(marks), depth) // 2)).rstrip())
        depth = len(marks)
        lines.extend(
            f"{marks}{line}".rstrip() for line in _lines(raw[quote.end() :] if quote else raw)
        )
    return "\n".join(lines).strip("\n") + "\n"


def _lines(raw: str) -> list[str]:
    line = " ".join(raw.split(" ")).strip(" \t")
    if _RULE.fullmatch(line):
        return ["", "---", ""]
    if line == "--":
        return ["", "\\--", ""]
    item = _ITEM.match(line)
    if item is None:
        return [line_start(escaped(line))]
    sign = "-" if line[0] in "*+•" else item[0].strip()
    return [f"{sign} {line_start(escaped(line[item.end() :]))}"]
