"""Names of elements and attributes in a Word document (ECMA-376, part 1; MS-DOCX)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", OFFICE.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATHS.encode()),
)
"""What the strict form of the format writes, and what the transitional form does."""

ALTERNATIVES = f"{{{COMPATIBILITY}}}AlternateContent"
CHOICE, FALLBACK = f"{{{COMPATIBILITY}}}Choice", f"{{{COMPATIBILITY}}}Fallback"
EQUATIONS = (f"{{{MATHS}}}oMath", f"{{{MATHS}}}oMathPara")


def w(name: str) -> str:
    """The whole name of an element or attribute of the main part of the format."""
    return f"{{{MAIN}}}{name}"


VAL = w("val")


def value_of(parent: Element | None, name: str) -> str | None:
    """The value of a property: "" where it is there without one, None where it is not there."""
    found = None if parent is None else parent.find(w(name))
    return None if found is None else found.get(VAL, "")


def switch(parent: Element | None, name: str) -> bool | None:
    """Whether a property is on or off; None where nothing is said."""
    value = value_of(parent, name)
    return None if value is None else value.lower() not in ("0", "false", "off", "none")


def whole(given: str | None, default: int = 0) -> int:
    """A number that an attribute gives; the default where it gives none, or one beyond all use."""
    return int(given) if given and given.isdecimal() and len(given) < 10 else default


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2]
