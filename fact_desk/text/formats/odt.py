"""OpenDocument texts (.odt, .ott, .fodt) as Markdown.

What was deleted with changes tracked lies apart from the text, so it never comes in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.formats.comparing import lost_words
from fact_desk.text.formats.converted import Comment, Converted
from fact_desk.text.formats.look import note_list
from fact_desk.text.formats.markup import markdown_of
from fact_desk.text.formats.opendocument.blocks import Story
from fact_desk.text.formats.opendocument.inline import Met
from fact_desk.text.formats.opendocument.names import q
from fact_desk.text.formats.opendocument.styles import Styles
from fact_desk.text.formats.package import Package, protected
from fact_desk.text.formats.people import author_of
from fact_desk.text.formats.safe_xml import parse_xml
from fact_desk.text.formats.said import Pointed, Said
from fact_desk.text.formats.tally import words_in

_ENTRY = re.compile(rb"<(?:[\w-]+:)?file-entry\b[^>]*>")
_PATH = re.compile(rb"""full-path\s*=\s*["']([^"']*)/["']""")
_KIND = re.compile(rb"application/vnd\.oasis\.opendocument\.(chart|formula)")
_CHANGES = (q("text:insertion"), q("text:deletion"))
_MARGINS = tuple(
    q(f"style:{name}{which}") for name in ("header", "footer") for which in ("", "-left", "-first")
)


def read_odt(source: bytes, origin: str) -> Converted:
    """The article in an OpenDocument text, packed or as one XML file.

    Raises ArticleUnreadable for what is broken or protected, ArticleTooLarge for archive bombs.
    """
    roots, objects = _opened(source, origin)
    body = next((found for root in roots for found in root.iter(q("office:text"))), None)
    if body is None:
        raise ArticleUnreadable(
            f"{origin} holds no text document, though it says so; save it again and open that."
        )
    met = Met(Styles(roots), _ranged(body), objects)
    met.tally.changes = sum(1 for each in body.iter() if each.tag in _CHANGES)
    met.tally.margin_words = _margin_words(roots)
    html, said, pointed = _read(body, met)
    if met.copies.dropped:
        met.tally.left_out["repeated table part"] = met.copies.dropped
    return Converted(
        markdown=markdown_of(html),
        format="odt",
        title=_property(roots, "dc:title"),
        byline=author_of(_property(roots, "meta:initial-creator")),
        notices=(*met.tally.notices(), *lost_words(said, html)),
        comments=tuple(_comments(met, pointed)),
    )


def _opened(source: bytes, origin: str) -> tuple[list[Element], dict[str, str]]:
    """The roots that hold text, styles and properties, and what kinds of objects are embedded."""
    if not source.startswith(b"PK"):
        return [parse_xml(source, origin)], {}
    package = Package(source, origin)
    manifest = package.read("META-INF/manifest.xml")
    if b"encryption-data" in manifest or "encrypted-package" in package:
        raise protected(origin)
    names = [name for name in ("content.xml", "styles.xml", "meta.xml") if name in package]
    return [parse_xml(package.read(name), origin) for name in names], _objects(manifest)


def _objects(manifest: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _ENTRY.findall(manifest):
        path, kind = _PATH.search(entry), _KIND.search(entry)
        if path and kind:
            found[path[1].decode(errors="replace")] = kind[1].decode()
    return found


def _read(body: Element, met: Met) -> tuple[str, str, list[Pointed]]:
    """The page, the words that it should hold, and what comments point to."""
    told = [Said()]
    page = [Story(met, told[0]).blocks(body)]
    notes: list[str] = []
    for note in met.notes:
        told.append(Said())
        notes.append(Story(met, told[-1], in_note=True).blocks(note))
    page.append(note_list(notes))
    pointed = [one for each in told for one in each.pointed()]
    return "".join(page), "\n".join(each.text() for each in told), pointed


def _comments(met: Met, pointed: list[Pointed]) -> Iterator[Comment]:
    for one in pointed:
        comment = met.comments.get(one.comment)
        if comment is not None and comment.words:
            yield replace(comment, exact=one.exact, before=one.before, after=one.after)


def _ranged(body: Element) -> frozenset[str]:
    ends = body.iter(q("office:annotation-end"))
    return frozenset(end.get(q("office:name"), "") for end in ends)


def _margin_words(roots: list[Element]) -> int:
    margins = {
        "".join(each.itertext())
        for root in roots
        for master in root.iter(q("style:master-page"))
        for each in master
        if each.tag in _MARGINS
    }
    return sum(map(words_in, margins))


def _property(roots: list[Element], name: str) -> str:
    found = (
        each.text for root in roots for each in root.iterfind(f".//{q('office:meta')}/{q(name)}")
    )
    return " ".join((next(found, "") or "").split())
