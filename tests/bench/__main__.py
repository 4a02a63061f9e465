"""The command: python -m tests.bench [--rows PATTERN] [--sizes S,L,XL] [--quick]."""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

from tests.bench.articles import SIZES, Size
from tests.bench.desks import Desks
from tests.bench.run import Measure, Run
from tests.bench.table import Row, head

GROUPS = {
    "open": "opening",
    "tag": "tagging",
    "scroll": "scrolling",
    "filter": "filtering",
    "search": "searching",
    "export": "exporting",
    "import": "importing",
    "check": "checking",
    "suggest": "suggesting",
    "revise": "revising",
    "start": "starting",
    "memory": "memory",
}
"""The groups of rows, each with its module, which is imported when it is measured."""

_MANY, _MANY_QUICKLY = 2_000, 200


def main(arguments: list[str]) -> None:
    """Measures what is asked for and prints it, a row as soon as it is known."""
    chosen = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="fact-desk-bench-") as name:
        folder = Path(name)
        _live_in(folder)
        desks = Desks(folder, _MANY_QUICKLY if chosen.quick else _MANY)
        run = Run(folder, chosen.sizes, desks, chosen.quick)
        sys.stdout.write(f"{_about(run)}\n\n{head()}\n")
        for row in _rows(run, chosen.rows):
            sys.stdout.write(f"{row.line()}\n")
            sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    groups = ", ".join(GROUPS)
    parser.add_argument(
        "--rows",
        type=re.compile,
        default=re.compile(""),
        metavar="PATTERN",
        help=f"only groups that the pattern is found in: {groups}",
    )
    parser.add_argument("--sizes", type=_sizes, default=tuple(SIZES.values()), metavar="S,L,XL")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, a smaller desk")
    return parser


def _sizes(words: str) -> tuple[Size, ...]:
    return tuple(SIZES[name] for name in words.split(","))


def _rows(run: Run, pattern: re.Pattern[str]) -> Iterator[Row]:
    for group, name in GROUPS.items():
        if pattern.search(group):
            module = import_module(f"tests.bench.{name}")
            yield from cast("Measure", module.measure)(run)


def _live_in(folder: Path) -> None:
    """Keeps the program away from the user's own files, and from her screen."""
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    os.environ["APPDATA"] = os.environ["LOCALAPPDATA"] = os.environ["HOME"] = str(folder)
    os.environ.pop("FACT_DESK_SETTINGS", None)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Processes find Python's compiled files from their second start on, as an editor's do.
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")


def _about(run: Run) -> str:
    sizes = "; ".join(
        f"{size.name}: {size.words:,} words, {size.annotations:,} annotations" for size in run.sizes
    )
    return f"{sizes}; desk: {run.desks.articles:,} articles of S. Medians, in turns with bare work."


if __name__ == "__main__":
    main(sys.argv[1:])
