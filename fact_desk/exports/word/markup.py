"""Runs, paragraphs and tables of WordprocessingML (ECMA-376, part 1, 17), as text.

Written by hand, for python-docx knows no links, footnotes or lists that start anew, and takes a
hundred times as long for a large table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from fact_desk.exports.direction import reads_from_right
from fact_desk.exports.printable import valid_in_xml

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LINE_BREAK = "<w:r><w:br/></w:r>"

_BREAKS = re.compile("([\t\n])")
_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>"}

# The order that the schema asks for.
_RUN_ORDER: Sequence[str] = (
    "rStyle rFonts b bCs i iCs strike color sz u bdr shd vertAlign rtl".split()
)
_PARAGRAPH_ORDER: Sequence[str] = (
    "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd bidi spacing ind jc".split()
)

Properties = Mapping[str, Mapping[str, str] | str]
"""Properties by the name of their element; each with its attributes, or with what is in it."""


def element(name: str, attributes: Mapping[str, str], inside: str = "") -> str:
    """The element `w:name`; attributes without a prefix are of the same namespace."""
    words = "".join(
        f" {key if ':' in key else f'w:{key}'}={quoteattr(value)}"
        for key, value in attributes.items()
    )
    return f"<w:{name}{words}>{inside}</w:{name}>" if inside else f"<w:{name}{words}/>"


def run(words: str, properties: Properties | None = None) -> str:
    """The words as a run; tabs and line feeds are Word's own."""
    if not words:
        return ""
    settings = dict(properties or {})
    if reads_from_right(words):
        settings["rtl"] = {}
        # Letters from right to left have settings of their own.
        settings |= {f"{name}Cs": {} for name in ("b", "i") if name in settings}
    parts = (_SIGNS.get(part) or _text(part) for part in _BREAKS.split(words) if part)
    return f"<w:r>{_in_order('rPr', settings, _RUN_ORDER)}{''.join(parts)}</w:r>"


def paragraph(inside: str, properties: Properties | None = None) -> str:
    """A paragraph around its runs."""
    return f"<w:p>{_in_order('pPr', properties or {}, _PARAGRAPH_ORDER)}{inside}</w:p>"


def cell(inside: str, width: int, *, heading: bool = False) -> str:
    """A table's cell around its paragraphs; `width` in twentieths of a point."""
    shade = element("shd", {"val": "clear", "color": "auto", "fill": "F3F1EC"}) if heading else ""
    size = element("tcW", {"w": str(width), "type": "dxa"})
    return f"<w:tc><w:tcPr>{size}{shade}</w:tcPr>{inside or '<w:p/>'}</w:tc>"


def row(cells: Iterable[str], *, heading: bool = False) -> str:
    """A table's row, kept on one page; one that is a heading stands on each page."""
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Iterable[int]) -> str:
    """A table with hairlines; `widths` of its columns in twentieths of a point."""
    sides = "".join(
        element(side, {"val": "single", "sz": "4", "space": "0", "color": "BDB6A9"})
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(element("gridCol", {"w": str(width)}) for width in widths)
    settings = (
        f'<w:tblW w:w="0" w:type="auto"/><w:tblBorders>{sides}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>'
    )
    return (
        f"<w:tbl><w:tblPr>{settings}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _text(words: str) -> str:
    return f'<w:t xml:space="preserve">{escape(valid_in_xml(words))}</w:t>'


def _in_order(name: str, properties: Properties, order: Sequence[str]) -> str:
    known = ((key, properties[key]) for key in order if key in properties)
    parts = [
        element(key, {}, value) if isinstance(value, str) else element(key, value)
        for key, value in known
    ]
    return f"<w:{name}>{''.join(parts)}</w:{name}>" if parts else ""
