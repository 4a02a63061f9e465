"""Looking a desk over: is the file sound, and does every annotation sit on its words?"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from fact_desk.store.queries import annotations_left_out, annotations_of

_Check = Callable[[sqlite3.Connection], tuple[bool, str]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, whether it is in order, and what was seen."""

    checked: str
    sound: bool
    seen: str


def examine(connection: sqlite3.Connection) -> list[Finding]:
    """All that can be checked in an open desk, read only; damage is a finding, not an error."""
    return [
        _finding(connection, "the file itself", _integrity),
        _finding(connection, "references between rows", _parents),
        _finding(connection, "annotations that can be read", _readable),
        _finding(connection, "annotations on their words", _anchors),
        _finding(connection, "what it holds", _count),
    ]


def _finding(connection: sqlite3.Connection, checked: str, check: _Check) -> Finding:
    try:
        sound, seen = check(connection)
    except sqlite3.DatabaseError as error:
        sound, seen = False, str(error)
    return Finding(checked, sound, seen)


def _integrity(connection: sqlite3.Connection) -> tuple[bool, str]:
    verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    return verdict == "ok", verdict


def _parents(connection: sqlite3.Connection) -> tuple[bool, str]:
    orphans = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    return not orphans, f"{orphans} without a parent"


def _readable(connection: sqlite3.Connection) -> tuple[bool, str]:
    names = [row[0] for row in connection.execute("SELECT DISTINCT draft FROM annotation")]
    left_out = sum(annotations_left_out(connection, name) for name in names)
    return not left_out, f"{left_out} damaged or outside of their text"


def _anchors(connection: sqlite3.Connection) -> tuple[bool, str]:
    texts = connection.execute("SELECT d.id, b.text FROM draft d JOIN body b ON b.id = d.body")
    amiss = sum(
        not annotation.target.fits(text)
        for name, text in texts
        for annotation in annotations_of(connection, name)
    )
    return not amiss, f"{amiss} not on their words"


def _count(connection: sqlite3.Connection) -> tuple[bool, str]:
    counts = [
        f"{connection.execute(f'SELECT count(*) FROM {table}').fetchone()[0]} {name}"
        for table, name in (
            ("article", "articles"),
            ("annotation", "annotations"),
            ("journal", "operations"),
        )
    ]
    return True, ", ".join(counts)
