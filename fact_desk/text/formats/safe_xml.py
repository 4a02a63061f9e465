"""XML out of files that nobody vouches for: no document types, no entities, no endless nesting."""

from __future__ import annotations

from typing import NoReturn
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable

DEEPEST = 150
"""Elements that may lie in one another; what is recursive stays far from Python's limit."""

MOST_ELEMENTS = 1_000_000


class _TooDeep(Exception):
    pass


class _TooMany(Exception):
    pass


class _HasDocumentType(Exception):
    pass


class _Builder(TreeBuilder):
    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST:
            raise _TooDeep
        if self._count > MOST_ELEMENTS:
            raise _TooMany
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)

    def doctype(self, name: str, pubid: str, system: str, /) -> NoReturn:
        raise _HasDocumentType


def parse_xml(content: bytes, origin: str) -> Element:
    """The root element; raises ArticleUnreadable, ArticleTooLarge for too many
    elements, each with a sentence that names `origin`.

    Comments and processing instructions are left out.
    """
    parser = XMLParser(target=_Builder())
    try:
        parser.feed(content)
        return parser.close()
    except _HasDocumentType as error:
        raise ArticleUnreadable(
            f"{origin} defines entities of its own, which articles have no need of; open it in its "
            "own program, save it again and open that."
        ) from error
    except _TooDeep as error:
        raise ArticleUnreadable(
            f"{origin} is nested far deeper than articles are, so it was not opened; copy its text "
            "into a new document."
        ) from error
    except _TooMany as error:
        raise ArticleTooLarge(
            f"{origin} is larger than any article, so it was not opened; copy the article alone "
            "into a new document."
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise ArticleUnreadable(
            f"{origin} is damaged: its text can't be read; ask for a new copy of it."
        ) from error
