"""The journal: the operations in the order in which they were done, append-only."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import cast

from fact_desk.errors import DeskDamaged
from fact_desk.model.entry import Entry
from fact_desk.model.operation import Change, Entity, Fields, Operation, Stamp

_COLUMNS = "id, at, editor, verb, article, reverses, changes"

UNDO = "undo"
REDO = "redo"
MERGE = "merge"
"""The verb of the operation that unites two desks; what it did follows from all the others."""


def _last_said_of(alias: str, column: str = "id") -> str:
    same = f"l.reverses = {alias}.{column}"
    about = f"SELECT verb FROM journal l WHERE {same} ORDER BY l.nr DESC LIMIT 1"
    return f"coalesce(({about}), '')"


# What came by a merge that was taken back is not part of what was done.
_COUNTS = f"(j.merge = '' OR {_last_said_of('j', 'merge')} <> '{UNDO}')"


_OF_MERGES = (
    f"verb = '{MERGE}' OR reverses IN (SELECT m.id FROM journal m WHERE m.verb = '{MERGE}')"
)
"""Which entries are merges, and those that take one back or do it again."""


def append(connection: sqlite3.Connection, operation: Operation) -> None:
    """Writes the operation at the journal's end; its clock is behind all that stands there."""
    _append(connection, operation, None, "")


def append_merged(connection: sqlite3.Connection, entry: Entry, merge: str) -> None:
    """Writes another desk's operation at the journal's end, as one that the merge brought."""
    _append(connection, entry.operation, entry.clock, merge)


def _append(
    connection: sqlite3.Connection, operation: Operation, clock: int | None, merge: str
) -> None:
    stamp = operation.stamp
    row = (stamp.id, stamp.at, stamp.editor, operation.verb, operation.article, operation.reverses)
    # All in one statement, which takes the write lock before anything is read.
    next_clock = "(SELECT coalesce(max(clock), 0) + 1 FROM journal)"
    cursor = connection.execute(
        f"INSERT INTO journal ({_COLUMNS}, clock, merge)"
        f" VALUES (?, ?, ?, ?, ?, ?, ?, coalesce(?, {next_clock}), ?)",
        (*row, _changes_to_json(operation.changes), clock, merge),
    )
    _index_things(connection, cursor.lastrowid, operation)


def entries(connection: sqlite3.Connection) -> Iterator[Entry]:
    """The operations that count, with their clocks.

    Merges are left out, and what came by one that was taken back.
    """
    where = f"NOT ({_OF_MERGES}) AND {_COUNTS} ORDER BY nr"
    for row in connection.execute(f"SELECT {_COLUMNS}, clock FROM journal j WHERE {where}"):
        yield Entry(_operation(row[:-1]), row[-1])


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
        f"SELECT {_COLUMNS}, merge, nr FROM journal j WHERE nr > ? ORDER BY nr", (number,)
    ).fetchall()
    # What a merge changed is told of by the merge itself.
    done = [_operation(row[:-2]) for row in rows if not row[-2]]
    return done, rows[-1][-1] if rows else number


def after(connection: sqlite3.Connection, number: int) -> list[Operation]:
    """The operations behind that number, oldest first."""
    return _read(connection, "nr > ? ORDER BY nr", (number,))


def about(connection: sqlite3.Connection, thing: str) -> list[Operation]:
    """The operations that changed the thing, oldest first."""
    where = "nr IN (SELECT entry FROM journal_thing WHERE thing = ?)"
    return _read(connection, f"{where} AND {_COUNTS} ORDER BY nr", (thing,))


def of_article(connection: sqlite3.Connection, article: str) -> list[Operation]:
    """The operations within an article, oldest first."""
    return _read(connection, f"article = ? AND {_COUNTS} ORDER BY nr", (article,))


def all_of_article(connection: sqlite3.Connection, article: str) -> list[Operation]:
    """The same with what came by merges that were taken back."""
    return _read(connection, "article = ? ORDER BY nr", (article,))


def of_article_after(connection: sqlite3.Connection, article: str, number: int) -> list[Operation]:
    """The operations within an article behind that number, oldest first."""
    return _read(connection, "article = ? AND nr > ? ORDER BY nr", (article, number))


