"""A connection to a desk's file, set up so that a reported save is on the disk."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path

from sqlite_utils import Database

WAIT = 0.25
"""Seconds that SQLite waits for another writer before it says that the desk is busy."""

LARGEST_VALUE = 200_000_000
"""Bytes of the largest value that is read from a file, against files made to be endless."""

_SETTINGS = (
    "trusted_schema = OFF",
    "foreign_keys = ON",
    "cell_size_check = ON",
    "secure_delete = ON",
    "synchronous = FULL",
)


class Access(StrEnum):
    """How SQLite is to take the file, as the query of its URI."""

    WRITE = "mode=rw"
    READ = "mode=ro"
    WHOLE = "mode=ro&immutable=1"
    """Nobody changes the file and it has no log: nothing is written beside it."""


def connect(path: Path, access: Access) -> Database:
    """A set-up connection to an existing file; raises sqlite3.Error where SQLite refuses."""
    uri = f"{path.absolute().as_uri()}?{access}"
    connection = sqlite3.connect(uri, uri=True, timeout=WAIT, cached_statements=256)
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return Database(connection, execute_plugins=False)


def keep_log(database: Database) -> None:
    """Has changes go through a write-ahead log, so that reading and writing do not wait."""
    database.conn.execute("PRAGMA journal_mode = WAL")


def only_read(database: Database) -> None:
    """Refuses changes through this connection, which still tidies up behind itself."""
    database.conn.execute("PRAGMA query_only = ON")
