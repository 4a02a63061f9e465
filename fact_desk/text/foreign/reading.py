"""Reading a file of annotations made elsewhere, which may be anything at all."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from fact_desk.errors import AnnotationsUnreadable
from fact_desk.text.foreign.marks import ForeignMark
from fact_desk.text.foreign.parts import as_list, as_object, kinds
from fact_desk.text.foreign.shapes import annotations_in, marks_of

LIMIT = 20_000_000
"""Bytes of the largest file that is read."""

MOST = 50_000
"""Annotations that are taken from one file."""


def read_annotations(path: Path) -> tuple[ForeignMark, ...]:
    """The annotations in the file, each once.

    Raises AnnotationsUnreadable, with what to do, for what is missing, no file, over `LIMIT` bytes
    (before it is read), no JSON, nested without end, or without annotations.
    """
    try:
        return _marks(json.loads(_content(path), parse_constant=_refuse_constant), path.name)
    except (RecursionError, MemoryError) as error:
        raise AnnotationsUnreadable(
            f"{path.name} is nested too deep to be read; export the annotations anew."
        ) from error
    except ValueError as error:
        # JSON's own errors, letters that are none, and numbers of thousands of digits.
        raise AnnotationsUnreadable(
            f"{path.name} is no JSON; export the annotations as W3C Web Annotations (JSON-LD)."
        ) from error


def _content(path: Path) -> bytes:
    try:
        status = path.stat()
        _refuse(path, status.st_mode, status.st_size)
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except OSError as error:
        raise AnnotationsUnreadable(
            f"{path.name} can't be read ({error.strerror}); choose another file."
        ) from error
    _refuse_large(path, len(content))
    return content


def _refuse(path: Path, mode: int, size: int) -> None:
    if not stat.S_ISREG(mode):
        raise AnnotationsUnreadable(f"{path.name} is no file; choose a file of annotations.")
    # If it is this program's own desk, reading it would undo SQLite's locks.
    if path.with_name(f"{path.name}-wal").exists():
        raise AnnotationsUnreadable(f"{path.name} is a database; choose a file of annotations.")
    _refuse_large(path, size)


def _refuse_large(path: Path, size: int) -> None:
    if size > LIMIT:
        raise AnnotationsUnreadable(
            f"{path.name} is larger than {LIMIT // 1_000_000} MB, the most that is read; "
            "export fewer annotations at once."
        )


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _marks(document: object, name: str) -> tuple[ForeignMark, ...]:
    found: dict[str, ForeignMark] = {}
    for mark in _each(document):
        found.setdefault(mark.name, mark)
        if len(found) > MOST:
            raise AnnotationsUnreadable(
                f"{name} holds more than {MOST:,} annotations; export fewer at once."
            )
    if not found:
        raise AnnotationsUnreadable(f"{name} {_why_none(document)}")
    return tuple(found.values())


def _each(document: object) -> Iterator[ForeignMark]:
    for item in annotations_in(document):
        yield from marks_of(item)


def _why_none(document: object) -> str:
    collection = as_object(document)
    pages = (*as_list(collection.get("first")), *as_list(collection.get("items")))
    if "AnnotationCollection" in kinds(collection) and any(isinstance(p, str) for p in pages):
        return "names annotations that lie elsewhere; save them with the collection in one file."
    return "holds no annotations; choose a file of W3C Web Annotations or a Hypothesis export."
