"""HTML as a tree of elements, without what no reader sees a word of."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree, html

from fact_desk.errors import ArticleTooLarge

DROPPED = frozenset(
    "script style noscript template head datalist select option optgroup textarea input button "
    "param source track area base link meta title annotation annotation-xml rp".split()
)
"""Elements that hold no words of an article."""

MOST_ELEMENTS = 300_000
_UNFIT = re.compile("[\0-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_WORD = re.compile(r"[^\W_]+")
_FEW = 30
_LIMIT = "ERR_RESOURCE_LIMIT"


def parse(text: str, name: str) -> html.HtmlElement | None:
    """The root of the tree, None where the text holds nothing at all.

    Nothing is fetched. Raises ArticleTooLarge for elements that lie in one another deeper than
    libxml2 follows (2,048), or for too many of them: cut off there, words would be lost.
    """
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    source = _UNFIT.sub("\ufffd", text).encode()
    try:
        root = html.document_fromstring(source, parser=parser)
    except etree.ParserError:
        return None
    if any(entry.type_name == _LIMIT for entry in parser.error_log):
        raise ArticleTooLarge(
            f"{name} has elements nested deeper than any page is written; "
            "copy the article's text in a browser and paste it."
        )
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise ArticleTooLarge(
            f"{name} has more than {MOST_ELEMENTS:,} elements, the most that is read of a page; "
            "copy the article's text in a browser and paste it."
        )
    return root


def drop(element: html.HtmlElement) -> None:
    """Takes the element out of its tree; the words behind it stay."""
    if element.getparent() is not None:
        element.drop_tree()


def words_in(element: html.HtmlElement) -> int:
    """How many words the element holds."""
    return sum(len(_WORD.findall(part)) for part in element.itertext())


def is_wordless(element: html.HtmlElement) -> bool:
    """Whether it is some small sign; what holds many elements is not looked through."""
    inside = list(islice(element.iter(), _FEW))
    return len(inside) < _FEW and not any(map(_WORD.search, element.itertext()))
