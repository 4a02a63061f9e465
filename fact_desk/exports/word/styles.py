"""The styles of the Word documents: few, by the names that Word has for them."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.exports.word.markup import element

CODE_FACE = "Courier New"

_READING = "Georgia"
_INK = "1F2328"
_MUTED = "5E6770"
_KEEP = "<w:keepNext/>"
_HEADINGS = (32, 28, 25, 23, 22, 22)


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


def _style(
    name: str,
    title: str,
    paragraph: str = "",
    run: str = "",
    *,
    sort: str = "paragraph",
    default: bool = False,
) -> str:
    attributes = {"type": sort, "styleId": name} | ({"default": "1"} if default else {})
    inside = element("name", {"val": title})
    if sort == "paragraph" and not default:
        inside += element("basedOn", {"val": "Normal"})
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
