"""Opening a desk: is it one, may we write to it, is it ours and of our time?"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from fact_desk.errors import DeskReadOnly, DeskUnusable
from fact_desk.store.connecting import connect
from fact_desk.store.faults import told_plainly
from fact_desk.store.schema import APPLICATION_ID, VERSION, migrations

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A connection to a checked desk; `writable` says whether it takes changes."""

    path: Path
    database: Database
    writable: bool


def make_file(path: Path) -> None:
    """Makes a new, empty desk at `path`, whole or not at all, readable by its owner alone.

    Raises DeskUnusable where something is there already or the folder takes no file.
    """
    if path.exists():
        raise DeskUnusable(f"{path.name} exists already; open it, or choose another name.")
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with told_plainly(path):
                _fill(beside)
            beside.rename(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise DeskUnusable(
            f"No desk can be made at {path} ({error.strerror}); choose another folder."
        ) from error


def open_file(path: Path, *, read_only: bool = False) -> OpenFile:
    """Opens the desk at `path`; falls back to reading where it may not be written.

    Raises DeskUnusable for a file that is no desk of ours, DeskDamaged for a malformed one,
    DeskBusy where another program holds it, and all before anything is written to it.
    """
    version = _check_header(path)
    writable = not read_only and _may_write(path)
    with told_plainly(path):
        database = _connect(path, writable)
        try:
            _check_schema(database, path, version)
            if writable and version < VERSION:
                _migrate(database)
        except BaseException:
            database.close()
            raise
    return OpenFile(path, database, writable)


def _fill(path: Path) -> None:
    database = Database(sqlite3.connect(path), execute_plugins=False)
    try:
        _migrate(database)
    finally:
        database.close()


def _migrate(database: Database) -> None:
    with database.atomic():
        migrations.apply(database)
        database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.conn.execute(f"PRAGMA user_version = {VERSION}")


def _check_header(path: Path) -> int:
    try:
        if not path.is_file():
            missing = "a folder" if path.is_dir() else "not there"
            raise DeskUnusable(f"{path} is {missing}; choose a desk's file, or make a new desk.")
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise DeskUnusable(
            f"{path} cannot be read ({error.strerror}); ask its owner for leave to read it."
        ) from error
    if not header:
        raise DeskUnusable(
            f"{path.name} is empty (0 bytes) and no desk; restore a backup, or make a new desk."
        )
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise DeskUnusable(f"{path.name} is not a desk; choose another file, or make a new desk.")
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise DeskUnusable(
            f"{path.name} is another program's database, not a desk; it was left as it is."
        )
    version = int.from_bytes(header[60:64])
    if version > VERSION:
        raise DeskUnusable(
            f"{path.name} was made by a newer Fact Desk; update this program to open it."
        )
    return version


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connect(path: Path, writable: bool) -> Database:
    if writable:
        return connect(path)
    log = path.with_name(path.name + "-wal")
    try:
        # Without a log beside it the file is whole by itself, and a folder that takes no files
        # has no room for the shared memory that SQLite wants otherwise.
        return connect(path, read_only=True, immutable=not log.exists())
    except sqlite3.OperationalError as error:
        raise DeskReadOnly(
            f"{path.name} lies in a folder that takes no files and was not closed properly; "
            "copy it together with the files beside it to a folder of yours and open it there."
        ) from error


def _check_schema(database: Database, path: Path, version: int) -> None:
    # A prepared file could bring triggers and views of its own that run on our first write.
    if _schema_of(database) != _expected_schema(version):
        raise DeskUnusable(
            f"{path.name} holds tables or triggers that no Fact Desk made; "
            "it was not opened for your safety. Open a backup of your desk instead."
        )


@cache
def _expected_schema(version: int) -> frozenset[tuple[str, ...]]:
    database = Database(memory=True)
    names = [migration.name for migration in migrations.pending(database)]
    migrations.apply(database, stop_before=names[version:])
    schema = _schema_of(database)
    database.close()
    return schema


def _schema_of(database: Database) -> frozenset[tuple[str, ...]]:
    rows = database.conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 1000")
    return frozenset((kind, name, table, _plain(sql)) for kind, name, table, sql in rows)


def _plain(sql: str | None) -> str:
    # sqlite-utils may quote and break lines differently from one version to the next.
    kept = "".join(character for character in sql or "" if character not in "\"'[]` \n\t\r")
    return kept.lower().replace("ifnotexists", "")
