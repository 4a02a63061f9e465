"""The desk's sources, and what of them the annotations cite."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from fact_desk.model.kept import SIGN
from fact_desk.model.operation import Entity
from fact_desk.model.review_fields import citation_from, source_from
from fact_desk.model.source import Citation, Source
from fact_desk.store.rows import rows_of, sound

_CITED = """
SELECT c.annotation, c.id, c.locator, c.accessed, c.says,
    s.id, s.title, s.link, s.person, s.standing
FROM annotation n CROSS JOIN citation c ON c.annotation = n.id
CROSS JOIN source s ON s.id = c.source
"""


# Copies that stay in old drafts cite as well, but tell nothing new.
_LIVING = f"(SELECT * FROM citation WHERE instr(annotation, '{SIGN}') = 0)"


def all_sources(connection: sqlite3.Connection) -> list[tuple[Source, int]]:
    """Every source with how often it is cited, newest first."""
    counts = dict[str, int](
        connection.execute(f"SELECT source, count(*) FROM {_LIVING} GROUP BY source").fetchall()
    )
    found = sound(rows_of(connection, Entity.SOURCE, "ORDER BY nr DESC"), source_from)
    return [(source, counts.get(source.id, 0)) for source in found]


def source(connection: sqlite3.Connection, name: str) -> Source | None:
    """The source of that id."""
    found = rows_of(connection, Entity.SOURCE, "WHERE id = ?", (name,))
    return next(sound(found, source_from), None)


def citing(connection: sqlite3.Connection, name: str) -> list[str]:
    """The ids of the annotations that cite the source, in the order in which they came to."""
    sql = f"SELECT DISTINCT annotation FROM {_LIVING} WHERE source = ? ORDER BY nr"
    return [row[0] for row in connection.execute(sql, (name,))]


def citations_in(connection: sqlite3.Connection, draft: str) -> dict[str, list[Citation]]:
    """What the draft's annotations cite, by annotation."""
    found: defaultdict[str, list[Citation]] = defaultdict(list)
    for annotation, citation in _cited(connection, "n.draft = ?", draft):
        found[annotation].append(citation)
    return found


def citations_on(connection: sqlite3.Connection, annotation: str) -> list[Citation]:
    """What one annotation cites."""
    return [citation for _, citation in _cited(connection, "n.id = ?", annotation)]


def _cited(
    connection: sqlite3.Connection, where: str, value: str
) -> Iterator[tuple[str, Citation]]:
    rows = connection.execute(f"{_CITED} WHERE {where} ORDER BY c.nr", (value,))
    return sound(rows, _citation)


def _citation(row: tuple[str, ...]) -> tuple[str, Citation]:
    annotation, name, locator, accessed, says, *rest = row
    names = ("id", "title", "link", "person", "standing")
    cited = source_from(dict(zip(names, rest, strict=True)))
    fields = {"id": name, "locator": locator, "accessed": accessed, "says": says}
    return annotation, citation_from({**fields}, cited)
