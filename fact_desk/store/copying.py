"""A checked copy of a desk, by SQLite's own backup."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from fact_desk.errors import DeskNotSaved
from fact_desk.store.faults import damaged, told_plainly
from fact_desk.store.opening import open_file
from fact_desk.store.places import discard, left_behind, make_folder, sync


def copy_desk(source: Path, target: Path) -> None:
    """Copies the desk to `target` and checks the copy; an older file there is replaced whole.

    Raises DeskNotSaved where the target cannot be written, DeskDamaged where the source is bad.
    """
    with told_plainly(source):
        opened = open_file(source, read_only=True)
    try:
        write_copy(opened.database.conn, source, target)
    finally:
        opened.database.close()


def write_copy(connection: sqlite3.Connection, source: Path, target: Path) -> None:
    """The same from an open connection to the desk at `source`, which may have lost its file."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _refuse_taken(source, target)
        make_folder(target.parent)
        discard(beside)
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with told_plainly(target):
                sound = _copy_checked(connection, beside)
            if not sound:
                raise damaged(source)
            sync(beside)
            beside.replace(target)
        finally:
            discard(beside)
    except OSError as error:
        raise DeskNotSaved(
            f"No copy can be written to {target} ({error.strerror}); choose another folder."
        ) from error


def _refuse_taken(source: Path, target: Path) -> None:
    if target.exists() and source.exists() and source.samefile(target):
        raise DeskNotSaved("A desk cannot be copied onto itself; choose another name.")
    if left_behind(target) is not None:
        raise DeskNotSaved(
            f"{target.name} is open in a program, or was not closed properly; choose another name."
        )


def _copy_checked(connection: sqlite3.Connection, beside: Path) -> bool:
    copy = sqlite3.connect(beside)
    try:
        connection.backup(copy)
        # The copy lies as one file from its first moment, with no log to be forgotten.
        copy.execute("PRAGMA journal_mode = DELETE")
        return copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return False
        raise
    finally:
        copy.close()
