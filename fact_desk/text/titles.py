"""The title of an article, and where its front matter stands in the text."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from fact_desk.model.layout import Block, BlockKind
from fact_desk.model.span import Span
from fact_desk.text.composer import NOWHERE, Item
from fact_desk.text.front_matter import FrontMatter
from fact_desk.text.sentences import sentences

LONGEST_TITLE = 200
SENTENCE_TITLE = 70
"""Characters of a title, and of one that is made of the first sentence."""

_ENOUGH = 1_000


def with_front_matter(items: Sequence[Item], front_matter: FrontMatter) -> list[Item]:
    """The items with title and standfirst before them, unless they say the same already."""
    items = list(items)
    at = 0
    heading = _first_heading(items)
    if heading is not None and _says(items[heading], front_matter.title):
        at = heading + 1
    elif front_matter.title:
        items.insert(0, Item(Block(BlockKind.TITLE, NOWHERE), front_matter.title))
        at = 1
    following = next((item for item in items[at:] if item.has_line), None)
    if front_matter.standfirst and not (following and _says(following, front_matter.standfirst)):
        items.insert(at, Item(Block(BlockKind.PARAGRAPH, NOWHERE), front_matter.standfirst))
    return items


def title_of(items: Sequence[Item]) -> str:
    """The title that the items give: a heading, else the beginning of the first sentence."""
    lines = _with_words(items)
    heading = heading_of(lines)
    if heading is not None:
        return _shortened(heading.words, LONGEST_TITLE)
    if not lines:
        return ""
    running = (item for item in lines if item.block.kind is BlockKind.PARAGRAPH)
    words = next(running, lines[0]).words.strip()[:_ENOUGH]
    sentence = sentences(words, Span(0, len(words)))[0]
    return _shortened(sentence.of(words), SENTENCE_TITLE)


def heading_of(items: Sequence[Item]) -> Item | None:
    """The heading that names the article: the one it begins with, or the first of the top level."""
    lines = _with_words(items)
    if lines and lines[0].block.kind is BlockKind.HEADING:
        return lines[0]
    tops = (item for item in lines if item.block.kind is BlockKind.TITLE or item.block.level == 1)
    return next(tops, None)


def _with_words(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.has_line and item.words.strip()]


def _first_heading(items: Sequence[Item]) -> int | None:
    headings = (at for at, item in enumerate(items) if item.block.kind is BlockKind.HEADING)
    return next(headings, None)


def _says(item: Item, words: str) -> bool:
    return item.words.split() != [] and item.words.casefold().split() == words.casefold().split()


def _shortened(words: str, longest: int) -> str:
    """The words on one line, cut after a word with an ellipsis where they are too long."""
    words = " ".join(words[:_ENOUGH].split())
    cut = textwrap.shorten(words, longest, placeholder="…", break_on_hyphens=False)
    # A word that is too long by itself is all that textwrap leaves out.
    return cut if cut != "…" else words[: longest - 1] + "…"
