"""A Word document being made: its text is given as XML, the rest by what is in it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Protocol, cast

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from fact_desk.exports.printable import printable, valid_in_xml
from fact_desk.exports.word.lists import ListBook
from fact_desk.exports.word.markup import NAMESPACES, Properties, element, paragraph, run
from fact_desk.exports.word.styles import styles
from fact_desk.model.report_signs import comment_initials

TEXT_WIDTH = 9354
"""Between the margins, in twentieths of a point."""

_LONGEST_PROPERTY = 255
_DEFAULTS = 1
"""So many elements of the template's styles stay: what holds where no style says otherwise."""


_PARTS = {
    "comments": (CONTENT_TYPE.WML_COMMENTS, RELATIONSHIP_TYPE.COMMENTS),
    "footnotes": (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
}
_COMMENT: Properties = {"pStyle": {"val": "CommentText"}}


class _Tree(Protocol):
    def __getitem__(self, index: int) -> _Tree: ...
    def __len__(self) -> int: ...
    def append(self, element: object) -> None: ...
    def insert(self, index: int, element: object) -> None: ...
    def remove(self, element: object) -> None: ...


class WordFile:
    """A document with its links, comments, footnotes and lists; made whole by `as_bytes`."""

    def __init__(self, title: str, author: str, editor: str, written_at: str) -> None:
        self._document = docx.Document()
        self._links: dict[str, str] = {}
        self._moment = _moment(written_at)
        self._comments: list[str] = []
        self._notes: list[str] = []
        self.lists = ListBook()
        self._set_properties(title, author, editor)
        self._set_page()
        self._set_styles()

    def link(self, address: str) -> str:
        """The name under which the document refers to the address; it must be a safe one."""
        if address not in self._links:
            self._links[address] = self._document.part.relate_to(
                address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
        return self._links[address]

    def comment(self, words: str, author: str) -> str:
        """Adds a comment; its id is for the places in the text where it begins and ends.

        By its initials it is known as ours when the file comes back.
        """
        author = author.strip() or "Fact Desk"
        attributes = {
            "id": str(len(self._comments)),
            "author": valid_in_xml(author),
            "initials": comment_initials(valid_in_xml(words)),
        }
        if self._moment:
            # Word shows the hour that stands there, whatever zone is named.
            local = self._moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
            attributes["date"] = local.isoformat(timespec="seconds")
        lines = (paragraph(run(line), _COMMENT) for line in words.split("\n"))
        self._comments.append(element("comment", attributes, "".join(lines)))
        return attributes["id"]

    def note(self, paragraphs: str) -> str:
        """Adds a footnote with these paragraphs; its id is for the reference."""
        self._notes.append(paragraphs)
        return str(len(self._notes))

    def running_head(self, words: str) -> None:
        """What stands at the head of each page; its foot tells the page's number."""
        section = self._document.sections[0]
        section.header.paragraphs[0].text = printable(words)
        field = element("fldSimple", {"instr": "PAGE"}, run("1"))
        last = element("fldSimple", {"instr": "NUMPAGES"}, run("1"))
        section.footer.is_linked_to_previous = False
        foot = cast("_Tree", section.footer.part.element)
        setting = {"pStyle": {"val": "Footer"}, "jc": {"val": "right"}}
        foot.append(_parsed(paragraph(f"{field}{run(' of ')}{last}", setting)))
        foot.remove(foot[0])

    def as_bytes(self, body: Iterable[str]) -> bytes:
        """The file, with the paragraphs and tables of `body` as its text."""
        self._fill(body)
        self._add_lists()
        if self._comments:
            self._add_part("comments", self._comments)
        if self._notes:
            self._add_part("footnotes", [*_separators(), *self._numbered_notes()])
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _fill(self, body: Iterable[str]) -> None:
        text = cast("_Tree", self._document.element)[0]
        # What is there is the section with the page's size; it comes last.
        section = text[0]
        text.remove(section)
        for part in body:
            text.append(_parsed(part))
        text.append(section)

    def _add_lists(self) -> None:
        numbering = cast("_Tree", self._document.part.numbering_part.element)
        for kind in self.lists.kinds():
            numbering.insert(0, _parsed(kind))
        for one in self.lists.lists():
            numbering.append(_parsed(one))

    def _numbered_notes(self) -> Iterator[str]:
        for number, words in enumerate(self._notes, start=1):
            yield element("footnote", {"id": str(number)}, words)

    def _add_part(self, name: str, elements: Iterable[str]) -> None:
        """Adds comments or footnotes, of which python-docx makes long work or none."""
        kind, relation = _PARTS[name]
        head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {NAMESPACES}>'
        blob = f"{head}{''.join(elements)}</w:{name}>".encode()
        main = self._document.part
        main.relate_to(Part(PackURI(f"/word/{name}.xml"), kind, blob, main.package), relation)

    def _set_properties(self, title: str, author: str, editor: str) -> None:
        properties = self._document.core_properties
        properties.title = printable(title)[:_LONGEST_PROPERTY]
        properties.author = printable(author or editor)[:_LONGEST_PROPERTY]
        properties.last_modified_by = printable(editor)[:_LONGEST_PROPERTY]
        properties.comments = ""
        if self._moment:
            properties.created = properties.modified = self._moment

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22.5)
        section.top_margin = section.bottom_margin = Mm(22)

    def _set_styles(self) -> None:
        # The template's hundred and sixty styles make way for the few that are used.
        known = cast("_Tree", self._document.styles.element)
        while len(known) > _DEFAULTS:
            known.remove(known[_DEFAULTS])
        for style in styles():
            known.append(_parsed(style))


def _parsed(xml: str) -> object:
    """The element, with Word's namespaces declared at it."""
    end = next(index for index, sign in enumerate(xml) if sign in " />")
    return parse_xml(f"{xml[:end]} {NAMESPACES}{xml[end:]}")


def _separators() -> Iterator[str]:
    """The lines that Word draws between the text and its footnotes."""
    for name, number in (("separator", "-1"), ("continuationSeparator", "0")):
        yield element(
            "footnote", {"type": name, "id": number}, paragraph(f"<w:r><w:{name}/></w:r>")
        )


def _moment(written_at: str) -> datetime | None:
    """The time in UTC, without saying so, as Word's properties want it."""
    try:
        return datetime.fromisoformat(written_at).astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
