"""What came of an export, in words."""

from __future__ import annotations

from pathlib import Path

from fact_desk.desk.writing import Written

_LISTED = 3


def counted(number: int) -> str:
    """So many annotations, in words."""
    return f"{number:,} {'annotation' if number == 1 else 'annotations'}"


def outcome(written: Written) -> str:
    """Where it went, and what is not in it."""
    files = written.files
    names = [str(path) for path in files] if len(files) <= 1 else _names(files)
    told = f"{counted(written.annotations)} written to {', '.join(names) or 'no file'}."
    if written.left_out:
        told += (
            f" {counted(written.left_out)} had to be left out as they are damaged; "
            "look the desk over."
        )
    if written.left_behind:
        told += (
            f" {counted(written.left_behind)} that an earlier draft left behind are not in "
            "it; settle them first."
        )
    return told


def _names(files: tuple[Path, ...]) -> list[str]:
    shown = [path.name for path in files[:_LISTED]]
    more = [f"{len(files) - _LISTED} more"] if len(files) > _LISTED else []
    return [f"{len(files)} files in {files[0].parent}: {shown[0]}", *shown[1:], *more]
