"""The quantities that drafts tell, kept so that articles can be compared without reading them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
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
    """A quantity with its article's id and title, and its draft."""

    article: str
    title: str
    draft: str
    row: MentionRow


LONGEST = 400
"""Code points of the longest mention that is kept; nothing that is one figure is longer."""

_NAMES = ", ".join(f'"{name}"' for name in MentionRow._fields)
_OF_MENTION = ", ".join(f'm."{name}"' for name in MentionRow._fields)

# Both bounds, so that the index leads to the few that may overlap.
_OVERLAPPING = f"""
m.draft = n.draft AND m.start BETWEEN n.start - {LONGEST} AND n."end" - 1 AND m."end" > n.start
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
        [(article, draft, *row) for row in rows if row.end - row.start <= LONGEST],
    )


def confirmed(
    connection: sqlite3.Connection, article: str = "", annotation: str = ""
) -> list[tuple[str, PlacedMention]]:
    """The quantities that an editor has confirmed, each with the annotation by which she did.

    Of one article or one annotation, or of all articles that are not deleted.
    """
    where = "n.article = :article" if article else "n.id = :annotation" if annotation else "true"
    sql = f"""
    SELECT n.id, m.article, a.title, m.draft, {_OF_MENTION}
    FROM annotation n CROSS JOIN mention m ON {_OVERLAPPING}
    CROSS JOIN article a ON a.id = m.article
    WHERE {where} AND n.tag = '{Tag.FIGURE}' AND n.status = '{Status.CONFIRMED}' AND {_KEPT}
    ORDER BY m.nr, n.nr
    """
    rows = connection.execute(sql, {"article": article, "annotation": annotation})
    return [(name, _placed(row)) for name, *row in rows]


def of_draft(connection: sqlite3.Connection, draft: str) -> list[PlacedMention]:
    """The quantities of a draft, in text order."""
    return _select(connection, "m.draft = ? ORDER BY m.nr", draft)


def of_measure(connection: sqlite3.Connection, measure: str) -> list[PlacedMention]:
    """All quantities of that measure in articles that are not deleted."""
    return _select(connection, f"m.measure = ? AND {_KEPT} ORDER BY m.nr", measure)


def words_by(connection: sqlite3.Connection, measure: str) -> list[tuple[str, str]]:
    """The articles that tell a quantity of that measure, each time with the words near it."""
    sql = "SELECT article, words FROM mention WHERE measure = ?"
    return connection.execute(sql, (measure,)).fetchall()


def mark_over(
    connection: sqlite3.Connection, draft: str, start: int, end: int
) -> tuple[str, str] | None:
    """The id and status of the smallest annotation as figure over a place of a draft, or None."""
    sql = f"""
    SELECT id, status FROM annotation WHERE draft = ? AND tag = '{Tag.FIGURE}'
    AND start < ? AND "end" > ? ORDER BY "end" - start, nr LIMIT 1
    """
    return connection.execute(sql, (draft, end, start)).fetchone()


def _select(connection: sqlite3.Connection, where: str, value: str) -> list[PlacedMention]:
    sql = f"""
    SELECT m.article, a.title, m.draft, {_OF_MENTION}
    FROM mention m CROSS JOIN article a ON a.id = m.article WHERE {where}
    """
    return [_placed(row) for row in connection.execute(sql, (value,))]


def _placed(row: Sequence[str | int]) -> PlacedMention:
    article, title, draft, *values = row
    return PlacedMention(str(article), str(title), str(draft), MentionRow._make(values))
