"""What stands in the desk: articles, drafts, annotations."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, ArticleProgress, Draft, Shelf
from fact_desk.model.fields import annotation_from, article_from, draft_from, flag_from
from fact_desk.model.flag import Flag
from fact_desk.model.operation import Entity, Fields
from fact_desk.store.schema import COLUMNS


def _names(entity: Entity) -> list[str]:
    return sorted(COLUMNS[entity])


def _select(entity: Entity, alias: str = "") -> str:
    dot = f"{alias}." if alias else ""
    return ", ".join(f'{dot}"{name}"' for name in _names(entity))


def _rows(
    connection: sqlite3.Connection, entity: Entity, tail: str, values: tuple[str | int, ...] = ()
) -> Iterator[Fields]:
    names = _names(entity)
    sql = f'SELECT {_select(entity, "t")} FROM "{entity}" t {tail}'
    for row in connection.execute(sql, values):
        yield dict(zip(names, row, strict=True))


def articles(connection: sqlite3.Connection) -> list[Article]:
    """All articles, newest first, deleted ones too."""
    return [article_from(row) for row in _rows(connection, Entity.ARTICLE, "ORDER BY nr DESC")]


def article(connection: sqlite3.Connection, name: str) -> Article | None:
    """The article of that id."""
    found = _rows(connection, Entity.ARTICLE, "WHERE id = ?", (name,))
    return next((article_from(row) for row in found), None)


def drafts(connection: sqlite3.Connection, article_id: str) -> list[Draft]:
    """The article's drafts, oldest first."""
    found = _rows(connection, Entity.DRAFT, "WHERE article = ? ORDER BY number", (article_id,))
    return [draft_from(row) for row in found]


def draft(connection: sqlite3.Connection, name: str) -> Draft | None:
    """The draft of that id."""
    found = _rows(connection, Entity.DRAFT, "WHERE id = ?", (name,))
    return next((draft_from(row) for row in found), None)


def draft_with_body(connection: sqlite3.Connection, body: str) -> Draft | None:
    """The newest draft that was read from that body, or None."""
    tail = "WHERE body = ? ORDER BY nr DESC LIMIT 1"
    return next((draft_from(row) for row in _rows(connection, Entity.DRAFT, tail, (body,))), None)


def body(connection: sqlite3.Connection, name: str) -> tuple[str, str] | None:
    """The text of a body and its layout as JSON."""
    return connection.execute("SELECT text, layout FROM body WHERE id = ?", (name,)).fetchone()


def body_source(connection: sqlite3.Connection, name: str) -> bytes | None:
    """A body's source as it was received."""
    row = connection.execute("SELECT source FROM body WHERE id = ?", (name,)).fetchone()
    return None if row is None else row[0]


def annotations_of(connection: sqlite3.Connection, draft_id: str) -> list[Annotation]:
    """The draft's annotations in text order: by start, the longer first, then as they were made."""
    tail = 'WHERE draft = ? ORDER BY start, "end" DESC, nr'
    flags = _flags_of_draft(connection, draft_id)
    found = _rows(connection, Entity.ANNOTATION, tail, (draft_id,))
    return [annotation_from(row, flags.get(str(row["id"]), ())) for row in found]


def annotation(connection: sqlite3.Connection, name: str) -> Annotation | None:
    """The annotation of that id, with its flags."""
    found = next(_rows(connection, Entity.ANNOTATION, "WHERE id = ?", (name,)), None)
    if found is None:
        return None
    flags = _rows(connection, Entity.FLAG, "WHERE annotation = ? ORDER BY nr", (name,))
    return replace(annotation_from(found), flags=tuple(flag_from(row) for row in flags))


def ids_starting(connection: sqlite3.Connection, entity: Entity, start: str) -> list[str]:
    """Up to two ids of things of that kind that begin with those characters."""
    escaped = start.replace("*", "").replace("?", "").replace("[", "")
    sql = f'SELECT id FROM "{entity}" WHERE id GLOB ? LIMIT 2'
    return [row[0] for row in connection.execute(sql, (f"{escaped}*",))]


def progress(connection: sqlite3.Connection, article_id: str = "") -> list[ArticleProgress]:
    """Articles that are not deleted, newest first, with their newest draft's counts."""
    where = "AND t.id = ?" if article_id else ""
    counts = _counts(connection, article_id)
    newest = _newest_drafts(connection, article_id)
    tail = f"WHERE t.shelf <> '{Shelf.DELETED}' {where} ORDER BY nr DESC"
    found = _rows(connection, Entity.ARTICLE, tail, (article_id,) if article_id else ())
    return [
        ArticleProgress(item, newest[item.id], *counts.get(newest[item.id].id, (0, 0, 0)))
        for item in map(article_from, found)
        if item.id in newest
    ]


def _newest_drafts(connection: sqlite3.Connection, article_id: str) -> dict[str, Draft]:
    tail = "WHERE article = ? ORDER BY number" if article_id else "ORDER BY number"
    found = _rows(connection, Entity.DRAFT, tail, (article_id,) if article_id else ())
    return {item.article: item for item in map(draft_from, found)}


def _counts(connection: sqlite3.Connection, article_id: str) -> dict[str, tuple[int, int, int]]:
    where = "WHERE n.article = ?" if article_id else ""
    sql = f"""
    SELECT n.draft, count(*), sum(n.status NOT IN ('open', 'recheck')), count(f.annotation)
    FROM annotation n LEFT JOIN (
        SELECT DISTINCT annotation FROM flag WHERE state <> 'dismissed' AND severity <> 'info'
    ) f ON f.annotation = n.id {where} GROUP BY n.draft
    """
    rows = connection.execute(sql, (article_id,) if article_id else ())
    return {name: (total, checked, flagged) for name, total, checked, flagged in rows}


def _flags_of_draft(connection: sqlite3.Connection, draft_id: str) -> dict[str, list[Flag]]:
    tail = "JOIN annotation n ON n.id = t.annotation WHERE n.draft = ? ORDER BY t.nr"
    flags: defaultdict[str, list[Flag]] = defaultdict(list)
    for row in _rows(connection, Entity.FLAG, tail, (draft_id,)):
        flags[str(row["annotation"])].append(flag_from(row))
    return flags
