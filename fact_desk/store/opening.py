"""Opening a desk: is it one, may we write to it, is it ours and of our time?"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from fact_desk.errors import DeskReadOnly
from fact_desk.store.connecting import Access, connect, keep_log, only_read
from fact_desk.store.faults import told_plainly
from fact_desk.store.places import log_of
from fact_desk.store.recognising import check_contents, check_header

_NO_ROOM = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A connection to a checked desk; `writable` says whether it takes changes.

    `version` is that of its tables, which may be older than this program.
    """

    path: Path
    database: Database
    writable: bool
    version: int


def open_file(path: Path, *, read_only: bool = False) -> OpenFile:
    """Opens the desk at `path`; falls back to reading where it may not be written.

    Raises DeskUnusable for a file that is no desk of ours, DeskDamaged for a malformed one,
    DeskBusy where another program holds it, and all before anything is written to it.
    """
    check_header(path)
    # SQLite follows links too, and keeps its files beside the file itself.
    file = path.resolve()
    may_write = _may_write(file)
    with told_plainly(path):
        if may_write and log_of(file).exists():
            _check_without_writing(file, path)
        database = _connect(file, may_write)
        try:
            version = check_contents(database, path)
            if may_write and not read_only:
                keep_log(database)
            else:
                only_read(database)
        except BaseException:
            database.close()
            raise
    return OpenFile(path, database, may_write and not read_only, version)


def _may_write(file: Path) -> bool:
    return os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)


def _check_without_writing(file: Path, path: Path) -> None:
    # A connection that may write takes the log into the file when it closes, whatever is in it.
    database = connect(file, Access.READ)
    try:
        check_contents(database, path)
    finally:
        database.close()


def _connect(file: Path, may_write: bool) -> Database:
    if may_write:
        return connect(file, Access.WRITE)
    if not log_of(file).exists():
        # The file is whole by itself, and its folder may take none of SQLite's files.
        return connect(file, Access.WHOLE)
    return _connect_to_log(file)


def _connect_to_log(file: Path) -> Database:
    try:
        return connect(file, Access.READ)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _NO_ROOM:
            raise
        raise DeskReadOnly(
            f"{file.name} lies in a folder that takes no files and was not closed properly; "
            "copy it together with the files beside it to a folder of yours and open it there."
        ) from error
