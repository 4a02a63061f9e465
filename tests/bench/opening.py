"""Opening an article until it is painted, beside filling a bare text widget with its text."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.window.program import Program
from tests.bench.articles import SIZES
from tests.bench.run import Run
from tests.bench.screen import Painted, bare_page, fill, open_newest, program_with, settle
from tests.bench.table import Aim, Row
from tests.bench.timing import Pair, paired

_AIM, _AIM_OF_S = Aim(ratio=1.5), Aim(ratio=1.5, most=0.1)
_REST = 0.3


def measure(run: Run) -> Iterator[Row]:
    """Page and panel, from a window that shows no article; the bare widget is new each time."""
    for size in run.sizes:
        with program_with(run.desks.of_one(size)) as program:
            pair = _open(program, run.rounds(12))
        yield Row("open to painted", size.name, pair, _AIM_OF_S if size is SIZES["S"] else _AIM)


def _open(program: Program, rounds: int) -> Pair:
    view = program.reading.view
    text, extent = view.text, view.size()
    painted = Painted(view.viewport(), program.panel.list.viewport())

    def ours() -> float:
        program.bench.close_article()
        settle(_REST)
        return painted.after(lambda: open_newest(program))

    def bare() -> float:
        edit = bare_page(extent)
        seconds = Painted(edit.viewport()).after(lambda: fill(edit, text))
        edit.close()
        edit.deleteLater()
        settle(_REST)
        return seconds

    return paired(ours, bare, rounds)
