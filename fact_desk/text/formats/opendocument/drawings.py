"""Frames and shapes of an OpenDocument text: boxes with words, and things to be counted."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from fact_desk.text.formats.opendocument.inline import Met
from fact_desk.text.formats.opendocument.names import q

_HOLDERS = (q("text:p"), q("text:h"), q("text:list"), q("table:table"))
_OBJECTS = (q("draw:object"), q("draw:object-ole"))
_NOUNS = {"chart": "chart", "formula": "equation", "math": "equation"}


def boxes_in(drawing: Element, met: Met) -> Iterator[Element]:
    """The outermost elements in the drawing that hold paragraphs; the rest is counted."""
    objects = [each for each in drawing.iter() if each.tag in _OBJECTS]
    if objects:
        # Its picture is only a view of it.
        met.tally.left_out[_noun(objects[0], met)] += 1
        return
    boxes = list(_holders(drawing))
    if boxes:
        met.tally.boxes += len(boxes)
        yield from boxes
    pictures = sum(1 for frame in _outside(drawing, frozenset(boxes)) if _has_picture(frame))
    if pictures:
        met.tally.left_out["picture"] += pictures
    elif not boxes and drawing.tag == q("draw:control"):
        met.tally.left_out["form field"] += 1
    elif not boxes:
        met.tally.left_out["drawing"] += 1


def _outside(element: Element, boxes: frozenset[Element]) -> Iterator[Element]:
    yield element
    for child in element:
        if child not in boxes:
            yield from _outside(child, boxes)


def _has_picture(frame: Element) -> bool:
    return frame.tag == q("draw:frame") and frame.find(q("draw:image")) is not None


def _holders(element: Element) -> Iterator[Element]:
    if any(child.tag in _HOLDERS for child in element):
        yield element
        return
    for child in element:
        yield from _holders(child)


def _noun(found: Element, met: Met) -> str:
    if found.find(q("math:math")) is not None:
        return "equation"
    name = found.get(q("xlink:href"), "").removeprefix("./").rstrip("/")
    return _NOUNS.get(met.objects.get(name, ""), "embedded object")
