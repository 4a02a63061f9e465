"""What stands in the desk: articles, drafts, annotations."""

from __future__ import annotations

import sqlite3
import sys
from collections import defaultdict
from dataclasses import replace

from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.article import Article, ArticleProgress, Draft, Shelf
from fact_desk.model.fields import (
    ANNOTATION_NAMES,
    annotation_from,
    annotation_from_values,
    article_from,
    draft_from,
    flag_from,
)
from fact_desk.model.flag import Flag, FlagState, Severity
from fact_desk.model.operation import Entity
from fact_desk.store.collecting import nothing_thrown_away
from fact_desk.store.findings import flags_in, flags_on
from fact_desk.store.rows import rows_of, sound
from fact_desk.store.sources import citations_in, citations_on


def articles(connection: sqlite3.Connection) -> list[Article]:
    """All articles, newest first, deleted ones too."""
    return [*sound(rows_of(connection, Entity.ARTICLE, "ORDER BY nr DESC"), article_from)]


def article(connection: sqlite3.Connection, name: str) -> Article | None:
    """The article of that id."""
    found = rows_of(connection, Entity.ARTICLE, "WHERE id = ?", (name,))
    return next(sound(found, article_from), None)


def drafts(connection: sqlite3.Connection, article_id: str) -> list[Draft]:
    """The article's drafts, oldest first."""
    found = rows_of(connection, Entity.DRAFT, "WHERE article = ? ORDER BY number", (article_id,))
    return [*sound(found, draft_from)]


def draft(connection: sqlite3.Connection, name: str) -> Draft | None:
    """The draft of that id."""
    found = rows_of(connection, Entity.DRAFT, "WHERE id = ?", (name,))
    return next(sound(found, draft_from), None)


def draft_with_body(connection: sqlite3.Connection, body: str) -> Draft | None:
    """The newest draft that was read from that body, or None."""
    found = rows_of(connection, Entity.DRAFT, "WHERE body = ? ORDER BY nr DESC", (body,))
    return next(sound(found, draft_from), None)


def body(connection: sqlite3.Connection, name: str) -> tuple[str, str] | None:
    """The text of a body and its layout as JSON."""
    return connection.execute("SELECT text, layout FROM body WHERE id = ?", (name,)).fetchone()


def body_source(connection: sqlite3.Connection, name: str) -> bytes | None:
    """A body's source as it was received."""
    row = connection.execute("SELECT source FROM body WHERE id = ?", (name,)).fetchone()
    return None if row is None else row[0]


@nothing_thrown_away()
def annotations_of(connection: sqlite3.Connection, draft_id: str) -> list[Annotation]:
    """The draft's annotations in text order: by start, the longer first, then as they were made.

    Damaged ones, and those outside of the text, are left out.
    """
    flags, sources = flags_of_draft(connection, draft_id), citations_in(connection, draft_id)
    length = _text_length(connection, draft_id)
    names = ", ".join(f'"{name}"' for name in ANNOTATION_NAMES)
    rows = connection.execute(f"SELECT {names} FROM annotation WHERE draft = ?", (draft_id,))
    found = sound(
        rows,
        lambda row: annotation_from_values(row, flags.get(row[0], ()), sources.get(row[0], ())),
    )
    # Sorting here is quicker than having SQLite carry all columns through its sorter.
    return sorted((one for one in found if one.target.span.end <= length), key=_text_order)


def annotations_left_out(connection: sqlite3.Connection, draft_id: str) -> int:
    """How many annotations of the draft `annotations_of` leaves out."""
    return annotation_count(connection, draft_id) - len(annotations_of(connection, draft_id))


def annotation_count(connection: sqlite3.Connection, draft_id: str) -> int:
    """How many annotations the draft has, damaged ones and copies too."""
    sql = "SELECT count(*) FROM annotation WHERE draft = ?"
    return connection.execute(sql, (draft_id,)).fetchone()[0]


def annotation(connection: sqlite3.Connection, name: str) -> Annotation | None:
    """The annotation of that id, with its flags and sources; None for a damaged one too."""
    rows = rows_of(connection, Entity.ANNOTATION, "WHERE id = ?", (name,))
    found = next(sound(rows, annotation_from), None)
    if found is None:
        return None
    raised = rows_of(connection, Entity.FLAG, "WHERE annotation = ? ORDER BY nr", (name,))
    flags = (*sound(raised, flag_from), *flags_on(connection, name))
    return replace(found, flags=flags, sources=tuple(citations_on(connection, name)))


