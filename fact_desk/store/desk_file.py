"""The one file of a desk: every change goes through `apply`, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fact_desk.errors import DeskNotSaved
from fact_desk.model.operation import Operation
from fact_desk.store import journal, queries
from fact_desk.store.applying import apply_change
from fact_desk.store.erasing import erase
from fact_desk.store.faults import read_only, told_plainly
from fact_desk.store.indexing import index_in_step
from fact_desk.store.opening import open_file


@dataclass(frozen=True, slots=True)
class Body:
    """What a draft was read from and to; it never changes, so the journal only names it."""

    id: str
    source: bytes
    text: str
    layout: str


class DeskFile:
    """An open desk file.

    Raises `WorldError`s from `fact_desk.errors` wherever the file, the disk or another program is
    in the way; a change is then not in the file at all.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        opened = open_file(path, read_only=read_only)
        self.path = opened.path
        self.writable = opened.writable
        self._database = opened.database
        self._identity = _identity(path)
        self._version = self._data_version()
        self.newest_number = journal.newest_number(opened.database.conn)

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """The connection for questions; SQLite's errors come out as sentences."""
        with told_plainly(self.path):
            yield self._database.conn

    def apply(self, operation: Operation, bodies: Sequence[Body] = ()) -> None:
        """Writes bodies, journal entry and changes in one transaction, on the disk on return.

        Raises Conflict where a change no longer fits what stands.
        """
        if not self.writable:
            raise read_only(self.path)
        self._check_identity()
        with told_plainly(self.path), self._database.atomic():
            # The journal comes first: its insert takes the write lock before anything is compared.
            journal.append(self._database.conn, operation)
            for body in bodies:
                self._add_body(body)
            for change in operation.changes:
                apply_change(self._database.conn, change)

    def news(self) -> list[Operation]:
        """The operations, oldest first, that came into the file since the last call."""
        with told_plainly(self.path):
            version = self._data_version()
            newest = journal.newest_number(self._database.conn)
            if version == self._version and newest == self.newest_number:
                return []
            self._version = version
            operations = journal.after(self._database.conn, self.newest_number)
            self.newest_number = newest
        return operations

    def forget(self, articles: Sequence[str]) -> None:
        """Erases articles for good, with their journal, and shrinks the file; no undo."""
        if not self.writable:
            raise read_only(self.path)
        with told_plainly(self.path):
            with self._database.atomic():
                for article in articles:
                    erase(self._database.conn, article)
            self._database.conn.execute("VACUUM")
            self._database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Closes the file and leaves it as one file, no log beside it."""
        self._database.close()

    def _add_body(self, body: Body) -> None:
        connection = self._database.conn
        if queries.body(connection, body.id) is not None:
            return
        with index_in_step(connection, "body", body.id):
            connection.execute(
                "INSERT INTO body (id, source, text, layout) VALUES (?, ?, ?, ?)",
                (body.id, body.source, body.text, body.layout),
            )

    def _data_version(self) -> int:
        return self._database.conn.execute("PRAGMA data_version").fetchone()[0]

    def _check_identity(self) -> None:
        if _identity(self.path) != self._identity:
            raise DeskNotSaved(
                f"{self.path} was moved, removed or replaced by another program; put it back, "
                "or save the desk elsewhere."
            )


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
