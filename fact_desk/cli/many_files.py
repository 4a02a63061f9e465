"""Commands that work on many files: those in folders, a bar while it lasts, and what is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from fact_desk.cli.output import tell
from fact_desk.text.folders import gather

REFUSED = 2
"""Exit code where one of many files could not be taken."""

Say = Callable[[str], object]
_T = TypeVar("_T")


def files_in(folder: Path) -> list[Path]:
    """The files in a folder that may be articles; what is passed over, or that none is, is told."""
    found = gather(folder)
    for sentence in found.sentences(folder.name or str(folder)):
        tell(sentence)
    return found.files


def has_bar(count: int) -> bool:
    """Whether a bar is shown for so many: more than one, and somebody sees it."""
    return count > 1 and is_watched()


def is_watched() -> bool:
    """Whether somebody sits at the terminal that standard error goes to."""
    return sys.stderr.isatty()


def with_bar(items: Iterable[_T], count: int, label: str, *, shown: bool) -> Iterator[_T]:
    """The items, with a bar on standard error while they are worked off."""
    bar = click.progressbar(
        items, length=count, label=label, file=sys.stderr, hidden=not shown, show_pos=True
    )
    with bar as seen:
        yield from seen


@contextmanager
def telling(*, after_bar: bool) -> Generator[Say]:
    """What says a sentence: at once, or behind the bar, which sentences would tear apart."""
    if not after_bar:
        yield tell
        return
    kept: list[str] = []
    try:
        yield kept.append
    finally:
        for sentence in kept:
            tell(sentence)
