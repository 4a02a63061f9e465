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
from tests.bench.screen import Painted, is_busy, program_with, settle
from tests.bench.table import Aim, Row
from tests.bench.timing import Pair, paired, timed

_AIM = Aim(beside=0.016)
_REST, _MOMENT = 0.5, 0.1
_WORDS = re.compile(r"\w+ \w+ \w+")


def measure(run: Run) -> Iterator[Row]:
    """The key, the longest time that the window is busy in the half second behind it, and the key
    while a new article's figures are read and checked, where that takes long enough.
    """
    with closing(_bare_database(run.folder / "bare.db")) as bare:
        for size in run.sizes:
            with program_with(run.desks.new_of_one(size), at_rest=False) as program:
                editor = _Editor(program)
                checking = _tag_while_checking(editor, program, bare)
                pressed, after = _tag(editor, bare, run.rounds(30))
            yield Row("key press to saved and painted", size.name, pressed, _AIM)
            yield Row("longest pause after the key press", size.name, after, _AIM)
            if checking is not None:
                yield Row("key press while figures are checked", size.name, checking, _AIM)


def _tag(editor: _Editor, bare: sqlite3.Connection, rounds: int) -> tuple[Pair, Pair]:
    pauses: list[float] = []

    def ours() -> float:
        pauses.append(settle(_REST))
        return editor.tag()

    pressed = paired(ours, lambda: _commit(bare), rounds)
    return pressed, Pair(median(pauses[2:]), pressed.bare)


def _tag_while_checking(editor: _Editor, program: Program, bare: sqlite3.Connection) -> Pair | None:
    rows: list[tuple[float, float]] = []
    while is_busy(program):
        rows.append((editor.tag(), _commit(bare)))
    if len(rows) < 3:
        return None
    return Pair(median(row[0] for row in rows), median(row[1] for row in rows))


class _Editor:
    """Presses C on three words somewhere in the article."""

    def __init__(self, program: Program) -> None:
        self._program, self._choice = program, Random(1)
        view, cards = program.reading.view, program.panel.list
        self._painted = Painted(view.viewport(), cards.viewport())

    def tag(self) -> float:
        """The seconds from the key to the painted mark; raises RuntimeError where none came."""
        view, book = self._program.reading.view, self._program.bench.book
        words = _WORDS.search(view.text, self._choice.randrange(len(view.text) // 2))
        if words is None:
            raise RuntimeError("there are no words to tag")
        view.scroll_to(words.start())
        view.select_span(Span(*words.span()))
        view.setFocus()
        settle(_MOMENT)
        before = len(book)
        seconds = self._painted.after(lambda: QTest.keyClick(view, Qt.Key.Key_C))
        if len(book) != before + 1:
            raise RuntimeError("the key has marked nothing")
        return seconds


def _bare_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE mark (words TEXT)")
    return connection


def _commit(bare: sqlite3.Connection) -> float:
    return timed(lambda: bare.execute("INSERT INTO mark VALUES (?)", ("three common words",)))()
