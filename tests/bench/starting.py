"""Starting the program until its window can be used, beside a bare window of PySide6."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.state import Place, State, keep_state
from tests.bench.articles import SIZES
from tests.bench.desks import EDITOR
from tests.bench.processes import start
from tests.bench.run import Run
from tests.bench.table import Aim, Row
from tests.bench.timing import paired

_AIM = Aim(ratio=3)


def measure(run: Run) -> Iterator[Row]:
    """On a desk with one article, and on one with many; the newest article is open as it was."""
    for name, desk in (("S", run.desks.of_one(SIZES["S"])), ("desk", run.desks.of_many())):
        leave_open(desk)
        pair = paired(
            lambda desk=desk: start("own_window", str(desk)).seconds,
            lambda: start("bare_window").seconds,
            run.rounds(12),
        )
        yield Row("start to usable window", name, pair, _AIM)


def leave_open(desk: Path) -> None:
    """Has the next start on this desk open its newest article."""
    with closing(Desk(desk, EDITOR, read_only=True)) as opened:
        newest = opened.look.articles()[0].id
    keep_state(State().left_at(desk, Place(newest)))
