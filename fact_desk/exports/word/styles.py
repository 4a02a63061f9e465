"""The styles of the Word documents: few, by the names that Word has for them."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.exports.word.markup import element
from fact_desk.model.report_signs import HEAD_STYLE, SHEET_STYLE

CODE_FACE = "Courier New"

_READING = "Georgia"
_INK = "1F2328"
_MUTED = "5E6770"
_KEEP = "<w:keepNext/>"
_HEADINGS = (32, 28, 25, 23, 22, 22)
_STRONG = "<w:b/><w:bCs/>"

KIND, HEAD_TITLE, HEAD = "FactDeskHeadKind", "FactDeskHeadTitle", "FactDeskHead"
SHEET_TITLE, SHEET_PART, SHEET = "FactDeskSheetTitle", "FactDeskSheetPart", "FactDeskSheet"
"""Of what stands around the article in a report, and is left out when the report comes back."""


def styles() -> Iterator[str]:
    """The styles, each as an element; sizes in half points, spaces in twentieths of a point."""
    normal = _space(0, 140, 288), _face(_READING) + _colour(_INK) + _size(22)
    yield _style("Normal", "Normal", *normal, default=True)
    yield _style("DefaultParagraphFont", "Default Paragraph Font", sort="character", default=True)
    yield _style("TableNormal", "Normal Table", sort="table", default=True)
    yield _style("Title", "Title", _KEEP + _space(0, 200, 240), "<w:b/><w:bCs/>" + _size(44))
    for level, size in enumerate(_HEADINGS, start=1):
        outline = element("outlineLvl", {"val": str(level - 1)})
        set_as = _KEEP + _space(280, 100, 240) + outline
        yield _style(f"Heading{level}", f"heading {level}", set_as, "<w:b/><w:bCs/>" + _size(size))
    yield _style("Quote", "Quote", element("ind", {"left": "720", "right": "360"}))
    yield _style("Caption", "caption", "", _colour(_MUTED) + _size(20))
    yield _style("SourceCode", "Source Code", _space(60, 140, 240), _face(CODE_FACE) + _size(19))
    yield _style("FootnoteText", "footnote text", _space(0, 40, 240), _size(18))
    yield _style("Header", "header", _space(0, 120, 240), _colour(_MUTED) + _size(17))
    yield _style("Footer", "footer", _space(0, 0, 240), _colour(_MUTED) + _size(17))
    yield _style("CommentText", "annotation text", _space(0, 40, 240), _size(20))
    yield _style("CommentReference", "annotation reference", sort="character")
    yield from _report_styles()


def _report_styles() -> Iterator[str]:
    kind = _space(0, 40, 240), _colour(_MUTED) + _size(17)
    yield _style(KIND, f"{HEAD_STYLE} Kind", *kind, following=HEAD)
    title = _space(0, 80, 240), _STRONG + _size(32)
    yield _style(HEAD_TITLE, f"{HEAD_STYLE} Title", *title, following=HEAD)
    # What somebody writes behind the head is the article's.
    yield _style(HEAD, HEAD_STYLE, _space(0, 60, 240), _size(18), following="Normal")
    for level, (name, words) in enumerate(((SHEET_TITLE, "Title"), (SHEET_PART, "Part"))):
        outline = element("outlineLvl", {"val": str(level)})
        set_as = _KEEP + _space(280 * level, 100, 240) + outline
        run = _STRONG + _size(_HEADINGS[level])
        yield _style(name, f"{SHEET_STYLE} {words}", set_as, run, following=SHEET)
    yield _style(SHEET, SHEET_STYLE, _space(0, 40, 240), _size(18))


def _style(
    name: str,
    title: str,
    paragraph: str = "",
    run: str = "",
    *,
    sort: str = "paragraph",
    default: bool = False,
    following: str = "",
) -> str:
    attributes = {"type": sort, "styleId": name} | ({"default": "1"} if default else {})
    inside = element("name", {"val": title})
    if sort == "paragraph" and not default:
        inside += element("basedOn", {"val": "Normal"})
    inside += element("next", {"val": following}) if following else ""
    inside += "<w:qFormat/>" if sort == "paragraph" else ""
    inside += element("pPr", {}, paragraph) if paragraph else ""
    inside += element("rPr", {}, run) if run else ""
    return element("style", attributes, inside)


def _face(name: str) -> str:
    return element("rFonts", {"ascii": name, "hAnsi": name, "cs": name})


def _colour(value: str) -> str:
    return element("color", {"val": value})


def _size(half_points: int) -> str:
    both = {"val": str(half_points)}
    return element("sz", both) + element("szCs", both)


def _space(before: int, after: int, line: int) -> str:
    return element(
        "spacing",
        {"before": str(before), "after": str(after), "line": str(line), "lineRule": "auto"},
    )
