"""Looking a desk over: is the file sound, and does every annotation sit on its words?"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, whether it is in order, and what was seen."""

    checked: str
    sound: bool
    seen: str


def examine(connection: sqlite3.Connection) -> list[Finding]:
    """All that can be checked in an open desk, read only."""
    return [_integrity(connection), _parents(connection), _anchors(connection), _count(connection)]


def _integrity(connection: sqlite3.Connection) -> Finding:
    try:
        verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    return Finding("the file itself", verdict == "ok", verdict)


def _parents(connection: sqlite3.Connection) -> Finding:
    orphans = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    return Finding("references between rows", not orphans, f"{orphans} without a parent")


def _anchors(connection: sqlite3.Connection) -> Finding:
    sql = """
    SELECT b.text, n.start, n."end", n.exact FROM annotation n
    JOIN draft d ON d.id = n.draft JOIN body b ON b.id = d.body ORDER BY d.nr
    """
    amiss = sum(text[start:end] != exact for text, start, end, exact in connection.execute(sql))
    return Finding("annotations on their words", not amiss, f"{amiss} not on their words")


def _count(connection: sqlite3.Connection) -> Finding:
    counts = [
        f"{connection.execute(f'SELECT count(*) FROM {table}').fetchone()[0]} {name}"
        for table, name in (
            ("article", "articles"),
            ("annotation", "annotations"),
            ("journal", "operations"),
        )
    ]
    return Finding("what it holds", True, ", ".join(counts))
