"""SQLite's errors in words that tell the editor what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from fact_desk.errors import (
    BadRequest,
    DeskBusy,
    DeskDamaged,
    DeskNotSaved,
    DeskReadOnly,
    DeskUnusable,
    WorldError,
)

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_NOT_TAKEN = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def sentence_for(error: sqlite3.Error, path: Path) -> WorldError | None:
    """The world's error behind one of SQLite's, or None where the fault is ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    told = None
    if code in _BUSY:
        told = DeskBusy(
            f"Another program is writing to {path.name}; close it there or wait a moment, "
            "then try again."
        )
    elif code in _DAMAGED or "malformed" in str(error) or "Could not decode" in str(error):
        told = damaged(path)
    elif code == sqlite3.SQLITE_READONLY:
        told = read_only(path)
    elif code == sqlite3.SQLITE_FULL:
        told = DeskNotSaved(
            f"The disk that holds {path.parent} is full, so nothing was saved; "
            "free some space there or save the desk elsewhere, then try again."
        )
    elif code in _NOT_TAKEN:
        told = DeskNotSaved(
            f"The disk would not take a change to {path}; check the disk and its free space, "
            "or save the desk elsewhere, then try again."
        )
    elif code in (sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_NOMEM):
        told = DeskUnusable(f"{path.name} holds more than this computer's memory can take.")
    return told


def damaged(path: Path) -> DeskDamaged:
    """The error for a desk in which SQLite finds damage."""
    return DeskDamaged(
        f"{path.name} is damaged; restore a backup of it, or run the rescue, "
        "which copies all that can be read to a new desk."
    )


def read_only(path: Path) -> DeskReadOnly:
    """The error for a change to a desk that may only be read."""
    return DeskReadOnly(
        f"{path.name} can only be read here; save a copy of the desk in a folder of yours "
        "to go on working."
    )


@contextmanager
def told_plainly(path: Path) -> Generator[None]:
    """Turns SQLite's errors inside the block into `WorldError`s where the world is at fault."""
    try:
        yield
    except sqlite3.Error as error:
        told = sentence_for(error, path)
        if told is None:
            raise
        raise told from error
    except UnicodeEncodeError as error:
        raise BadRequest(
            "There is half a character in these words, which can't be kept; type them anew."
        ) from error
