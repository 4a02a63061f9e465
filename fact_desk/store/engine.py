"""What keeps the desk's file."""

from __future__ import annotations

import sqlite3


def engine_version() -> str:
    """The version of SQLite that runs here."""
    return sqlite3.sqlite_version
