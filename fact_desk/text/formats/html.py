"""Web pages, pieces of HTML, and what a browser or Word puts on the clipboard."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace

from lxml import html

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.dates import iso_date
from fact_desk.text.decoding import decode_text
from fact_desk.text.formats.converted import Converted
from fact_desk.text.formats.web.article import About, about, about_file, article_in, has_furniture
from fact_desk.text.formats.web.dates import declared_date, sure
from fact_desk.text.formats.web.flow import EMBEDDED, flow
from fact_desk.text.formats.web.hidden import Hidden, take_hidden_out
from fact_desk.text.formats.web.inline import escaped, line_start
from fact_desk.text.formats.web.markdown import markdown_of
from fact_desk.text.formats.web.pieces import Block
from fact_desk.text.formats.web.tree import parse

_DECLARED = re.compile(
    rb"""<meta[^>]{1,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_XML = re.compile(rb"""\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4_096
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)(?:<!--\s*EndFragment\s*-->|\Z)", re.S)
_MOST_NAMED = 40
_LONGEST_BYLINE = 120


def read_html(source: bytes, origin: str) -> Converted:
    """The article in a web page, or all that a simpler piece of HTML holds.

    Nothing is fetched. Raises ArticleUnreadable for what is no text or holds no words,
    ArticleTooLarge for what is nested deeper than any page is.
    """
    declared = _DECLARED.search(source, 0, _DECLARED_WITHIN) or _XML.match(source)
    decoded = decode_text(source, origin, declared[1].decode() if declared else "")
    root = parse(decoded.text, origin)
    if root is None:
        raise ArticleUnreadable(_no_words(origin))
    converted = _converted(root)
    return replace(converted, notices=(*decoded.notices, *converted.notices))


def html_fragment(markup: str, origin: str) -> Converted:
    """All that a piece of HTML holds, as a mail or a clipboard has it: no part is left out as a
    menu or the like. Where it holds no words, the Markdown is empty.
    """
    root = parse(markup, origin)
    if root is None:
        return Converted("", "html")
    hidden = take_hidden_out(root).within(None)
    flowed = flow(root)
    notices = _notices(hidden, flowed.embedded)
    return Converted(markdown_of(flowed.blocks), "html", notices=notices)


def pasted_fragment(markup: str) -> str:
    """What of the HTML on a clipboard was copied; Windows and browsers mark it."""
    found = _FRAGMENT.search(markup)
    return found[1] if found and found[1].strip() else markup


def _converted(root: html.HtmlElement) -> Converted:
    # What the page says of itself lies in what is taken out.
    page, published = deepcopy(root), declared_date(root)
    base = next((each.get("href") or "" for each in root.iter("base")), "")
    hidden = take_hidden_out(root)
    flowed = flow(root, base if base.startswith("http") else "")
    if has_furniture(flowed.blocks):
        said = about(page)
        return _article(flowed.blocks, said._replace(date=published or sure(said.date)), hidden)
    notices = _notices(hidden.within(None), flowed.embedded)
    return _with(about_file(page)._replace(date=published), flowed.blocks, notices)


def _article(blocks: list[Block], said: About, hidden: Hidden) -> Converted:
    found = article_in(blocks, said.text)
    if not any(block.has_words for block in found.blocks):
        return _from_data(said)
    kept = {each for block in found.blocks for each in block.element.iterancestors()}
    around = _around(found.blocks)
    embedded = len(list(around.iter(*EMBEDDED))) if around is not None else 0
    notices = _notices(hidden.within(kept), embedded)
    if not found.told:
        return _with(said, found.blocks, (*notices, _NOT_TOLD))
    if found.between:
        notices = (*notices, _between_notice(found.between))
    return _with(said, found.blocks, (*notices, _FURNITURE))


def _from_data(said: About) -> Converted:
    """The words that the page holds for search engines, where a program would have to show them."""
    lines = said.text.split("\n")
    markdown = "\n\n".join(line_start(escaped(line.strip())) for line in lines if line.strip())
    bare = _with(said, [], (_FROM_DATA,) if markdown else ())
    return replace(bare, markdown=f"{markdown}\n")


def _around(blocks: list[Block]) -> html.HtmlElement | None:
    """The smallest element around all the blocks."""
    if not blocks:
        return None
    first, last = blocks[0].element, {blocks[-1].element, *blocks[-1].element.iterancestors()}
    return next((each for each in (first, *first.iterancestors()) if each in last), None)


def _with(said: About, blocks: list[Block], notices: tuple[str, ...]) -> Converted:
    """The article with what the page says of it, as far as that makes sense."""
    byline = " ".join(said.author.replace(";", ", ").split()).replace(" ,", ",")
    return Converted(
        markdown_of(blocks),
        "html",
        title=" ".join(said.title.split()),
        byline=byline if len(byline) <= _LONGEST_BYLINE else "",
        published=iso_date(said.date),
        notices=notices,
    )


def _notices(hidden: int, embedded: int) -> tuple[str, ...]:
    notices: list[str] = []
    if hidden:
        notices.append(f"Hidden text was left out ({_counted(hidden, 'word')}).")
    if embedded:
        parts = _counted(embedded, "embedded part")
        notices.append(f"{parts} (such as videos) {'was' if embedded == 1 else 'were'} left out.")
    return tuple(notices)


def _between_notice(left: list[Block]) -> str:
    words = " ".join(left[0].words.split())
    shown = words if len(words) <= _MOST_NAMED else f"{words[: _MOST_NAMED - 1]}…"
    passages = _counted(len(left), "passage")
    return f"{passages} within the article taken for no part of it, first “{shown}”."


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _no_words(origin: str) -> str:
    return f"{origin} holds no words; open or paste an article with some text."


_FURNITURE = "What stands around the article on the page (menus, links, comments) was left out."
_FROM_DATA = (
    "The page does not show its article by itself; the words were taken from what it holds for "
    "search engines, without headings and links."
)
_NOT_TOLD = (
    "The article could not be told from the rest of the page, so most of it was kept; "
    "copy the article in a browser and paste it if that is too much."
)
