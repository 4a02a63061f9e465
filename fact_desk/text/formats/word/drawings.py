"""Pictures, charts and drawings: text boxes in them are read, the rest is counted."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from fact_desk.text.formats.tally import Tally
from fact_desk.text.formats.word.names import ALTERNATIVES, CHOICE, FALLBACK, local, w

BOX = w("txbxContent")
_COUNTED = {"pic": "picture", "imagedata": "picture", "chart": "chart", "relIds": "diagram"}
_EMBEDDED = ("OLEObject", "control")
_SHAPES = ("wsp", "shape", "rect", "roundrect", "oval", "line", "polyline", "inkPath")


def chosen(alternatives: Element) -> Element | None:
    """The one of several ways to say the same that is read: the first that Word would take."""
    choice = alternatives.find(CHOICE)
    return choice if choice is not None else alternatives.find(FALLBACK)


def boxes_in(drawing: Element, tally: Tally) -> list[Element]:
    """The contents of the text boxes in a drawing, outermost only; what else it is, is counted."""
    found = list(_parts(drawing))
    boxes = [each for each in found if each.tag == BOX]
    nouns = [_COUNTED[local(each)] for each in found if local(each) in _COUNTED]
    if any(local(each) in _EMBEDDED for each in found):
        # Its picture is only a view of it.
        nouns = ["embedded object"]
    elif not nouns and not boxes and any(_is_shape(each) for each in found):
        nouns = ["drawing"]
    tally.left_out.update(nouns)
    tally.boxes += len(boxes)
    return boxes


def _parts(element: Element) -> Iterator[Element]:
    yield element
    if element.tag == ALTERNATIVES:
        one = chosen(element)
        yield from () if one is None else _parts(one)
    elif element.tag != BOX:
        for child in element:
            yield from _parts(child)


def _is_shape(element: Element) -> bool:
    # A rule across the page is drawn as a rectangle.
    return local(element) in _SHAPES and not any(name.endswith("}hr") for name in element.attrib)
