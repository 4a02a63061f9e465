"""Applying the changes of an operation to the tables, where they still fit."""

from __future__ import annotations

import sqlite3

from fact_desk.errors import Conflict
from fact_desk.model.operation import Change, Entity, Fields
from fact_desk.store.findings import PLACE, link_findings
from fact_desk.store.indexing import INDEXED, index_in_step
from fact_desk.store.schema import COLUMNS

_CALLED = {
    Entity.RULE_OFF: "rule",
    Entity.RULING: "decision",
    Entity.EVENT: "known date",
    Entity.DISMISSAL: "suggestion",
    Entity.NO_FACT: "sentence",
}
"""What an editor calls a thing whose table is called otherwise."""


def apply_change(connection: sqlite3.Connection, change: Change) -> None:
    """Makes, unmakes or changes one row; raises Conflict where `before` is not what stands."""
    for fields in (change.before, change.after):
        if fields is not None and not fields.keys() <= COLUMNS[change.entity]:
            raise Conflict(f"The change names fields that a {change.entity} does not have.")
    try:
        touched = _write_indexed(connection, change)
    except sqlite3.IntegrityError as error:
        raise _conflict(change) from error
    if touched != 1:
        raise _conflict(change)
    if change.entity is Entity.ANNOTATION and not PLACE.isdisjoint(change.after or ()):
        link_findings(connection, change.id)


def _write_indexed(connection: sqlite3.Connection, change: Change) -> int:
    searched = INDEXED.get(change.entity, ())
    written = {*(change.before or {}), *(change.after or {})}
    if written.isdisjoint(searched):
        return _write(connection, change)
    with index_in_step(connection, change.entity, change.id):
        return _write(connection, change)


def _write(connection: sqlite3.Connection, change: Change) -> int:
    table = f'"{change.entity}"'
    if change.after is None:
        where, values = _standing(change.id, change.before or {})
        return connection.execute(f"DELETE FROM {table} WHERE {where}", values).rowcount
    if change.before is None:
        names = ", ".join(f'"{name}"' for name in change.after)
        marks = ", ".join("?" * len(change.after))
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        return connection.execute(sql, [*change.after.values()]).rowcount
    where, values = _standing(change.id, change.before)
    setting = ", ".join(f'"{name}" = ?' for name in change.after)
    sql = f"UPDATE {table} SET {setting} WHERE {where}"
    return connection.execute(sql, [*change.after.values(), *values]).rowcount


def _standing(thing: str, before: Fields) -> tuple[str, list[str | int | None]]:
    tests = "".join(f' AND "{name}" IS ?' for name in before)
    return f"id = ?{tests}", [thing, *before.values()]


def _conflict(change: Change) -> Conflict:
    thing = _CALLED.get(change.entity, str(change.entity))
    return Conflict(
        f"This {thing} was changed in the meantime, so nothing was done; "
        "look at it again, then repeat what you wanted."
    )