def named(connection: sqlite3.Connection, operation: str) -> Operation | None:
    """The operation of that id."""
    return next(iter(_read(connection, "id = ?", (operation,))), None)


def next_undo(connection: sqlite3.Connection, editor: str) -> Operation | None:
    """The editor's last operation on this desk that stands, or None."""
    standing = f"merge = '' AND {_last_said_of('j')} <> '{UNDO}'"
    where = f"reverses = '' AND editor = ? AND {standing} ORDER BY nr DESC LIMIT 1"
    return next(iter(_read(connection, where, (editor,))), None)


def next_redo(connection: sqlite3.Connection, editor: str) -> Operation | None:
    """The editor's operation to be done again: undone since she last did something new."""
    # From the few entries behind that one, so that it costs the same however long the journal is.
    where = f"""
    j.nr = (
        SELECT min(u.nr) FROM journal r CROSS JOIN journal u ON u.id = r.reverses
        WHERE r.nr > (
            SELECT d.nr FROM journal d
            WHERE d.reverses = '' AND d.editor = :editor AND d.merge = ''
            ORDER BY d.nr DESC LIMIT 1
        )
        AND u.editor = :editor AND r.merge = '' AND u.merge = '' AND {_last_said_of("u")} = '{UNDO}'
    )
    """
    return next(iter(_read(connection, where, {"editor": editor})), None)


def readable(connection: sqlite3.Connection) -> Iterator[Operation]:
    """All operations done here that can be read, oldest first, in a journal that may be damaged.

    It may be that of an older desk, which had no merges.
    """
    columns = [row[1] for row in connection.execute("PRAGMA table_info(journal)")]
    brought = "SELECT id FROM journal WHERE merge <> ''" if "merge" in columns else "SELECT NULL"
    from_elsewhere = {row[0] for row in connection.execute(brought)}
    return (done for _, done in _readable(connection) if done.stamp.id not in from_elsewhere)


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


def leave_out_of_merges(connection: sqlite3.Connection, article: str) -> None:
    """Takes what is about an article out of the entries of merges, which are about many."""
    about = "SELECT thing FROM journal_thing t JOIN journal j ON j.nr = t.entry WHERE j.article = ?"
    things = {row[0] for row in connection.execute(about, (article,))}
    _leave_out(connection, lambda each: each.id in things or _is_of(each, article))


def _leave_thing_out_of_merges(connection: sqlite3.Connection, thing: str) -> None:
    """Takes what is about one thing out of the entries of merges, and disputes about it."""
    _leave_out(connection, lambda each: each.id == thing or _is_about(each, thing))


def _leave_out(connection: sqlite3.Connection, is_out: Callable[[Change], bool]) -> None:
    rows = connection.execute(f"SELECT nr, {_COLUMNS} FROM journal WHERE {_OF_MERGES}").fetchall()
    for number, *row in rows:
        changes = _operation(tuple(row)).changes
        kept = [each for each in changes if not is_out(each)]
        if len(kept) < len(changes):
            text = _changes_to_json(kept)
            connection.execute("UPDATE journal SET changes = ? WHERE nr = ?", (text, number))


def erase_about(connection: sqlite3.Connection, thing: str) -> None:
    """Removes what was done to a thing of the whole desk; merges stay, without it."""
    _leave_thing_out_of_merges(connection, thing)
    # Not by journal_thing: an answer to a dispute tells of the thing without changing it.
    where = f"article = '' AND instr(changes, ?) AND NOT ({_OF_MERGES})"
    gone = connection.execute(f"SELECT nr FROM journal WHERE {where}", (thing,)).fetchall()
    connection.executemany("DELETE FROM journal_thing WHERE entry = ?", gone)
    connection.executemany("DELETE FROM journal WHERE nr = ?", gone)


def _is_about(change: Change, thing: str) -> bool:
    return any((fields or {}).get("thing") == thing for fields in (change.before, change.after))


def _is_of(change: Change, article: str) -> bool:
    return any((fields or {}).get("article") == article for fields in (change.before, change.after))


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
