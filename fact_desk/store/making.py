"""Making a new desk's file."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlite_utils import Database

from fact_desk.errors import DeskUnusable
from fact_desk.store.faults import told_plainly
from fact_desk.store.places import discard, left_behind, make_folder
from fact_desk.store.schema import VERSION
from fact_desk.store.updating import update


def make_file(path: Path, version: int = VERSION) -> None:
    """Makes a new, empty desk at `path`, whole or not at all, readable by its owner alone.

    Raises DeskUnusable where something is there already or the folder takes no file.
    """
    if os.path.lexists(path):
        raise _exists(path)
    left = left_behind(path)
    if left is not None:
        raise DeskUnusable(
            f"{left.name} is left from a desk that was taken away; "
            f"bring that desk back, or move {left.name} to another folder first."
        )
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        make_folder(path.parent)
        discard(beside)
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with told_plainly(path):
                _fill(beside, version)
            _put_where_nothing_is(beside, path)
        finally:
            discard(beside)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise DeskUnusable(
            f"No desk can be made at {path} ({error.strerror}); choose another folder."
        ) from error


def _exists(path: Path) -> DeskUnusable:
    return DeskUnusable(f"{path.name} exists already; open it, or choose another name.")


def _fill(path: Path, version: int) -> None:
    database = Database(sqlite3.connect(path), execute_plugins=False)
    try:
        update(database, version)
    finally:
        database.close()


def _put_where_nothing_is(beside: Path, path: Path) -> None:
    # A rename would replace a desk that another program made here in the same moment.
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        # Not every disk knows hard links.
        beside.rename(path)
