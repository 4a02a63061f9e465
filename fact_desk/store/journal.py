"""The journal: the operations in the order in which they were done, append-only."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from fact_desk.model.operation import Change, Entity, Operation, Stamp

_COLUMNS = "id, at, editor, verb, article, reverses, changes"

_UNDONE = """
coalesce((SELECT verb FROM journal r WHERE r.reverses = j.id ORDER BY r.nr DESC LIMIT 1), '')
"""

UNDO = "undo"
REDO = "redo"


def append(connection: sqlite3.Connection, operation: Operation) -> None:
    """Writes the operation at the journal's end."""
    stamp = operation.stamp
    row = (stamp.id, stamp.at, stamp.editor, operation.verb, operation.article, operation.reverses)
    cursor = connection.execute(
        f"INSERT INTO journal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*row, _changes_to_json(operation.changes)),
    )
    things = {change.id for change in operation.changes}
    connection.executemany(
        "INSERT INTO journal_thing (thing, entry) VALUES (?, ?)",
        [(thing, cursor.lastrowid) for thing in sorted(things)],
    )


def newest_number(connection: sqlite3.Connection) -> int:
    """The number of the last operation, 0 in a new desk."""
    return connection.execute("SELECT coalesce(max(nr), 0) FROM journal").fetchone()[0]


def after(connection: sqlite3.Connection, number: int) -> list[Operation]:
    """The operations behind that number, oldest first."""
    return _read(connection, "nr > ? ORDER BY nr", (number,))


def about(connection: sqlite3.Connection, thing: str) -> list[Operation]:
    """The operations that changed the thing, oldest first."""
    where = "nr IN (SELECT entry FROM journal_thing WHERE thing = ?) ORDER BY nr"
    return _read(connection, where, (thing,))


def of_article(connection: sqlite3.Connection, article: str) -> list[Operation]:
    """The operations within an article, oldest first."""
    return _read(connection, "article = ? ORDER BY nr", (article,))


def named(connection: sqlite3.Connection, operation: str) -> Operation | None:
    """The operation of that id."""
    return next(iter(_read(connection, "id = ?", (operation,))), None)


def next_undo(connection: sqlite3.Connection, editor: str) -> Operation | None:
    """The editor's last operation that stands, or None."""
    where = f"reverses = '' AND editor = ? AND {_UNDONE} <> 'undo' ORDER BY nr DESC LIMIT 1"
    return next(iter(_read(connection, where, (editor,))), None)


def next_redo(connection: sqlite3.Connection, editor: str) -> Operation | None:
    """The editor's operation to be done again: undone since she last did something new."""
    where = f"""
    reverses = '' AND editor = :editor AND {_UNDONE} = 'undo'
    AND (SELECT max(r.nr) FROM journal r WHERE r.reverses = j.id) >
        (SELECT max(d.nr) FROM journal d WHERE d.reverses = '' AND d.editor = :editor)
    ORDER BY nr LIMIT 1
    """
    return next(iter(_read(connection, where, {"editor": editor})), None)


def _read(
    connection: sqlite3.Connection, where: str, values: tuple[str | int, ...] | dict[str, str]
) -> list[Operation]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM journal j WHERE {where}", values)
    return [_operation(row) for row in rows]


def _operation(row: tuple[str, str, str, str, str, str, str]) -> Operation:
    name, at, editor, verb, article, reverses, changes = row
    return Operation(Stamp(name, at, editor), verb, article, _changes_from_json(changes), reverses)


def _changes_to_json(changes: Iterable[Change]) -> str:
    return json.dumps(
        [[change.entity, change.id, change.before, change.after] for change in changes],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _changes_from_json(text: str) -> tuple[Change, ...]:
    return tuple(
        Change(Entity(entity), thing, before, after)
        for entity, thing, before, after in json.loads(text)
    )
