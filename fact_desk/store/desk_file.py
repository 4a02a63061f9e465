"""The one file of a desk: every change goes through `apply`, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from fact_desk.errors import DeskDamaged, DeskNotSaved, DeskReadOnly
from fact_desk.model.operation import Operation
from fact_desk.model.stamps import now
from fact_desk.store import checks, journal
from fact_desk.store.applying import apply_change
from fact_desk.store.backup import keep_as_it_is
from fact_desk.store.bodies import Body, add_body
from fact_desk.store.checks import Checked
from fact_desk.store.copying import write_copy
from fact_desk.store.erasing import erase
from fact_desk.store.faults import read_only, told_plainly
from fact_desk.store.merging import Brought, keep_brought
from fact_desk.store.opening import open_file
from fact_desk.store.schema import VERSION
from fact_desk.store.updating import update


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
        try:
            if opened.version < VERSION:
                self._update()
            with self.reading() as connection:
                self._version = _data_version(connection)
                self.newest_number = journal.newest_number(connection)
                self._newest_check = checks.newest_number(connection)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """The connection for questions; SQLite's errors come out as sentences."""
        try:
            with told_plainly(self.path):
                yield self._database.conn
        except DeskDamaged:
            # Writing on would only spread the damage.
            self.writable = False
            raise

    def apply(
        self,
        operation: Operation,
        bodies: Sequence[Body] = (),
        brought: Brought | None = None,
    ) -> list[Operation]:
        """Writes bodies, journal entry and changes in one transaction, on the disk on return.

        `brought` is what a merge takes over from the other desk's journal. Returns the operations
        that came into the file since the last call, this one the last.
        Raises Conflict where a change no longer fits what stands.
        """
        with self._writing() as connection, self._database.atomic():
            # The journal comes first: its insert takes the write lock before anything is compared.
            journal.append(connection, operation)
            for body in bodies:
                add_body(connection, body)
            if brought is not None:
                keep_brought(connection, operation.stamp.id, brought)
            for change in operation.changes:
                apply_change(connection, change)
            operations, newest = journal.news(connection, self.newest_number)
        self.newest_number = newest
        return operations

    def news(self) -> list[Operation]:
        """The operations, oldest first, that came into the file since the last call."""
        with self.reading() as connection:
            version = _data_version(connection)
            if version == self._version:
                return []
            operations, self.newest_number = journal.news(connection, self.newest_number)
            self._version = version
        return operations

    def keep_check(self, checked: Checked) -> bool:
        """Keeps what came of checking a draft; False where the draft is gone.

        It is worked out of the rest, so it is no operation and stands in no journal.
        """
        with self._writing() as connection, self._database.atomic():
            return checks.keep(connection, checked)

    def new_checks(self) -> list[str]:
        """The articles that were checked since the last call, by whatever program."""
        with self.reading() as connection:
            found = checks.news(connection, self._newest_check)
        self._newest_check = found[-1][0] if found else self._newest_check
        return [*dict.fromkeys(article for _, article in found)]

    def forget(self, articles: Sequence[str]) -> None:
        """Erases articles for good, with their journal, and shrinks the file; no undo."""
        with self._writing() as connection:
            with self._database.atomic():
                erase(connection, articles)
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, target: Path) -> None:
        """Writes a checked copy of the desk as it stands, even where its own file is lost.

        Raises DeskNotSaved where the target cannot be written.
        """
        write_copy(self._database.conn, self.path, target)

    def close(self) -> None:
        """Closes the file and leaves it as one file, no log beside it."""
        if self._is_elsewhere():
            self._empty_log()
        self._database.close()

    def _update(self) -> None:
        if not self.writable:
            raise DeskReadOnly(
                f"{self.path.name} was made by an older Fact Desk and cannot be brought up to date "
                "where it lies; copy it to a folder of yours and open it there."
            )
        with self.reading() as connection:
            keep_as_it_is(connection, self.path, now()[:10])
            update(self._database, VERSION)

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Connection]:
        if not self.writable:
            raise read_only(self.path)
        self._check_identity()
        with self.reading() as connection:
            yield connection
        # Once more: what was written to a file that has lost its name is not saved.
        self._check_identity()

    def _check_identity(self) -> None:
        if self._is_elsewhere():
            self._empty_log()
            raise DeskNotSaved(
                f"{self.path} was moved, removed or replaced by another program; put it back, "
                "or save the desk elsewhere."
            )

    def _is_elsewhere(self) -> bool:
        return _identity(self.path) != self._identity

    def _empty_log(self) -> None:
        # The log stays under the old name, and would be read into any file that comes to lie there.
        with suppress(sqlite3.Error):
            self._database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _data_version(connection: sqlite3.Connection) -> int:
    return connection.execute("PRAGMA data_version").fetchone()[0]


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
