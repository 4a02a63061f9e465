"""Full-text search over the desk: titles, newest drafts, annotations and notes, best first."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import StrEnum

from fact_desk.model.kept import SIGN

SNIPPET_TOKENS = 14
MARK_START, MARK_END = "\x02", "\x03"


class Found(StrEnum):
    """What a hit was found in."""

    TITLE = "title"
    TEXT = "text"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in the desk: `snippet` has the words found between MARK_START and MARK_END.

    `annotation` is empty unless the hit is one; `draft` is the draft to open.
    """

    found: Found
    article: str
    title: str
    draft: str
    annotation: str
    snippet: str


_NEWEST = "d.number = (SELECT max(number) FROM draft WHERE article = a.id)"

_TITLES = f"""
SELECT 'title', a.id, a.title, d.id, '',
    snippet(article_fts, 0, :start, :end, '…', :tokens)
FROM article_fts JOIN article a ON a.nr = article_fts.rowid
JOIN draft d ON d.article = a.id AND {_NEWEST}
WHERE article_fts MATCH :query AND a.shelf <> 'deleted'
ORDER BY article_fts.rank LIMIT :limit
"""

# Copies that stay in old drafts would be found beside what they are copies of.
_ANNOTATIONS = f"""
SELECT 'annotation', a.id, a.title, n.draft, n.id,
    snippet(annotation_fts, -1, :start, :end, '…', :tokens)
FROM annotation_fts JOIN annotation n ON n.nr = annotation_fts.rowid
JOIN article a ON a.id = n.article
WHERE annotation_fts MATCH :query AND a.shelf <> 'deleted' AND instr(n.id, '{SIGN}') = 0
ORDER BY annotation_fts.rank LIMIT :limit
"""

_TEXTS = f"""
SELECT 'text', a.id, a.title, d.id, '',
    snippet(body_fts, 0, :start, :end, '…', :tokens)
FROM body_fts JOIN body b ON b.nr = body_fts.rowid
JOIN draft d ON d.body = b.id JOIN article a ON a.id = d.article AND {_NEWEST}
WHERE body_fts MATCH :query AND a.shelf <> 'deleted'
ORDER BY body_fts.rank LIMIT :limit
"""


def as_query(words: str) -> str:
    """What an editor typed as an FTS5 query: every word as it stands, the last as a beginning."""
    quoted = ['"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split()]
    return " ".join(quoted) + "*" if quoted else ""


def search(connection: sqlite3.Connection, words: str, limit: int = 50) -> list[Hit]:
    """The best `limit` hits of each kind: titles, then annotations, then texts."""
    query = as_query(words)
    if not query:
        return []
    values = {
        "query": query,
        "limit": limit,
        "start": MARK_START,
        "end": MARK_END,
        "tokens": SNIPPET_TOKENS,
    }
    hits: list[Hit] = []
    for sql in (_TITLES, _ANNOTATIONS, _TEXTS):
        rows = connection.execute(sql, values)
        hits += [Hit(Found(row[0]), *row[1:]) for row in rows]
    return hits
