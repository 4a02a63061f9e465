"""The parts of a Word document that hold its words, found by their relations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import NamedTuple
from xml.etree.ElementTree import Element

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.formats.package import Package, protected
from fact_desk.text.formats.safe_xml import parse_xml
from fact_desk.text.formats.word.names import PACKAGE, STRICT

_MAIN_KIND = "officeDocument"


class Relation(NamedTuple):
    """A relation of a part: the last word of its kind, where it leads, whether out of the file."""

    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package and its relations by id."""

    name: str
    root: Element
    relations: dict[str, Relation]


class WordParts:
    """The parts by what they are for; raises ArticleUnreadable where there is no main part."""

    def __init__(self, source: bytes, origin: str) -> None:
        self._package = Package(source, origin)
        self._origin = origin
        if "EncryptedPackage" in self._package:
            raise protected(origin)
        self._top = self._relations("")
        name = self._target(self._top, _MAIN_KIND) or "word/document.xml"
        if name not in self._package:
            raise ArticleUnreadable(
                f"{origin} holds no Word document, though it says so; save it as .docx again."
            )
        self.main = self._part(name)

    def related(self, kind: str) -> list[Part]:
        """The parts of that kind that the main part names, in its order."""
        names = dict.fromkeys(
            one.target
            for one in self.main.relations.values()
            if one.kind == kind and not one.outside and one.target in self._package
        )
        return [self._part(name) for name in names]

    def root_of(self, kind: str) -> Element | None:
        """The root of the first such part."""
        return next((part.root for part in self.related(kind)), None)

    def core(self) -> Element | None:
        """The root of the part that tells the title and the author."""
        name = self._target(self._top, "core-properties")
        return self._root(name) if name in self._package else None

    def _part(self, name: str) -> Part:
        return Part(name, self._root(name), self._relations(name))

    def _root(self, name: str) -> Element:
        content = self._package.read(name)
        for strict, transitional in STRICT:
            content = content.replace(strict, transitional)
        return parse_xml(content, self._origin)

    def _relations(self, name: str) -> dict[str, Relation]:
        folder, _, last = name.rpartition("/")
        content = self._package.read(join(folder, "_rels", f"{last}.rels"))
        return dict(_read_relations(parse_xml(content, self._origin), name)) if content else {}

    @staticmethod
    def _target(relations: dict[str, Relation], kind: str) -> str:
        return next((one.target for one in relations.values() if one.kind == kind), "")


def _read_relations(root: Element, name: str) -> Iterator[tuple[str, Relation]]:
    for one in root.iter(f"{{{PACKAGE}}}Relationship"):
        kind = one.get("Type", "").rpartition("/")[2]
        target, outside = one.get("Target", ""), one.get("TargetMode") == "External"
        if not outside:
            # A name inside the archive, resolved as an address would be; never a path.
            target = normpath(join("/", dirname(name), target)).lstrip("/")
        yield one.get("Id", ""), Relation(kind, target, outside)
