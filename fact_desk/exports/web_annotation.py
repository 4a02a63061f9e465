"""Annotations as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/).

One file is an AnnotationCollection with its one page embedded. An annotation's target is the text
of the draft, named by its digest, with two selectors that each name the same words: a
TextPositionSelector in code points, and a TextQuoteSelector. The tag is a body with the purpose
`tagging`, the note one with `commenting`, the verdict `assessing`, a correction `editing`, each
flag `questioning`, each source `linking`. What the model has no word for stands in keys that begin
with `factdesk:`; other programs pass them over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from urllib.parse import quote

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.json_bytes import Members, iso_date, iso_moment, json_chunks
from fact_desk.exports.json_things import Json
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.fields import figure_fields
from fact_desk.model.source import Citation

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OURS = "urn:factdesk:term:"
ANNOTATION_NAME = "urn:factdesk:annotation:"
"""What stands before an annotation's id to make a name for it that holds anywhere."""

_LEVELS = 3
"""A line for each annotation: collection, page, items."""

_NAMES = ("value", "low", "high", "unit", "approximation", "kind", "date")


def web_annotations(dossiers: Iterable[Dossier], written_at: str, editor: str) -> Iterator[bytes]:
    """The annotations of the articles as one AnnotationCollection, in pieces."""
    return json_chunks(Members(_collection(dossiers, written_at, editor)), _LEVELS)


@dataclass(slots=True)
class _Taken:
    """What the annotations that were written so far are of."""

    titles: list[str] = field(default_factory=list[str])
    articles: list[str] = field(default_factory=list[str])
    annotations: int = 0

    @property
    def name(self) -> str:
        """A collection of the same articles has the same name in the next export."""
        digest = hashlib.sha256("\n".join(self.articles).encode()).hexdigest()
        return f"urn:factdesk:collection:{digest[:32]}"


def _collection(
    dossiers: Iterable[Dossier], written_at: str, editor: str
) -> Iterator[tuple[str, object]]:
    taken = _Taken()
    items = _items(dossiers, taken)
    yield "@context", [CONTEXT, {"factdesk": OURS}]
    yield "type", "AnnotationCollection"
    yield "generator", {"id": "urn:factdesk:program", "type": "Software", "name": "Fact Desk"}
    if iso_moment(written_at):
        yield "generated", written_at
    if editor:
        yield "creator", _person(editor)
    first = next(items, None)
    if first is not None:
        # A page without items is none: the model asks for at least one.
        yield "first", Members(_page(chain([first], items), taken))
    # These are known only of all the annotations together.
    yield "id", taken.name
    yield "label", ", ".join(taken.titles)
    yield "total", taken.annotations


def _page(items: Iterator[Json], taken: _Taken) -> Iterator[tuple[str, object]]:
    """The page; embedded in its collection, it needs no `partOf`."""
    yield "type", "AnnotationPage"
    yield "startIndex", 0
    yield "items", items
    yield "id", f"{taken.name}:page:1"


def text_name(text: str) -> str:
    """What a draft's text is called anywhere: a URN with the SHA-256 digest of its UTF-8."""
    return f"urn:factdesk:text:sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _items(dossiers: Iterable[Dossier], taken: _Taken) -> Iterator[Json]:
    for dossier in dossiers:
        taken.titles.append(dossier.article.title)
        taken.articles.append(dossier.article.id)
        source = _source(dossier)
        for mark in dossier.marks:
            taken.annotations += 1
            yield _without_blanks(_item(mark, source))


def _source(dossier: Dossier) -> Json:
    return {
        "id": text_name(dossier.draft.text),
        "type": "Text",
        "format": "text/plain",
        "dcterms:title": dossier.article.title,
        "factdesk:article": dossier.article.id,
        "factdesk:draft": dossier.draft.draft.number,
    }


def _item(mark: Numbered, source: Json) -> Json:
    annotation, target = mark.annotation, mark.annotation.target
    made, checked = iso_moment(annotation.made_at), iso_moment(annotation.checked_at)
    return {
        "id": f"{ANNOTATION_NAME}{_uri_part(annotation.id)}",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": _person(annotation.made_by),
        "created": made,
        "modified": checked if checked > made else None,
        "body": [*_bodies(annotation)],
        "target": {
            "source": source,
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": target.span.start,
                    "end": target.span.end,
                },
                {
                    "type": "TextQuoteSelector",
                    "exact": target.exact,
                    "prefix": target.prefix,
                    "suffix": target.suffix,
                },
            ],
        },
        "factdesk:number": mark.number,
        **_details(annotation),
    }


def _bodies(annotation: Annotation) -> Iterator[Json]:
    yield _body("tagging", str(annotation.tag))
    verdict = _body("assessing", str(annotation.status))
    if annotation.checked_by:
        verdict["creator"] = _person(annotation.checked_by)
        verdict["created"] = iso_moment(annotation.checked_at)
    yield _without_blanks(verdict)
    if annotation.correction:
        yield _body("editing", annotation.correction)
    if annotation.note:
        yield _body("commenting", annotation.note)
    for flag in annotation.flags:
        if flag.raises:
            yield _body("questioning", flag.reason or flag.explanation)
    for citation in annotation.sources:
        yield _source_body(citation)


def _body(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _source_body(citation: Citation) -> Json:
    parts = (citation.source.name, citation.locator, citation.source.link)
    body = _body("linking", ", ".join(dict.fromkeys(part for part in parts if part)))
    more = {
        "factdesk:standing": str(citation.source.standing),
        "factdesk:says": citation.says,
        "factdesk:accessed": iso_date(citation.accessed),
    }
    return _without_blanks(body | more)


def _details(annotation: Annotation) -> Json:
    """What is known of an annotation of its tag, under names of our own."""
    if annotation.tag is Tag.FIGURE:
        fields = figure_fields(annotation.figure)
        return {f"factdesk:{name}": fields[name] for name in _NAMES}
    if annotation.tag is Tag.CLAIM:
        claim = annotation.claim
        return {"factdesk:claimant": claim.claimant, "factdesk:checkable": claim.checkable}
    quote = annotation.quote
    return {
        "factdesk:speaker": quote.speaker,
        "factdesk:saidWhere": quote.said_where,
        "factdesk:saidWhen": quote.said_when,
        "factdesk:quoted": None if quote.kind is None else str(quote.kind),
    }


def _person(name: str) -> Json | None:
    return {"type": "Person", "name": name} if name else None


def _uri_part(name: str) -> str:
    # An id is ours and plain; one of a hand-made desk may be anything.
    return quote(name, safe="")


def _without_blanks(document: Json) -> Json:
    return {name: value for name, value in document.items() if value is not None and value != ""}
