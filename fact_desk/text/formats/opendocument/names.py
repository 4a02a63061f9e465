"""Names of elements and attributes in an OpenDocument text (OASIS ODF 1.3, part 3)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_START = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    name: f"{_START}{name}:1.0" for name in ("office", "text", "table", "style", "meta", "config")
} | {
    "draw": f"{_START}drawing:1.0",
    "fo": f"{_START}xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "math": "http://www.w3.org/1998/Math/MathML",
}


def q(name: str) -> str:
    """The whole name for one such as "text:p"."""
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def whole(element: Element, name: str, default: int = 1) -> int:
    """A number that an attribute gives, and the default where it gives none."""
    given = element.get(q(name), "")
    return int(given) if given.isdecimal() and len(given) < 7 else default
