"""All that a desk knows of articles, as one JSON document.

`{"format": "fact-desk articles", "version": 1, "written_at", "editor", "articles": [article]}`. An
article is `{"id", "title", "byline", "published", "shelf", "made_at", "seal", "drafts": [draft],
"draft", "text", "layout", "annotations": [annotation], "left_behind": [annotation],
"events": [event], "journal"}`: `draft` is the number of the newest draft, whose text, layout and
annotations follow; `left_behind` are those that have a place in an earlier draft only; `journal`
is a list of operations, or null where it was not asked for. A draft is `{"number", "id", "origin",
"format", "words", "received_at"}`. Annotations, events and operations are as the command line
prints them, an annotation with its `number` in the draft. The layout is as `model.layout_json`
says. Keys may be added; those named here stay. Offsets are code points of the text, end excluded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.json_bytes import json_chunks
from fact_desk.exports.json_things import Json, annotation, event, operation
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Draft
from fact_desk.model.event import Event
from fact_desk.model.layout_json import layout_to_json
from fact_desk.model.operation import Operation

NAME, VERSION = "fact-desk articles", 1

_LEVELS = 4
"""A line for each annotation: document, articles, article, annotations."""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article with all its drafts, oldest first; a `journal` of None was not asked for.

    `left_behind` are annotations that have a place in an earlier draft only, with its number.
    """

    dossier: Dossier
    drafts: tuple[Draft, ...]
    left_behind: tuple[tuple[int, Annotation], ...] = ()
    events: tuple[Event, ...] = ()
    journal: tuple[Operation, ...] | None = None


def articles_json(
    records: Iterable[ArticleRecord], written_at: str, editor: str
) -> Iterator[bytes]:
    """The articles as the document described above, in pieces, one article after the other."""
    document: Json = {
        "format": NAME,
        "version": VERSION,
        "written_at": written_at,
        "editor": editor,
        "articles": (_article(record) for record in records),
    }
    return json_chunks(document, _LEVELS)


def _article(record: ArticleRecord) -> Json:
    dossier, journal = record.dossier, record.journal
    article, draft = dossier.article, dossier.draft
    number = draft.draft.number
    marks, behind = dossier.marks, record.left_behind
    return {
        "id": article.id,
        "title": article.title,
        "byline": article.byline,
        "published": article.published or None,
        "shelf": str(article.shelf),
        "made_at": article.made_at,
        "seal": dossier.seal or None,
        "drafts": [_draft(each) for each in record.drafts],
        "draft": number,
        "text": draft.text,
        "layout": json.loads(layout_to_json(draft.layout)),
        "annotations": (
            {"number": mark.number, **annotation(mark.annotation, number)} for mark in marks
        ),
        "left_behind": (annotation(one, draft) for draft, one in behind),
        "events": [event(each) for each in record.events],
        "journal": None if journal is None else (operation(each) for each in journal),
    }


def _draft(draft: Draft) -> Json:
    return {
        "number": draft.number,
        "id": draft.id,
        "origin": draft.origin,
        "format": draft.format,
        "words": draft.words,
        "received_at": draft.received_at,
    }
