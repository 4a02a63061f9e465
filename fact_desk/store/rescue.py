"""Copying what can be read of a damaged desk to a new one."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from fact_desk.store.connecting import connect
from fact_desk.store.faults import told_plainly
from fact_desk.store.opening import make_file

_TABLES = ("article", "body", "draft", "annotation", "flag", "journal", "journal_thing")


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many rows of a table reached the new desk, and whether some could not be read."""

    table: str
    rows: int
    complete: bool


def rescue(damaged: Path, target: Path) -> list[Rescued]:
    """Copies row by row from the damaged file, read-only, into a new desk at `target`.

    Rows whose parents were lost are left out. Raises DeskUnusable where `target` exists.
    """
    make_file(target)
    with told_plainly(target):
        new = connect(target)
        try:
            old = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            try:
                with new.atomic():
                    report = [_copy_table(old, new.conn, table) for table in _TABLES]
            finally:
                old.close()
        finally:
            new.close()
    return report


def _copy_table(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> Rescued:
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
    rows, complete = _readable_rows(old, table, names)
    kept = 0
    for row in rows:
        try:
            kept += new.execute(insert, row).rowcount
        except sqlite3.IntegrityError:
            complete = False
    return Rescued(table, kept, complete and kept == len(rows))


def _readable_rows(
    old: sqlite3.Connection, table: str, names: str
) -> tuple[list[tuple[object, ...]], bool]:
    forward, complete = _read_until_damage(old, f"SELECT {names} FROM {table}")
    if complete or table == "journal_thing":
        return forward, complete
    # The damage is somewhere in the middle: what lies behind it is reached from the other end.
    backward, _ = _read_until_damage(old, f"SELECT {names} FROM {table} ORDER BY rowid DESC")
    seen = set(forward)
    return forward + [row for row in reversed(backward) if row not in seen], False


def _read_until_damage(old: sqlite3.Connection, sql: str) -> tuple[list[tuple[object, ...]], bool]:
    rows: list[tuple[object, ...]] = []
    try:
        rows.extend(old.execute(sql))
    except sqlite3.DatabaseError:
        return rows, False
    return rows, True
