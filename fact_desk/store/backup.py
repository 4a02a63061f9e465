"""Checked copies of a desk: made by SQLite's own backup, kept in a folder beside it, thinned."""

from __future__ import annotations

import os
import re
import sqlite3
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from fact_desk.errors import DeskNotSaved, DeskUnusable
from fact_desk.store import journal
from fact_desk.store.faults import told_plainly
from fact_desk.store.opening import open_file

KEPT = 14
"""How many of the newest backups are kept; of older ones the first of each month stays."""

_NAME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) change (?P<number>\d+)\.factdesk")


@dataclass(frozen=True, slots=True)
class Backup:
    """A kept copy: the day it was made and the number of the last operation in it."""

    path: Path
    day: str
    number: int


def copy_desk(source: Path, target: Path) -> None:
    """Copies the desk to `target` and checks the copy; an older file there is replaced whole.

    Raises DeskNotSaved where the target cannot be written, DeskDamaged where the source is bad.
    """
    if target.exists() and source.samefile(target):
        raise DeskNotSaved("A desk cannot be copied onto itself; choose another name.")
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
        try:
            _copy(source, beside, target)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise DeskNotSaved(
            f"No copy can be written to {target} ({error.strerror}); choose another folder."
        ) from error


def folder_of(desk: Path) -> Path:
    """The folder beside the desk in which its backups are kept."""
    return desk.with_name(f"{desk.stem} backups")


def kept_backups(desk: Path) -> list[Backup]:
    """The desk's backups, newest first, by the number of their last operation."""
    folder = folder_of(desk)
    if not folder.is_dir():
        return []
    found = ((path, _NAME.fullmatch(path.name)) for path in folder.iterdir())
    backups = [Backup(path, m["day"], int(m["number"])) for path, m in found if m]
    # The order is by counter, not by clock: a clock that runs backwards must not cost a backup.
    return sorted(backups, key=lambda backup: (backup.number, backup.day), reverse=True)


def back_up_daily(desk: Path, day: str) -> Backup | None:
    """Makes the day's backup where something changed since the last one, then thins them."""
    with told_plainly(desk):
        opened = open_file(desk, read_only=True)
        number = journal.newest_number(opened.database.conn)
        opened.database.close()
    backups = kept_backups(desk)
    if not number or any(backup.number == number or backup.day == day for backup in backups):
        return None
    made = Backup(folder_of(desk) / f"{day} change {number}.factdesk", day, number)
    copy_desk(desk, made.path)
    for backup in _superfluous([made, *backups]):
        backup.path.unlink(missing_ok=True)
    return made


def restore(backup: Path, desk: Path) -> Path:
    """Puts the backup in the closed desk's place and returns where the desk was moved to.

    Raises DeskUnusable where the backup is no desk.
    """
    open_file(backup, read_only=True).database.close()
    aside = _free_name(desk)
    try:
        for ending in ("", "-wal", "-shm"):
            part = desk.with_name(desk.name + ending)
            if part.exists():
                part.replace(aside.with_name(aside.name + ending))
    except OSError as error:
        raise DeskUnusable(
            f"{desk.name} cannot be moved aside ({error.strerror}); nothing was restored."
        ) from error
    copy_desk(backup, desk)
    return aside


def _free_name(desk: Path) -> Path:
    names = (desk.with_name(f"{desk.stem} before restoring {n}{desk.suffix}") for n in count(1))
    return next(name for name in names if not name.exists())


def _superfluous(backups: list[Backup]) -> list[Backup]:
    older = backups[KEPT:]
    firsts = {backup.day[:7]: backup for backup in older}
    return [backup for backup in older if firsts[backup.day[:7]] is not backup]


def _copy(source: Path, beside: Path, target: Path) -> None:
    with told_plainly(source):
        opened = open_file(source, read_only=True)
    try:
        with told_plainly(target):
            _backup_checked(opened.database.conn, beside)
    finally:
        opened.database.close()


def _backup_checked(source: sqlite3.Connection, beside: Path) -> None:
    copy = sqlite3.connect(beside)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        verdict = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        copy.close()
    if verdict != "ok":
        raise sqlite3.DatabaseError("the copy is malformed")
    _sync(beside)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
