"""The desk of a call, opened for it, and patience with others who are at it."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from fact_desk.cli.refreshing import refresh_behind
from fact_desk.cli.session import Session
from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskBusy, DeskUnusable
from fact_desk.places import desk_path, editor_name
from fact_desk.settings import read_settings
from fact_desk.state import read_state

PATIENCE = 5.0
"""Seconds for which a command waits for another program that is writing to the desk."""

_PAUSE = 0.05

_T = TypeVar("_T")


def path_of_desk(session: Session) -> Path:
    """Where the desk that is meant lies; it need not be there."""
    return desk_path(session.desk, read_state())


@contextmanager
def open_desk(session: Session, *, make: bool = False) -> Generator[Desk]:
    """The desk that is meant, made first where it may be, closed at the end of the block."""
    path = path_of_desk(session)
    editor = editor_name(read_settings(), session.editor)
    desk = patiently(lambda: _opened(path, editor, make))
    try:
        refresh_behind(desk)
        yield desk
    finally:
        desk.close()


def patiently(action: Callable[[], _T]) -> _T:
    """What the action gives, tried again for PATIENCE while another program holds the desk."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return action()
        except DeskBusy:
            if time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE)


def _opened(path: Path, editor: str, make: bool) -> Desk:
    if make and not path.exists():
        try:
            return Desk.make(path, editor)
        except DeskUnusable:
            # Another program may have made it in the same moment.
            if not path.exists():
                raise
    if not path.exists():
        raise DeskUnusable(
            f"There is no desk at {path}; “fact-desk import FILE” makes one, "
            "or name another with --desk."
        )
    return Desk(path, editor)
