"""HTML that our own readers of other formats made, as Markdown that says the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

from fact_desk.text.formats.emphasis import settle_emphasis
from fact_desk.text.formats.html_lists import number_lists
from fact_desk.text.formats.html_tables import even_out_tables
from fact_desk.text.formats.marks import (
    EMPHASIS,
    EMPHASIS_END,
    STRIKE,
    STRIKE_END,
    STRONG,
    STRONG_END,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<&|~^])")
_AT_START = re.compile(r"(^|\n)(\s*)(?:([-+=#>])|(\d{1,9})(?=[.)]))")
_BLANKS = re.compile(r"[ \t\r\n]+")
_CELL_GAPS = re.compile(r"[ \n]+")
_LINE_END = re.compile(r"\n(?=[^\n])")
_BEFORE_LINK = re.compile(r"!$")
_SCHEMES = ("http", "https", "mailto", "ftp")
_SAFE = "/?#:@!$&'()*+,;=%~-._[]"
_NOTE_REFERENCE = re.compile(r"#(?:foot|end)note-(?!ref-)")
_NOTE_ITEM = re.compile(r"(?:foot|end)note-(?!ref-)")
_BACK = re.compile(r"#(?:foot|end)note-ref-")


def markdown_of(html: str) -> str:
    """The Markdown; footnotes are marked as mammoth does (`#footnote-1`, `#endnote-1`)."""
    # Long runs of blanks would take markdownify the square of their length.
    soup = BeautifulSoup(_BLANKS.sub(" ", html), "html.parser")
    notes = list(_take_notes(soup))
    even_out_tables(soup)
    number_lists(soup)
    body = _markdown(soup)
    return "\n\n".join([body, *(_note(label, _markdown(item)) for label, item in notes)])


class _Converter(MarkdownConverter):
    """Escapes all that could be taken for markup; emphasis is left to be settled at the end."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        text = _SPECIAL.sub(r"\\\1", text)
        text = _AT_START.sub(_escaped_start, text)
        return _BEFORE_LINK.sub(r"\\!", text)

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        address = _address(str(el.get("href") or ""))
        words = text.strip()
        if not address or not words or "\n" in words or "a" in parent_tags:
            return text
        before = text[: len(text) - len(text.lstrip())]
        return f"{before}[{words}](<{address}>){text[len(text.rstrip()) :]}"

    def convert_span(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        label = el.get("data-note")
        return f"[^{label}]" if label else text

    def convert_strong(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"{STRONG}{text}{STRONG_END}"

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"{EMPHASIS}{text}{EMPHASIS_END}"

    def convert_s(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"{STRIKE}{text}{STRIKE_END}"

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f" {_CELL_GAPS.sub(' ', text.strip())} |"

    convert_th = convert_td

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        words = text.strip()
        bullet = f"{el['value']}{el['data-mark']} " if el.has_attr("value") else "- "
        return f"{bullet}{_indented(words, len(bullet))}\n" if words else "\n"


def _markdown(tag: Tag) -> str:
    converter = _Converter(heading_style=ATX, newline_style="backslash", table_infer_header=True)
    return settle_emphasis(converter.convert_soup(tag)).strip("\n")


def _escaped_start(found: re.Match[str]) -> str:
    line_end, indent, sign, number = found.groups()
    return f"{line_end}{indent}\\{sign}" if sign else f"{line_end}{indent}{number}\\"


def _address(given: str) -> str:
    """An address that a reader could follow, fit to stand in Markdown; else nothing."""
    try:
        parts = urlsplit(given.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in _SCHEMES:
        return ""
    return quote(given.strip(), safe=_SAFE)


def _take_notes(soup: BeautifulSoup) -> Iterator[tuple[int, Tag]]:
    """Takes the notes out of the page, each with the number of its reference."""
    references = soup.find_all("a", href=_NOTE_REFERENCE)
    for number, reference in enumerate(references, start=1):
        whole = reference.parent
        mark = whole if whole is not None and whole.name == "sup" else reference
        # Putting another in its place would have it looked for among all that stand beside it.
        mark.clear()
        mark.name, mark.attrs = "span", {"data-note": str(number)}
    for number, item in enumerate(soup.find_all("li", id=_NOTE_ITEM), start=1):
        for back in item.find_all("a", href=_BACK):
            back.decompose()
        # The item's own mark is no bullet.
        item.name = "div"
        yield number, item.extract()


def _note(label: int, words: str) -> str:
    return f"[^{label}]: {_indented(words, 4)}"


def _indented(words: str, by: int) -> str:
    return _LINE_END.sub("\n" + " " * by, words)
