"""Other programs: one that holds a desk, one that may only read it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.errors import WorldError
from tests.children import listen, say, start
from tests.desks import EDITOR, mark


def hold(path: str, *statements: str) -> None:
    """Runs the statements on the file, says so, and lets go of it when told."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        say(held=True)
        listen()


def read(path: str, copy: str) -> None:
    """Opens the desk and reads it, tries to change it, and copies it."""
    try:
        desk = Desk(Path(path), EDITOR)
    except WorldError as error:
        say(opened=False, sentence=str(error))
        return
    titles = [progress.article.title for progress in desk.look.progress()]
    marks = desk.look.progress()[0].annotations
    hits = len(desk.look.search("fares"))
    sentence = ""
    try:
        mark(desk, desk.look.draft_text(desk.look.progress()[0].draft), "six years")
    except WorldError as error:
        sentence = str(error)
    sound = all(finding.sound for finding in desk.look.examine())
    desk.copy_to(Path(copy))
    writable = desk.writable
    desk.close()
    say(
        opened=True,
        writable=writable,
        titles=titles,
        marks=marks,
        hits=hits,
        sentence=sentence,
        sound=sound,
    )


if __name__ == "__main__":
    start({"hold": hold, "read": read})
