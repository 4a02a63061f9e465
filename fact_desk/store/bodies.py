"""The texts of drafts with what they were read from; they never change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from fact_desk.errors import DeskDamaged
from fact_desk.store.indexing import index_in_step


@dataclass(frozen=True, slots=True)
class Body:
    """What a draft was read from and to; it never changes, so the journal only names it."""

    id: str
    source: bytes
    text: str
    layout: str


def add_body(connection: sqlite3.Connection, body: Body) -> None:
    """Writes the body down, unless it is there already."""
    if connection.execute("SELECT 1 FROM body WHERE id = ?", (body.id,)).fetchone():
        return
    with index_in_step(connection, "body", body.id):
        connection.execute(
            "INSERT INTO body (id, source, text, layout) VALUES (?, ?, ?, ?)",
            (body.id, body.source, body.text, body.layout),
        )


def bodies(connection: sqlite3.Connection, wanted: Iterable[str]) -> list[Body]:
    """The bodies of those ids; raises DeskDamaged where one is not there."""
    select = "SELECT id, source, text, layout FROM body WHERE id = ?"
    rows = [connection.execute(select, (name,)).fetchone() for name in wanted]
    if None in rows:
        raise DeskDamaged("The text of a draft is missing in that desk; ask for a backup of it.")
    return [Body(*row) for row in rows]
