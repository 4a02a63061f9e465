"""The most memory the program takes, beside a bare window with the same text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from tests.bench.articles import Size
from tests.bench.desks import EDITOR
from tests.bench.processes import start
from tests.bench.run import Run
from tests.bench.starting import leave_open
from tests.bench.table import Aim, Row, mebibytes
from tests.bench.timing import paired

_AIMS = {"S": Aim(most=150 * 2**20), "XL": Aim(most=300 * 2**20)}


def measure(run: Run) -> Iterator[Row]:
    """From the start until some seconds after the article was painted."""
    for size in run.sizes:
        if size.name in _AIMS:
            yield _row(run, size)


def _row(run: Run, size: Size) -> Row:
    desk, text = run.desks.of_one(size), run.folder / "bare.txt"
    text.write_text(_text_of(desk), encoding="utf-8")
    leave_open(desk)
    pair = paired(
        lambda: start("own_window", str(desk), "--stay").memory,
        lambda: start("bare_window", str(text), "--stay").memory,
        run.rounds(3),
    )
    return Row("peak memory", size.name, pair, _AIMS[size.name], mebibytes)


def _text_of(desk: Path) -> str:
    with closing(Desk(desk, EDITOR, read_only=True)) as opened:
        newest = opened.look.articles()[0].id
        return opened.look.draft_text(opened.look.newest_draft(newest)).text
