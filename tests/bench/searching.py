"""Searching titles, texts and annotations, beside a bare ranked query for the texts alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from fact_desk.desk.desk import Desk
from tests.bench.articles import by_frequency
from tests.bench.desks import EDITOR
from tests.bench.run import Run
from tests.bench.table import Aim, Row
from tests.bench.timing import paired, timed

_AIM = Aim(ratio=3)
_LIMIT = 50

_BARE = """
SELECT rowid, snippet(body_fts, 0, '[', ']', '…', 14) FROM body_fts
WHERE body_fts MATCH ? ORDER BY rank LIMIT ?
"""


def measure(run: Run) -> Iterator[Row]:
    """A rare word, a common one, and two together."""
    words = by_frequency()
    asked = {"rare word": words[2000], "common word": words[20], "two words": " ".join(words[3:5])}
    path = run.desks.of_many()
    desk = Desk(path, EDITOR, read_only=True)
    with closing(desk), closing(sqlite3.connect(path)) as bare:
        for name, query in asked.items():
            pair = paired(
                timed(lambda query=query: desk.look.search(query, _LIMIT)),
                timed(lambda query=query: bare.execute(_BARE, (query, _LIMIT)).fetchall()),
                run.rounds(20),
            )
            yield Row(f"search the desk, {name}", "desk", pair, _AIM)
