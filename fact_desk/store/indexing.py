"""Keeping the full-text index in step with the rows.

Triggers would do it too, but SQLite runs none on a virtual table while `trusted_schema` is off, and
a desk's file without any trigger is one that can be checked at a glance.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

INDEXED: dict[str, tuple[str, ...]] = {
    "article": ("title",),
    "body": ("text",),
    "annotation": ("exact", "correction", "note"),
}
"""The columns of each table that can be searched."""


def build_anew(connection: sqlite3.Connection) -> None:
    """Makes the whole index again out of the rows; nothing of what it held before is left."""
    for table in INDEXED:
        connection.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")


@contextmanager
def index_in_step(connection: sqlite3.Connection, table: str, thing: str) -> Generator[None]:
    """Takes the row's words out of the index, and puts those in that stand after the block."""
    columns = ", ".join(INDEXED[table])
    select = f"SELECT nr, {columns} FROM {table} WHERE id = ?"
    marks = ", ".join("?" * len(INDEXED[table]))
    before = connection.execute(select, (thing,)).fetchone()
    if before is not None:
        connection.execute(
            f"INSERT INTO {table}_fts ({table}_fts, rowid, {columns})"
            f" VALUES ('delete', ?, {marks})",
            before,
        )
    yield
    after = connection.execute(select, (thing,)).fetchone()
    if after is not None:
        connection.execute(f"INSERT INTO {table}_fts (rowid, {columns}) VALUES (?, {marks})", after)
