"""The quantities that drafts tell, kept so that articles can be compared without reading them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import Shelf


class MentionRow(NamedTuple):
    """A quantity in a draft, in stored values.

    `measure` is the unit in which all of its kind are compared; `words` are stems of the words
    near it, joined by blanks. `told` is JSON: how it reads, and what else its sentence tells.
    """

    start: int
    end: int
    exact: str
    measure: str
    words: str
    told: str


class PlacedMention(NamedTuple):
    """A quantity with its article's id and title; `annotation` and `status` are empty where nobody
    has marked it as a figure.
    """

    article: str
    title: str
    draft: str
    annotation: str
    status: str
    row: MentionRow


_NAMES = ", ".join(f'"{name}"' for name in MentionRow._fields)
_OF_MENTION = ", ".join(f'm."{name}"' for name in MentionRow._fields)

_MARKED = f"""
n.draft = m.draft AND n.tag = '{Tag.FIGURE}' AND n.start < m."end" AND n."end" > m.start
"""
_KEPT = f"a.shelf <> '{Shelf.DELETED}'"


def keep(
    connection: sqlite3.Connection, article: str, draft: str, rows: Iterable[MentionRow]
) -> None:
    """Puts the rows in the place of all that the article's drafts were read to tell before."""
    connection.execute("DELETE FROM mention WHERE article = ?", (article,))
    marks = ", ".join("?" * (len(MentionRow._fields) + 2))
    connection.executemany(
        f"INSERT INTO mention (article, draft, {_NAMES}) VALUES ({marks})",
        [(article, draft, *row) for row in rows],
    )


def confirmed(connection: sqlite3.Connection, article: str = "") -> list[PlacedMention]:
    """The quantities that an editor has confirmed, of one article or of all not deleted."""
    where = "AND a.id = ?" if article else ""
    sql = f"""
    SELECT m.article, a.title, m.draft, n.id, n.status, {_OF_MENTION}
    FROM annotation n CROSS JOIN mention m ON {_MARKED} CROSS JOIN article a ON a.id = m.article
    WHERE n.status = '{Status.CONFIRMED}' AND {_KEPT} {where} ORDER BY m.nr, n.nr
    """
    return _placed(connection, sql, (article,) if article else ())


def of_measure(connection: sqlite3.Connection, measure: str) -> list[PlacedMention]:
    """All quantities of that measure in articles that are not deleted, with their annotation."""
    sql = f"""
    SELECT m.article, a.title, m.draft, coalesce(n.id, ''), coalesce(n.status, ''), {_OF_MENTION}
    FROM mention m CROSS JOIN article a ON a.id = m.article LEFT JOIN annotation n ON {_MARKED}
    WHERE m.measure = ? AND {_KEPT} GROUP BY m.nr ORDER BY m.nr
    """
    return _placed(connection, sql, (measure,))


def of_draft(connection: sqlite3.Connection, draft: str) -> list[PlacedMention]:
    """The quantities of a draft, in text order, without their annotations."""
    sql = f"""
    SELECT m.article, a.title, m.draft, '', '', {_OF_MENTION}
    FROM mention m CROSS JOIN article a ON a.id = m.article WHERE m.draft = ? ORDER BY m.nr
    """
    return _placed(connection, sql, (draft,))


def _placed(
    connection: sqlite3.Connection, sql: str, values: tuple[str, ...]
) -> list[PlacedMention]:
    return [
        PlacedMention(article, title, draft, annotation, status, MentionRow._make(row))
        for article, title, draft, annotation, status, *row in connection.execute(sql, values)
    ]
