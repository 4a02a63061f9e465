"""A Word document made anew, in memory, with nothing in it but what is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, tostring

from fact_desk.text.formats.word.names import OFFICE, PACKAGE, VAL, w
from fact_desk.text.formats.word.parts import Relation
from fact_desk.text.formats.word.runs import with_value
from fact_desk.text.formats.word.story import BULLETS, NUMBERED

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_LEVELS = range(9)
_LINK = f"{OFFICE}/hyperlink"
NAME_OF_LINK = f"{{{OFFICE}}}id"


@dataclass(slots=True)
class PlainCopy:
    """The body's blocks, the notes by kind and id, and the relations that links go by."""

    body: list[Element]
    links: Mapping[str, Relation]
    notes: dict[str, list[tuple[str, list[Element]]]] = field(
        default_factory=dict[str, list[tuple[str, list[Element]]]]
    )
    note_links: dict[str, Mapping[str, Relation]] = field(
        default_factory=dict[str, Mapping[str, Relation]]
    )

    def packed(self) -> io.BytesIO:
        """The document as a file in memory."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("[Content_Types].xml", _TYPES)
            archive.writestr("word/document.xml", tostring(self._document()))
            archive.writestr("word/_rels/document.xml.rels", tostring(_relations(self.links)))
            archive.writestr("word/numbering.xml", tostring(_numbering()))
            archive.writestr("word/styles.xml", tostring(_styles()))
            for kind, notes in self.notes.items():
                own_links = self.note_links.get(kind, {})
                for _, blocks in notes:
                    _drop_dangling(blocks, own_links)
                archive.writestr(f"word/{kind}s.xml", tostring(_notes(kind, notes)))
                links = tostring(_relations(own_links))
                archive.writestr(f"word/_rels/{kind}s.xml.rels", links)
        packed.seek(0)
        return packed

    def _document(self) -> Element:
        document = Element(w("document"))
        body = SubElement(document, w("body"))
        _drop_dangling(self.body, self.links)
        body.extend(self.body)
        return document


def _notes(kind: str, notes: Iterable[tuple[str, list[Element]]]) -> Element:
    root = Element(w(f"{kind}s"))
    for name, blocks in notes:
        note = SubElement(root, w(kind), {w("id"): name})
        note.extend(blocks)
    return root


def _relations(links: Mapping[str, Relation]) -> Element:
    root = Element(f"{{{PACKAGE}}}Relationships")
    for name, link in links.items():
        if link.kind == "hyperlink":
            told = {"Id": name, "Type": _LINK, "Target": link.target, "TargetMode": "External"}
            SubElement(root, f"{{{PACKAGE}}}Relationship", told)
    return root


def _drop_dangling(blocks: Iterable[Element], links: Mapping[str, Relation]) -> None:
    for block in blocks:
        for link in block.iter(w("hyperlink")):
            name = link.get(NAME_OF_LINK)
            if name is not None and (name not in links or links[name].kind != "hyperlink"):
                del link.attrib[NAME_OF_LINK]


def _numbering() -> Element:
    root = Element(w("numbering"))
    for name, kind in ((BULLETS, "bullet"), (NUMBERED, "decimal")):
        abstract = SubElement(root, w("abstractNum"), {w("abstractNumId"): name})
        for level in _LEVELS:
            told = SubElement(abstract, w("lvl"), {w("ilvl"): str(level)})
            told.append(with_value("numFmt", kind))
    for name in (BULLETS, NUMBERED):
        SubElement(root, w("num"), {w("numId"): name}).append(with_value("abstractNumId", name))
    return root


def _styles() -> Element:
    root = Element(w("styles"))
    names = {f"Heading{level}": f"heading {level}" for level in range(1, 7)} | {"SetOff": "Set Off"}
    for name, shown in names.items():
        style = SubElement(root, w("style"), {w("type"): "paragraph", w("styleId"): name})
        SubElement(style, w("name"), {VAL: shown})
    return root