def ids_starting(connection: sqlite3.Connection, entity: Entity, start: str) -> list[str]:
    """Up to two ids of things of that kind that begin with those characters, a whole id first."""
    sql = f'SELECT id FROM "{entity}" WHERE id >= ? AND id < ? ORDER BY id LIMIT 2'
    return [row[0] for row in connection.execute(sql, (start, start + "\U0010ffff"))]


def progress(connection: sqlite3.Connection, article_id: str = "") -> list[ArticleProgress]:
    """Articles that are not deleted, newest first, with their newest draft's counts."""
    where = "AND t.id = ?" if article_id else ""
    counts = _counts(connection, article_id)
    newest = _newest_drafts(connection, article_id)
    tail = f"WHERE t.shelf <> '{Shelf.DELETED}' {where} ORDER BY nr DESC"
    found = rows_of(connection, Entity.ARTICLE, tail, (article_id,) if article_id else ())
    return [
        ArticleProgress(item, newest[item.id], *counts.get(newest[item.id].id, (0, 0, 0)))
        for item in sound(found, article_from)
        if item.id in newest
    ]


def _newest_drafts(connection: sqlite3.Connection, article_id: str) -> dict[str, Draft]:
    tail = "WHERE article = ? ORDER BY number" if article_id else "ORDER BY number"
    found = rows_of(connection, Entity.DRAFT, tail, (article_id,) if article_id else ())
    return {item.article: item for item in sound(found, draft_from)}


def _counts(connection: sqlite3.Connection, article_id: str) -> dict[str, tuple[int, int, int]]:
    where = "n.draft IN (SELECT id FROM draft WHERE article = ?)" if article_id else "true"
    values = (article_id,) if article_id else ()
    # Both are answered out of indexes alone, whatever the number of annotations.
    marks = f"""
    SELECT n.draft, count(*), sum(n.status NOT IN ('{Status.OPEN}', '{Status.RECHECK}'))
    FROM annotation n WHERE {where} GROUP BY n.draft
    """
    rows = connection.execute(marks, values)
    flagged = _flagged(connection, article_id)
    return {name: (total, checked, flagged.get(name, 0)) for name, total, checked in rows}


def _flagged(connection: sqlite3.Connection, article_id: str) -> dict[str, int]:
    of_article = "IN (SELECT id FROM draft WHERE article = :article)" if article_id else "<> ''"
    # Each kind is narrowed by itself: together they are all flags of the desk.
    sql = f"""
    SELECT draft, count(*) FROM (
        SELECT n.draft, n.id FROM flag f CROSS JOIN annotation n ON n.id = f.annotation
        WHERE f.state <> '{FlagState.DISMISSED}' AND f.severity <> '{Severity.INFO}'
        AND n.draft {of_article}
        UNION
        SELECT g.draft, m.annotation FROM finding g CROSS JOIN finding_mark m ON m.finding = g.nr
        LEFT JOIN ruling r ON r.article = g.article AND r.fingerprint = g.fingerprint
        WHERE coalesce(r.state, '') <> '{FlagState.DISMISSED}'
        AND g.severity <> '{Severity.INFO}' AND g.draft {of_article}
    ) GROUP BY draft
    """
    return dict[str, int](connection.execute(sql, {"article": article_id}).fetchall())


def flags_of_draft(connection: sqlite3.Connection, draft_id: str) -> dict[str, list[Flag]]:
    """The flags on the draft's annotations by their ids, those raised by hand first."""
    tail = "JOIN annotation n ON n.id = t.annotation WHERE n.draft = ? ORDER BY t.nr"
    flags: defaultdict[str, list[Flag]] = defaultdict(list)
    by_rules = flags_in(connection, draft_id)
    rows = rows_of(connection, Entity.FLAG, tail, (draft_id,))
    for annotation_id, flag in sound(rows, lambda row: (str(row["annotation"]), flag_from(row))):
        flags[annotation_id].append(flag)
    for annotation_id, found in by_rules.items():
        flags[annotation_id] += found
    return flags


def _text_length(connection: sqlite3.Connection, draft_id: str) -> int:
    # SQLite's own length() stops at a NUL.
    sql = "SELECT b.text FROM draft d JOIN body b ON b.id = d.body WHERE d.id = ?"
    row = connection.execute(sql, (draft_id,)).fetchone()
    return sys.maxsize if row is None else len(row[0])


def _text_order(annotation: Annotation) -> tuple[int, int, str, str]:
    span = annotation.target.span
    return span.start, -span.end, annotation.made_at, annotation.id
