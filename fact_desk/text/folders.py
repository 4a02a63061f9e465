"""The articles in a folder, told by the ends of their names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fact_desk.text.markdown_signs import SUFFIXES

KNOWN_SUFFIXES = (
    *SUFFIXES,
    ".txt",
    ".text",
    ".docx",
    ".odt",
    ".fodt",
    ".rtf",
    ".html",
    ".htm",
    ".xhtml",
    ".pdf",
    ".eml",
)
"""Ends of the names of files that may be articles."""

MOST = 10_000
DEEPEST = 30
"""Files of one folder that are taken at most, and folders in one another that are looked into."""

_LOCKS = ("~$", ".~lock")
_PARTS = re.compile(r"(\d+)")


@dataclass(slots=True)
class Gathered:
    """The files of a folder that may be articles, and how many others were passed over.

    `unread` counts folders that could not be looked into; `full` says that there are more than
    `MOST` files.
    """

    files: list[Path] = field(default_factory=list[Path])
    passed_over: int = 0
    unread: int = 0
    full: bool = False

    def sentences(self, name: str) -> Iterator[str]:
        """What an editor should know of it."""
        if self.passed_over:
            files = "1 file was" if self.passed_over == 1 else f"{self.passed_over:,} files were"
            yield f"In {name} {files} passed over: hidden, a link, or of a kind that is not read."
        if self.unread:
            folders = "1 folder" if self.unread == 1 else f"{self.unread:,} folders"
            yield f"In {name} {folders} could not be looked into; ask the owner for leave."
        if self.full:
            yield f"{name} holds more than {MOST:,} articles; the others were passed over."
        if not self.files:
            yield f"{name} holds no file that could be an article; choose another folder."


def gather(folder: Path) -> Gathered:
    """The files in the folder and in those inside it, in the order of their names.

    No link is followed, so that nothing outside of the folder is ever read; hidden files, and the
    marks that programs leave beside open documents, are passed over.
    """
    found = Gathered()
    waiting = [(folder, 0)]
    while waiting and not found.full:
        place, depth = waiting.pop()
        inner = list(_look_into(place, found))
        if depth < DEEPEST:
            waiting.extend((each, depth + 1) for each in reversed(inner))
        else:
            found.unread += len(inner)
    return found


def _look_into(folder: Path, found: Gathered) -> Iterator[Path]:
    """Adds the folder's files, and gives the folders inside it."""
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: _natural(entry.name))
    except OSError:
        found.unread += 1
        return
    for entry in inside:
        if _is_folder(entry):
            if not entry.name.startswith("."):
                yield Path(entry.path)
        elif not _is_article(entry):
            found.passed_over += 1
        elif len(found.files) == MOST:
            found.full = True
            return
        else:
            found.files.append(Path(entry.path))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_article(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    if name.startswith((".", *_LOCKS)) or not name.endswith(KNOWN_SUFFIXES):
        return False
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return False


def _natural(name: str) -> tuple[list[str | int], str]:
    """For sorting: "part 9" before "part 10"."""
    parts: list[str | int] = [
        int(part) if number % 2 else part for number, part in enumerate(_PARTS.split(name.lower()))
    ]
    return parts, name
