"""The article on a page: which of its blocks belong to it, and what the page says of it.

trafilatura finds the article's words; which blocks hold them tells where the article begins and
ends, so that tables, captions and headings in between, which it may pass over, are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lxml import html

from fact_desk.text.formats.web.pieces import Block, Kind

_WORD = re.compile(r"[^\W_]+")
_APART = frozenset("nav aside footer form dialog".split())
_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog form".split()
)
_NAMED_APART = re.compile(
    r"(?<![a-z])(?:nav|navbar|navigation|menu|sidebar|footer|breadcrumbs?|cookies?|consent|share|"
    r"sharing|social|related|recommended|newsletter|subscribe|comments?|advert|advertisement|ads?|"
    r"promo|sponsored|toolbar|pagination|pager|widget|masthead|paywall|popup|modal|skip-link|"
    r"editsection|toc|navbox)(?![a-z])",
    re.IGNORECASE,
)
_WHOLE = ("html", "body", "main", "article")
_RUN = 4
"""Words in a row by which a passage is known."""

_ENOUGH = 0.5
_MOST_LINKED = 0.5
_LONG = 8
"""Words of a passage that is likely to be the article's though it was passed over."""

_NEAR = 2
"""Lists around a passage that are looked at."""

_LEAST = 0.4
"""Share of the words of the page's one main part that must be found, or all of it is taken."""


_DATE = {"extensive_search": False, "original_date": True}


class Found(NamedTuple):
    """The article's blocks, and those that stand between them and were left out.

    `told` says whether the article could be told from the rest of the page.
    """

    blocks: list[Block]
    between: list[Block]
    told: bool = True


class About(NamedTuple):
    """What the page says of its article; `text` holds the words that were found to be it."""

    title: str = ""
    author: str = ""
    date: str = ""
    text: str = ""


def has_furniture(blocks: Sequence[Block]) -> bool:
    """Whether the page has more to it than an article: menus, footers, boxes full of links."""
    words = linked = 0
    for block in blocks:
        if block.has_words and is_apart(block.element):
            return True
        count, in_links = _counted(block)
        words += count
        linked += in_links
    return words > 100 and linked > words / 4


def about(root: html.HtmlElement) -> About:
    """What the page says of its article, with the words that trafilatura takes for it.

    Nothing is fetched; the tree is used up.
    """
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            root, with_metadata=True, include_comments=False, date_extraction_params=_DATE
        )
    except RecursionError:
        return About()
    if found is None or isinstance(found, dict):
        return About()
    return About(found.title or "", found.author or "", found.date or "", found.text or "")


def about_file(root: html.HtmlElement) -> About:
    """What a file that is no page says of itself; the tree is used up."""
    from trafilatura import extract_metadata

    found = extract_metadata(root, date_config=_DATE)
    return About(found.title or "", found.author or "", found.date or "")


def article_in(blocks: Sequence[Block], text: str) -> Found:
    """The blocks from the first to the last that hold the article's words, and what is between."""
    apart = [is_apart(block.element) for block in blocks]
    held = _held(blocks, text)
    whole = _main_part(blocks, apart)
    found = [at for at, holds in enumerate(held) if holds]
    if _count(blocks, found) < _LEAST * _count(blocks, whole):
        inside, told = whole, bool(whole)
    elif found:
        inside, told = [*range(_head(blocks, found[0]), found[-1] + 1)], True
    else:
        inside, told = [at for at, away in enumerate(apart) if not away], False
    lists = _lists_of(blocks, held)
    kept = [at for at in inside if held[at] or (not apart[at] and _belongs(blocks[at], lists))]
    chosen = {*kept}
    left = [at for at in inside if at not in chosen and blocks[at].has_words]
    return Found([blocks[at] for at in kept], [blocks[at] for at in left], told)


def is_apart(element: html.HtmlElement) -> bool:
    """Whether the element lies in a part of the page that is no article's."""
    for each in (element, *element.iterancestors()):
        if each.tag in _WHOLE:
            return False
        if each.tag in _APART or (each.get("role") or "").lower() in _ROLES:
            return True
        names = f"{each.get('class') or ''} {each.get('id') or ''}"
        if names != " " and _NAMED_APART.search(names):
            return True
    return False


def _held(blocks: Sequence[Block], text: str) -> list[bool]:
    """Whether the words of each block are among those of the text."""
    words = _words(text)
    runs = set(_runs(words))
    lines = {" ".join(_words(line)) for line in text.split("\n")}
    return [_is_held(_words(block.words), runs, lines) for block in blocks]


def _is_held(words: list[str], runs: set[tuple[str, ...]], lines: set[str]) -> bool:
    if not words:
        return False
    if len(words) < _RUN:
        return " ".join(words) in lines
    own = list(_runs(words))
    return sum(run in runs for run in own) >= _ENOUGH * len(own)


def _main_part(blocks: Sequence[Block], apart: Sequence[bool]) -> list[int]:
    """The blocks in the one element that the page calls its article or main part."""
    for tag in ("article", "main"):
        parts = [
            None if away else next(block.element.iterancestors(tag), None)
            for block, away in zip(blocks, apart, strict=True)
        ]
        if len({*parts} - {None}) == 1:
            return [at for at, part in enumerate(parts) if part is not None]
    return []


def _head(blocks: Sequence[Block], first: int) -> int:
    """Where the article begins: at the page's top heading, if that stands before its words."""
    tops = [
        at
        for at, block in enumerate(blocks[:first])
        if block.kind is Kind.HEADING and block.level == 1
    ]
    return tops[-1] if tops and not is_apart(blocks[tops[-1]].element) else first


def _lists_of(blocks: Sequence[Block], held: Sequence[bool]) -> set[html.HtmlElement]:
    """The lists with items that were found to be the article's."""
    found = (block.element for block, holds in zip(blocks, held, strict=True) if holds)
    return {each for element in found for each in islice(element.iterancestors("ul", "ol"), _NEAR)}


def _belongs(block: Block, lists: set[html.HtmlElement]) -> bool:
    """Whether a passage that was passed over between others is likely to be the article's.

    `lists` are those of the article, which may hold items that are nothing but links.
    """
    if block.kind in (Kind.HEADING, Kind.TABLE, Kind.RULE, Kind.CODE):
        return True
    words, linked = _counted(block)
    if linked > _MOST_LINKED * words:
        return any(each in lists for each in islice(block.element.iterancestors("ul", "ol"), _NEAR))
    return words >= _LONG or not words or block.element.tag in ("figcaption", "li", "blockquote")


def _counted(block: Block) -> tuple[int, int]:
    words = linked = 0
    for cell in [cell for row in block.rows for cell in row] or [block.pieces]:
        for piece in cell:
            count = len(_WORD.findall(piece.words))
            words += count
            linked += count if piece.manner.address else 0
    return words, linked


def _count(blocks: Sequence[Block], places: Sequence[int]) -> int:
    return sum(_counted(blocks[at])[0] for at in places)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_RUN)), strict=False)
