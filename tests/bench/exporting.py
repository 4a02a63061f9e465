"""Exporting the whole desk as CSV, beside Python's own writer with the same rows; and reports."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Selection, export_csv
from fact_desk.exports.csv_options import CsvOptions
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
        export_csv(desk, ours, _ALL, CsvOptions())
        rows = _rows_of(ours)
        pair = paired(
            timed(lambda: export_csv(desk, ours, _ALL, CsvOptions())),
            timed(lambda: _write(bare, rows)),
            run.rounds(8),
        )
    yield Row("export the whole desk as CSV", "desk", pair, _AIM)
    yield from reporting.measure(run)


def _rows_of(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return [*csv.reader(file)]


def _write(path: Path, rows: Iterable[list[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
