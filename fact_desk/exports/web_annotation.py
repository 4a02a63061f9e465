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
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.json_bytes import iso_date, iso_moment, json_bytes
from fact_desk.exports.json_things import Json
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.fields import figure_fields
from fact_desk.model.source import Citation

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OURS = "urn:factdesk:term:"
ANNOTATION_NAME = "urn:factdesk:annotation:"
"""What stands before an annotation's id to make a name for it that holds anywhere."""

_NAMES = ("value", "low", "high", "unit", "approximation", "kind", "date")


def web_annotations(dossiers: Sequence[Dossier]) -> bytes:
    """The annotations of the articles as one AnnotationCollection."""
    items = [item for dossier in dossiers for item in _items(dossier)]
    name = _collection_name(dossiers)
    # Embedded in its collection, a page needs no `partOf`.
    page: Json = {
        "id": f"{name}:page:1",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    collection: Json = {
        "@context": [CONTEXT, {"factdesk": OURS}],
        "id": name,
        "type": "AnnotationCollection",
        "label": ", ".join(dossier.article.title for dossier in dossiers),
        "creator": _person(dossiers[0].editor) if dossiers else None,
        "generator": {"id": "urn:factdesk:program", "type": "Software", "name": "Fact Desk"},
        "generated": iso_moment(dossiers[0].written_at) if dossiers else None,
        "total": len(items),
        # A page without items is none: the model asks for at least one.
        "first": page if items else None,
    }
    return json_bytes(_without_blanks(collection))


def text_name(text: str) -> str:
    """What a draft's text is called anywhere: a URN with the SHA-256 digest of its UTF-8."""
    return f"urn:factdesk:text:sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _collection_name(dossiers: Sequence[Dossier]) -> str:
    # By what is in it: one article's collection keeps its name from one export to the next.
    ids = "\n".join(dossier.article.id for dossier in dossiers)
    return f"urn:factdesk:collection:{hashlib.sha256(ids.encode()).hexdigest()[:32]}"


def _items(dossier: Dossier) -> Iterator[Json]:
    source: Json = {
        "id": text_name(dossier.draft.text),
        "type": "Text",
        "format": "text/plain",
        "dcterms:title": dossier.article.title,
        "factdesk:article": dossier.article.id,
        "factdesk:draft": dossier.draft.draft.number,
    }
    for mark in dossier.marks:
        yield _without_blanks(_item(mark, source))


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
