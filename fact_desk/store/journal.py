"""The journal: the operations in the order in which they were done, append-only."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import cast

from fact_desk.errors import DeskDamaged
from fact_desk.model.operation import Change, Entity, Fields, Operation, Stamp

_COLUMNS = "id, at, editor, verb, article, reverses, changes"

UNDO = "undo"
REDO = "redo"


def _last_said_of(alias: str) -> str:
    about = f"SELECT verb FROM journal l WHERE l.reverses = {alias}.id ORDER BY l.nr DESC LIMIT 1"
    return f"coalesce(({about}), '')"


def append(connection: sqlite3.Connection, operation: Operation) -> None:
    """Writes the operation at the journal's end."""
    stamp = operation.stamp
    row = (stamp.id, stamp.at, stamp.editor, operation.verb, operation.article, operation.reverses)
    cursor = connection.execute(
        f"INSERT INTO journal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*row, _changes_to_json(operation.changes)),
    )
    _index_things(connection, cursor.lastrowid, operation)


def newest_number(connection: sqlite3.Connection) -> int:
    """The number of the last operation, 0 in a new desk."""
    return connection.execute("SELECT coalesce(max(nr), 0) FROM journal").fetchone()[0]


def newest_id(connection: sqlite3.Connection) -> str:
    """The id of the last operation, empty in a new desk."""
    row = connection.execute("SELECT id FROM journal ORDER BY nr DESC LIMIT 1").fetchone()
    return "" if row is None else row[0]


def news(connection: sqlite3.Connection, number: int) -> tuple[list[Operation], int]:
    """The operations behind that number, oldest first, and the number of the last of them."""
    rows = connection.execute(
        f"SELECT {_COLUMNS}, nr FROM journal j WHERE nr > ? ORDER BY nr", (number,)
    ).fetchall()
    return [_operation(row[:-1]) for row in rows], rows[-1][-1] if rows else number


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


def of_article_after(connection: sqlite3.Connection, article: str, number: int) -> list[Operation]:
    """The operations within an article behind that number, oldest first."""
    return _read(connection, "article = ? AND nr > ? ORDER BY nr", (article, number))


def named(connection: sqlite3.Connection, operation: str) -> Operation | None:
    """The operation of that id."""
    return next(iter(_read(connection, "id = ?", (operation,))), None)


def next_undo(connection: sqlite3.Connection, editor: str) -> Operation | None:
    """The editor's last operation that stands, or None."""
    standing = f"{_last_said_of('j')} <> '{UNDO}'"
    where = f"reverses = '' AND editor = ? AND {standing} ORDER BY nr DESC LIMIT 1"
    return next(iter(_read(connection, where, (editor,))), None)


def next_redo(connection: sqlite3.Connection, editor: str) -> Operation | None:
    """The editor's operation to be done again: undone since she last did something new."""
    # From the few entries behind that one, so that it costs the same however long the journal is.
    where = f"""
    j.nr = (
        SELECT min(u.nr) FROM journal r CROSS JOIN journal u ON u.id = r.reverses
        WHERE r.nr > (
            SELECT d.nr FROM journal d WHERE d.reverses = '' AND d.editor = :editor
            ORDER BY d.nr DESC LIMIT 1
        )
        AND u.editor = :editor AND {_last_said_of("u")} = '{UNDO}'
    )
    """
    return next(iter(_read(connection, where, {"editor": editor})), None)


def readable(connection: sqlite3.Connection) -> Iterator[Operation]:
    """All operations that can be read, oldest first, in a journal that may be damaged."""
    return (operation for _, operation in _readable(connection))


def put_in_order(connection: sqlite3.Connection) -> int:
    """Writes down again which things the operations are about, where that is lost.

    Removes entries that can't be read, and returns how many.
    """
    entries = dict(_readable(connection))
    for number, operation in entries.items():
        _index_things(connection, number, operation)
    known = json.dumps([*entries])
    sql = "DELETE FROM journal WHERE nr NOT IN (SELECT value FROM json_each(?))"
    return connection.execute(sql, (known,)).rowcount


def _index_things(connection: sqlite3.Connection, number: int | None, operation: Operation) -> None:
    things = {change.id for change in operation.changes}
    connection.executemany(
        "INSERT INTO journal_thing (thing, entry) VALUES (?, ?)",
        [(thing, number) for thing in sorted(things)],
    )


def _readable(connection: sqlite3.Connection) -> Iterator[tuple[int, Operation]]:
    for row in connection.execute(f"SELECT {_COLUMNS}, nr FROM journal ORDER BY nr"):
        try:
            yield row[-1], _operation(row[:-1])
        except DeskDamaged:
            continue


def _read(
    connection: sqlite3.Connection, where: str, values: tuple[str | int, ...] | dict[str, str]
) -> list[Operation]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM journal j WHERE {where}", values)
    return [_operation(row) for row in rows]


def _operation(row: tuple[str, str, str, str, str, str, str]) -> Operation:
    name, at, editor, verb, article, reverses, changes = row
    try:
        what = _changes_from_json(changes)
    except (ValueError, RecursionError) as error:
        raise DeskDamaged(
            f"What was done at {at} can't be read in the desk's journal; restore a backup."
        ) from error
    return Operation(Stamp(name, at, editor), verb, article, what, reverses)


def _changes_to_json(changes: Iterable[Change]) -> str:
    return json.dumps(
        [[change.entity, change.id, change.before, change.after] for change in changes],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _changes_from_json(text: str) -> tuple[Change, ...]:
    rows: object = json.loads(text)
    if not isinstance(rows, list):
        raise ValueError("the changes are a list")
    return tuple([_change(row) for row in cast("list[object]", rows)])


def _change(row: object) -> Change:
    if not isinstance(row, list):
        raise ValueError("a change is a list")
    entity, thing, before, after = cast("list[object]", row)
    return Change(Entity(entity), str(thing), _fields(before), _fields(after))


def _fields(value: object) -> Fields | None:
    if value is not None and not isinstance(value, dict):
        raise ValueError("the fields of a thing are named")
    return cast("Fields | None", value)
