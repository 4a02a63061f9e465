"""Backups of a desk: made daily, kept in a folder beside it, thinned, and put back."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from fact_desk.errors import DeskNotSaved, DeskUnusable, WorldError
from fact_desk.store import journal
from fact_desk.store.copying import copy_desk, write_copy
from fact_desk.store.faults import told_plainly
from fact_desk.store.opening import open_file
from fact_desk.store.places import discard, side_files

KEPT = 14
"""How many of the newest backups are kept; of older ones the first of each month stays."""

_NAME = re.compile(r"(?P<order>\d{5,}) (?P<day>\d{4}-\d\d-\d\d) change (?P<number>\d+)\.factdesk")


@dataclass(frozen=True, slots=True)
class Backup:
    """A kept copy: the day it was made and the number of the last operation in it.

    `order` counts the backups of a desk: a clock that runs backwards, and a desk that was put back
    to an older state, must not cost a newer backup.
    """

    path: Path
    day: str
    number: int
    order: int


def folder_of(desk: Path) -> Path:
    """The folder beside the desk in which its backups are kept."""
    return desk.with_name(f"{desk.stem} backups")


def kept_backups(desk: Path) -> list[Backup]:
    """The desk's backups, newest first; raises DeskUnusable where they can't be listed."""
    folder = folder_of(desk)
    try:
        found = [(path, _NAME.fullmatch(path.name)) for path in folder.iterdir()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise DeskUnusable(
            f"The backups in {folder} can't be listed ({error.strerror}); look at the folder."
        ) from error
    backups = [Backup(path, m["day"], int(m["number"]), int(m["order"])) for path, m in found if m]
    return sorted(backups, key=lambda backup: backup.order, reverse=True)


def back_up_daily(desk: Path, day: str) -> Backup | None:
    """Makes the day's backup where something changed since the last one, then thins them."""
    number, newest_id = _state_of(desk)
    backups = kept_backups(desk)
    if not number or (backups and _is_as_new(backups[0], day, number, newest_id)):
        return None
    made = _next(backups, desk, day, number)
    copy_desk(desk, made.path)
    _thin([made, *backups])
    return made


def keep_as_it_is(connection: sqlite3.Connection, desk: Path, day: str) -> Backup:
    """Makes a backup of an open desk whatever it holds, before something great is done to it."""
    made = _next(kept_backups(desk), desk, day, journal.newest_number(connection))
    write_copy(connection, desk, made.path)
    return made


def restore(backup: Path, desk: Path) -> Path:
    """Puts the backup in the closed desk's place and returns where the desk was moved to.

    Raises DeskUnusable where the backup is no desk, DeskNotSaved where the disk won't take it; the
    desk is then where it was.
    """
    fresh = desk.with_name(f".{desk.name}.restoring")
    aside = _free_name(desk)
    discard(fresh)
    copy_desk(backup, fresh)
    try:
        _exchange(desk, fresh, aside)
    except OSError as error:
        raise DeskNotSaved(
            f"{desk.name} cannot be moved aside ({error.strerror}); nothing was restored."
        ) from error
    finally:
        discard(fresh)
    return aside


def _exchange(desk: Path, fresh: Path, aside: Path) -> None:
    pairs = zip(_parts(desk), _parts(aside), strict=True)
    moves = [(part, kept) for part, kept in pairs if part.exists()]
    done: list[tuple[Path, Path]] = []
    try:
        for part, kept in [*moves, (fresh, desk)]:
            part.replace(kept)
            done.append((part, kept))
    except OSError:
        for part, kept in reversed(done):
            kept.replace(part)
        raise


def _next(backups: list[Backup], desk: Path, day: str, number: int) -> Backup:
    order = backups[0].order + 1 if backups else 1
    name = f"{order:05} {day} change {number}.factdesk"
    return Backup(folder_of(desk) / name, day, number, order)


def _state_of(desk: Path) -> tuple[int, str]:
    with told_plainly(desk):
        opened = open_file(desk, read_only=True)
        try:
            connection = opened.database.conn
            return journal.newest_number(connection), journal.newest_id(connection)
        finally:
            opened.database.close()


def _is_as_new(backup: Backup, day: str, number: int, newest_id: str) -> bool:
    if backup.day == day:
        return True
    if backup.number != number:
        return False
    try:
        # The numbers alone may agree by chance once an older state was put back.
        return _state_of(backup.path) == (number, newest_id)
    except WorldError:
        return False


def _thin(backups: list[Backup]) -> None:
    older = backups[KEPT:]
    firsts = {backup.day[:7]: backup for backup in older}
    for backup in older:
        if firsts[backup.day[:7]] is not backup:
            _remove(backup.path)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise DeskNotSaved(
            f"The backup was made, but the old one {path.name} can't be removed"
            f" ({error.strerror}); remove it yourself."
        ) from error


def _free_name(desk: Path) -> Path:
    names = (desk.with_name(f"{desk.stem} before restoring {n}{desk.suffix}") for n in count(1))
    return next(name for name in names if not any(part.exists() for part in _parts(name)))


def _parts(desk: Path) -> tuple[Path, ...]:
    return desk, *side_files(desk)
