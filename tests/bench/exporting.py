"""Exporting the whole desk as CSV, beside Python's own writer with the same rows; and reports."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Selection
from fact_desk.desk.formats import format_named
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.desk.writing import write_together
from tests.bench import reporting
from tests.bench.desks import EDITOR
from tests.bench.run import Run
from tests.bench.table import Aim, Row
from tests.bench.timing import paired, timed

_AIM = Aim(ratio=3)
_ALL = Selection(tags=frozenset())


def measure(run: Run) -> Iterator[Row]:
    """Every annotation of every article."""
    ours, bare = run.folder / "ours.csv", run.folder / "bare.csv"
    desk = Desk(run.desks.of_many(), EDITOR, read_only=True)
    with closing(desk):
        _export(desk, ours)
        rows = _rows_of(ours)
        pair = paired(
            timed(lambda: _export(desk, ours)),
            timed(lambda: _write(bare, rows)),
            run.rounds(8),
        )
    yield Row("export the whole desk as CSV", "desk", pair, _AIM)
    yield from reporting.measure(run)


def _export(desk: Desk, path: Path) -> None:
    write_together(desk, format_named("csv"), Gathering(desk, _ALL), ExportOptions(), path)


def _rows_of(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return [*csv.reader(file)]


def _write(path: Path, rows: Iterable[list[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
