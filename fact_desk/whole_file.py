"""Writing a file whole or not at all: beside it, to the disk, then into its place."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterable
from pathlib import Path

PRIVATE = 0o600
"""The mode of a new file: its owner alone reads and writes it."""


def replace_whole(path: Path, chunks: Iterable[bytes]) -> int:
    """Writes the chunks to `path`, returns how many bytes they were; an older file keeps its mode.

    Whatever is raised on the way, by the disk (OSError) or by `chunks`, the older file is as it
    was and nothing is left beside it. A link at `path` is replaced, not followed.
    """
    # A short name of its own, for the target's may be as long as the file system allows.
    beside = path.with_name(f".fact-desk-{secrets.token_hex(6)}.part")
    descriptor = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, PRIVATE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(descriptor)
            written = file.tell()
        if path.is_file() and not path.is_symlink():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)
    return written


_BINARY = getattr(os, "O_BINARY", 0)


def _sync_folder(folder: Path) -> None:
    # The new name is on the disk once its folder is; where folders can't be opened (Windows) or
    # synced (some network shares), the system sees to it.
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
