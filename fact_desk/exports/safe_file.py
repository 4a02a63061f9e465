"""Where exports go: a file that is written whole, or left as it was."""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterable
from pathlib import Path

from fact_desk.errors import ExportFailed
from fact_desk.whole_file import replace_whole

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_WRITABLE_BY_ANYBODY = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write_whole(path: Path, chunks: Iterable[bytes]) -> int:
    """Writes the chunks to the file, returns how many bytes they were; a new file has mode 600.

    Raises ExportFailed where the place takes no file, and for a link, a folder, a device or a
    write-protected file in its place; an older file is then as it was.
    """
    try:
        _refuse(path)
        return replace_whole(path, chunks)
    except OSError as error:
        raise ExportFailed(_sentence(path, error)) from error


def _refuse(path: Path) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except ValueError as error:
        raise ExportFailed("A file's name can't hold a NUL; choose another name.") from error
    if stat.S_ISLNK(mode):
        # What a link points to was chosen by whoever made the link.
        raise ExportFailed(f"{path} is a link to another file; choose a name that is no link.")
    if stat.S_ISDIR(mode):
        raise ExportFailed(f"{path} is a folder; add a file's name to it.")
    if not stat.S_ISREG(mode):
        raise ExportFailed(f"{path} is a device and no file; choose another name.")
    if not mode & _WRITABLE_BY_ANYBODY:
        raise ExportFailed(f"{path} is write-protected; choose another name.")


def _sentence(path: Path, error: OSError) -> str:
    folder = path.absolute().parent
    if error.errno in _FULL:
        return (
            f"The disk that holds {folder} is full, so {path.name} was not written; "
            "free some space there or choose another folder."
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"There is no folder {folder}; choose another, or make it first."
    return (
        f"{path} can't be written ({error.strerror or error}); "
        "choose another name or another folder."
    )
