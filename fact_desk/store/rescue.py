"""Copying what can be read of a damaged desk to a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from fact_desk.errors import DeskDamaged
from fact_desk.model.layout import Layout
from fact_desk.model.layout_json import layout_to_json
from fact_desk.model.operation import Entity, Fields
from fact_desk.store import journal
from fact_desk.store.connecting import Access, connect
from fact_desk.store.faults import told_plainly
from fact_desk.store.indexing import build_anew
from fact_desk.store.making import make_file
from fact_desk.store.places import discard
from fact_desk.store.recognising import check_header
from fact_desk.store.salvage import Cell, Salvager
from fact_desk.store.schema import VERSION

# Marks, verdicts and notes are worth keeping even where the text under them is lost.
_STAND_INS = f"""
INSERT INTO body (id, source, text, layout)
SELECT DISTINCT body, x'', '', '{layout_to_json(Layout(()))}' FROM draft
WHERE body NOT IN (SELECT id FROM body)
"""


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many rows of a table reached the new desk, and whether that is all there were."""

    table: str
    rows: int
    complete: bool


def rescue(damaged: Path, target: Path) -> list[Rescued]:
    """Copies row by row from the damaged file, read-only, into a new desk at `target`.

    What the tables have lost but the journal tells is made again. Rows whose parents were lost are
    left out, but a draft stays without its text. Raises DeskUnusable where `target` exists or the
    file is no desk, DeskDamaged where nothing of it can be read.
    """
    check_header(damaged)
    with told_plainly(damaged):
        salvager = Salvager(damaged)
    with closing(salvager):
        # The tables are those of the damaged desk; opened, the new one is brought up to date.
        make_file(target, salvager.version if 0 < salvager.version < VERSION else VERSION)
        return _fill(damaged, salvager, target)


def _fill(damaged: Path, salvager: Salvager, target: Path) -> list[Rescued]:
    try:
        report = _rescue(salvager, target)
        if not any(part.rows for part in report):
            raise DeskDamaged(f"Nothing of {damaged.name} can be read; restore a backup of it.")
    except BaseException:
        discard(target)
        raise
    return report


def _rescue(salvager: Salvager, target: Path) -> list[Rescued]:
    with told_plainly(target):
        new = connect(target, Access.WRITE)
        try:
            with new.atomic():
                return _copy(salvager, new.conn)
        finally:
            new.close()


def _copy(salvager: Salvager, new: sqlite3.Connection) -> list[Rescued]:
    # Rows come in before it is known whether their parents do.
    new.execute("PRAGMA defer_foreign_keys = ON")
    told = _copy_table(salvager, new, "journal")
    lost = journal.put_in_order(new)
    report = [Rescued("journal", told.rows - lost, told.complete and not lost)]
    report.append(_copy_table(salvager, new, "body"))
    report += [_copy_things(salvager, new, entity) for entity in Entity if _is_table(new, entity)]
    new.execute(_STAND_INS)
    build_anew(new)
    return report


def _copy_things(salvager: Salvager, new: sqlite3.Connection, entity: Entity) -> Rescued:
    complete = _copy_table(salvager, new, entity).complete
    if not complete:
        _make_again(new, entity)
    orphans = new.execute(f"DELETE FROM {entity} WHERE {_orphaned(new, entity)}").rowcount
    return Rescued(entity, _count(new, entity), complete and not orphans)


def _is_table(new: sqlite3.Connection, entity: Entity) -> bool:
    sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"
    return bool(new.execute(sql, (entity,)).fetchone()[0])


def _copy_table(salvager: Salvager, new: sqlite3.Connection, table: str) -> Rescued:
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    refused = sum(not _insert(new, table, columns, row) for row in salvager.rows(table, columns))
    return Rescued(table, _count(new, table), salvager.whole and not refused)


def _orphaned(new: sqlite3.Connection, entity: Entity) -> str:
    keys = new.execute(f"PRAGMA foreign_key_list({entity})").fetchall()
    tests = [
        f'"{column}" NOT IN (SELECT "{name}" FROM "{parent}")'
        for _, _, parent, column, name, *_ in keys
        if parent != "body"
    ]
    return " OR ".join(tests) or "false"


def _make_again(new: sqlite3.Connection, entity: Entity) -> None:
    there = {row[0] for row in new.execute(f"SELECT id FROM {entity}")}
    for name, fields in _told_by_journal(new, entity).items():
        if name not in there:
            _insert(new, entity, fields, fields.values())


def _told_by_journal(new: sqlite3.Connection, entity: Entity) -> dict[str, Fields]:
    standing: dict[str, Fields] = {}
    changes = (change for operation in journal.readable(new) for change in operation.changes)
    for change in changes:
        if change.entity is not entity:
            continue
        if change.after is None:
            standing.pop(change.id, None)
        elif change.before is None:
            standing[change.id] = dict(change.after)
        elif change.id in standing:
            standing[change.id] |= change.after
    return standing


def _count(new: sqlite3.Connection, table: str) -> int:
    return new.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def _insert(
    new: sqlite3.Connection, table: str, columns: Iterable[str], values: Iterable[Cell]
) -> bool:
    names = ", ".join(f'"{name}"' for name in columns)
    row = [*values]
    marks = ", ".join("?" * len(row))
    try:
        new.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)
    except sqlite3.IntegrityError:
        return False
    return True
