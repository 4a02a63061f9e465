"""Reading a desk for a merge, and taking the other desk's operations in."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from fact_desk.model.entry import Entry, Thing
from fact_desk.model.operation import Entity, Fields
from fact_desk.store import journal
from fact_desk.store.bodies import Body, bodies
from fact_desk.store.faults import told_plainly
from fact_desk.store.opening import open_file
from fact_desk.store.rows import rows_of
from fact_desk.store.schema import VERSION
from fact_desk.store.updating import update


@dataclass(frozen=True, slots=True)
class Brought:
    """What a merge takes over beside its changes.

    `entries` are the other desk's operations, with `names` telling what its things are called here.
    """

    entries: Sequence[Entry]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """A desk as a merge sees it.

    `entries` are the operations that count, `things` every row that operations change, `names`
    what things of desks that were merged before are called here.
    """

    entries: Mapping[str, Entry]
    things: Mapping[Thing, Fields]
    names: Mapping[str, str]


class OtherDesk:
    """A copy in memory of another desk as it stood when it was read."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self._path = connection, path
        self.standing = standing(connection)

    def bodies(self, wanted: Iterable[str]) -> list[Body]:
        """The bodies of those ids; raises DeskDamaged where one is not there."""
        with told_plainly(self._path):
            return bodies(self._connection, wanted)


@contextmanager
def other_desk(path: Path) -> Generator[OtherDesk]:
    """Another desk, brought up to date in memory; its file is only read.

    Raises DeskUnusable for a file that is no desk, DeskDamaged for a malformed one.
    """
    with closing(sqlite3.connect(":memory:")) as copy:
        with told_plainly(path):
            opened = open_file(path, read_only=True)
            with closing(opened.database):
                opened.database.conn.backup(copy)
            # Damage shows where a page is read, which copying does not do.
            if opened.version < VERSION:
                update(Database(copy, execute_plugins=False), VERSION)
            other = OtherDesk(copy, path)
        yield other


def standing(connection: sqlite3.Connection) -> Standing:
    """What a merge needs to know of a desk."""
    names = connection.execute("SELECT theirs, ours FROM merged_name").fetchall()
    return Standing(
        {entry.name: entry for entry in journal.entries(connection)},
        {
            Thing(entity, str(row["id"])): row
            for entity in Entity
            for row in rows_of(connection, entity, "")
        },
        dict(names),
    )


def keep_brought(connection: sqlite3.Connection, merge: str, brought: Brought) -> None:
    """Writes down what the merge of that id takes over.

    An operation that an earlier merge brought, which was taken back, is now this one's.
    """
    sql = "INSERT OR REPLACE INTO merged_name (theirs, ours) VALUES (?, ?)"
    connection.executemany(sql, sorted(brought.names.items()))
    moving = "UPDATE journal SET merge = ? WHERE id = ?"
    for entry in brought.entries:
        if not connection.execute(moving, (merge, entry.name)).rowcount:
            journal.append_merged(connection, entry, merge)
