"""A key pressed on selected words until it is saved and painted, beside a bare commit."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fact_desk.model.span import Span
from fact_desk.window.program import Program
from tests.bench.run import Run
from tests.bench.screen import Painted, program_with, settle
from tests.bench.table import Aim, Row
from tests.bench.timing import Pair, paired, timed

_FRAME = 0.016
_REST = 0.5
_WORDS = re.compile(r"\w+ \w+ \w+")


def measure(run: Run) -> Iterator[Row]:
    """The key, and the longest time that the window is busy in the half second behind it."""
    with closing(_bare_database(run.folder / "bare.db")) as bare:
        for size in run.sizes:
            with program_with(run.desks.of_one(size)) as program:
                pressed, after = _tag(program, bare, run.rounds(30))
            yield Row("key press to saved and painted", size.name, pressed, Aim(beside=_FRAME))
            yield Row("longest pause after the key press", size.name, after, Aim(beside=_FRAME))


def _tag(program: Program, bare: sqlite3.Connection, rounds: int) -> tuple[Pair, Pair]:
    view, choice = program.reading.view, Random(1)
    painted = Painted(view.viewport(), program.panel.list.viewport())
    pauses: list[float] = []

    def ours() -> float:
        pauses.append(settle(_REST))
        words = _WORDS.search(view.text, choice.randrange(len(view.text) - 100))
        if words is None:
            raise ValueError("there are no words to tag")
        view.scroll_to(words.start())
        view.select_span(Span(*words.span()))
        view.setFocus()
        settle(0.1)
        before = len(program.bench.book)
        seconds = painted.after(lambda: QTest.keyClick(view, Qt.Key.Key_C))
        if len(program.bench.book) != before + 1:
            raise RuntimeError("the key has marked nothing")
        return seconds

    pressed = paired(ours, lambda: _commit(bare), rounds)
    return pressed, Pair(median(pauses[2:]), pressed.bare)


def _bare_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE mark (words TEXT)")
    return connection


def _commit(bare: sqlite3.Connection) -> float:
    return timed(lambda: bare.execute("INSERT INTO mark VALUES (?)", ("three common words",)))()
