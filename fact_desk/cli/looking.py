"""Looking through very many files at once, by as many processes as the computer has cores."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from fact_desk.cli.suggestion_json import Json, suggestion
from fact_desk.errors import ArticleUnreadable
from fact_desk.text.reading import read_file
from fact_desk.text.suggesting import suggest

_MANY = 24
"""From so many files on further processes are worth their start."""

_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Looked:
    """What is to be marked in a file or article; `notices` are for whoever sits there.

    `refused` says that the file cannot be read: the last notice tells why.
    """

    name: str
    suggestions: list[Json]
    notices: tuple[str, ...] = ()
    refused: bool = False


def look_at_file(name: str) -> Looked:
    """Looks for what is to be marked in a file."""
    path = Path(name)
    try:
        manuscript = read_file(path)
    except ArticleUnreadable as error:
        return Looked(name, [], (str(error),), refused=True)
    words = manuscript.text
    found = [suggestion(words, one) for one in suggest(words, manuscript.layout)]
    return Looked(name, found, tuple(f"{path.name}: {told}" for told in manuscript.notices))


def look_at_files(names: Sequence[str]) -> Iterator[Looked]:
    """The same for many, in their order."""
    processes = min(os.cpu_count() or 1, len(names) // _AT_ONCE)
    if len(names) < _MANY or processes < 2:
        yield from map(look_at_file, names)
        return
    # Begun afresh: a copy of this process would have its open files too.
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _leave_interrupts)
    try:
        yield from pool.map(look_at_file, names, chunksize=_AT_ONCE)
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    # Ctrl+C reaches all processes of a terminal; it is for the first of them to end the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
