"""What lies around a desk's file: its folder, and the files that SQLite keeps beside it."""

from __future__ import annotations

import os
from pathlib import Path

_ENDINGS = ("-wal", "-shm", "-journal")


def make_folder(folder: Path) -> None:
    """Makes the folder and those above it that are missing, for their owner alone."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)


def side_files(path: Path) -> tuple[Path, ...]:
    """Where SQLite keeps the log, the shared memory and the journal of the file at `path`."""
    return tuple(path.with_name(path.name + ending) for ending in _ENDINGS)


def log_of(path: Path) -> Path:
    """Where SQLite keeps the write-ahead log of the file at `path`."""
    return side_files(path)[0]


def left_behind(path: Path) -> Path | None:
    """A log or journal at `path` that SQLite would read into any file put there, if one lies there.

    See "How To Corrupt An SQLite Database File", 1.4: a log of another file destroys a file.
    """
    log, _, journal = side_files(path)
    return next((place for place in (log, journal) if _size(place)), None)


def _size(place: Path) -> int:
    try:
        return place.stat().st_size
    except OSError:
        return 0


def discard(path: Path) -> None:
    """Removes a file that is not wanted, and what SQLite may have left beside it."""
    for place in (path, *side_files(path)):
        place.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Waits until the content of the file is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
