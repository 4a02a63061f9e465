"""What tells Markdown from plain text, without reading it."""

from __future__ import annotations

import re

SUFFIXES = (".md", ".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn")
"""Ends of the names of files that are Markdown whatever they hold."""

# Bounded, so that a line of a million open brackets takes no square of that.
_SIGNS = [
    re.compile(sign, re.MULTILINE)
    for sign in (
        r"!\[[^\[\]\n]{0,999}\]\([^)\n]{1,999}\)",
        r"\[[^\[\]\n]{1,999}\]\((?:https?://|mailto:|[/#.])[^)\n]{0,999}\)",
        r"\[[^\[\]\n]{1,999}\]\[[^\[\]\n]{0,999}\]",
        r"^ {0,3}\[[^\[\]\n]{1,999}\]:[ \t]+\S",
        r"^ {0,3}#{1,6}[ \t]+[^\W\d_]",
        r"(?<![\w*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?![\w*])",
        r"^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t:|-]*$",
        r"\A---[ \t]*\n[\w-]+:[ \t\n]",
        r"\A\+\+\+[ \t]*\n",
    )
]
_PICTURE_DATA = re.compile(r"(data:[\w/+.-]{1,99};base64,)[A-Za-z0-9+/=]+")


def is_plainly_markdown(text: str) -> bool:
    """Whether a clean text holds what nobody writes but in Markdown.

    Pictures, links, headings with number signs, strong words, tables, front matter count; single
    asterisks, numbered lines, rows of hyphens and indents do not.
    """
    return any(sign.search(text) for sign in _SIGNS)


def without_picture_data(text: str) -> str:
    """The text without the pictures themselves, which can be far longer than the article."""
    return _PICTURE_DATA.sub(r"\1", text)
