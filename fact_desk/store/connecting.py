"""A connection to a desk's file, set up so that a reported save is on the disk."""

from __future__ import annotations

import sqlite3
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


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> Database:
    """A set-up connection to an existing file; raises sqlite3.Error where SQLite refuses."""
    mode = "ro" if read_only else "rw"
    uri = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
    connection = sqlite3.connect(uri, uri=True, timeout=WAIT, cached_statements=256)
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return Database(connection, execute_plugins=False)
