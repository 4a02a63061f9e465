"""Bringing an article in, beside markdown-it's bare parse of the same source."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from markdown_it import MarkdownIt

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.text.reading import read_file
from tests.bench.articles import Author, Size
from tests.bench.desks import EDITOR
from tests.bench.run import Run
from tests.bench.table import Row
from tests.bench.timing import Pair, paired, timed


def measure(run: Run) -> Iterator[Row]:
    """From the file to the saved article."""
    path = run.folder / "import.factdesk"
    with closing(Desk.make(path, EDITOR)) as desk:
        for size in run.sizes:
            yield Row("import an article", size.name, _import(run, desk, size))


def _import(run: Run, desk: Desk, size: Size) -> Pair:
    author = Author(size.words)
    source = author.article(size.words)
    path = run.folder / "article.md"
    count = 0

    def prepare() -> None:
        # The same source would be the same article, and not be saved again.
        nonlocal count
        count += 1
        path.write_text(f"{source}\nNumber {count}.\n", encoding="utf-8")

    def ours() -> float:
        prepare()
        return timed(lambda: bring_in(desk, read_file(path)))()

    bare = timed(lambda: MarkdownIt("commonmark").enable("table").parse(source))
    return paired(ours, bare, run.rounds(8))
