"""Desks, articles and marks for the tests, and what stands in a desk's file."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import annotate
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.manuscript import Manuscript
from fact_desk.model.operation import Entity
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id

EDITOR = "Ines Varga"
TEXT = "\n".join(
    (
        "Ferry fares in Ostrelle rise by 14 per cent",
        "The harbour board of Ostrelle will raise fares by 14 per cent in May.",
        "“We held out for six years”, said its chair, Odile Marrin 😀.",
        "About 66,000 people cross the strait each week, a third of them by bicycle.",
    )
)

Rows = dict[str, list[tuple[object, ...]]]


def manuscript(text: str = TEXT, title: str = "") -> Manuscript:
    """A plain article with that text."""
    spans: list[Span] = []
    for line in text.split("\n"):
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(line)))
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    return Manuscript(
        source=text.encode(),
        origin="ferry.md",
        format="markdown",
        encoding="utf-8",
        text=text,
        layout=Layout(blocks),
        title=title or text.split("\n", maxsplit=1)[0],
        words=len(text.split()),
    )


def desk_with_article(path: Path, text: str = TEXT, editor: str = EDITOR) -> tuple[Desk, DraftText]:
    """A new desk with one article in it."""
    desk = Desk.make(path, editor)
    return desk, add_article(desk, text)


def add_article(desk: Desk, text: str = TEXT, title: str = "") -> DraftText:
    """Brings an article in and returns its draft."""
    return desk.look.draft_text(bring_in(desk, manuscript(text, title)).draft)


def mark(desk: Desk, draft: DraftText, words: str, tag: Tag = Tag.CLAIM) -> Annotation:
    """Annotates the first place of those words."""
    start = draft.text.index(words)
    name = new_id()
    desk.run(annotate(desk.stamp(), draft, Span(start, start + len(words)), tag, name))
    return desk.look.annotation(name)


def rows_of(path: Path) -> Rows:
    """All that stands in the desk's tables but the journal, in no order; row numbers left out."""
    tables = [*Entity, "body"]
    with closing(sqlite3.connect(path)) as connection:
        return {str(table): _rows(connection, table) for table in tables}


def files_in(folder: Path) -> dict[str, str]:
    """Every file under the folder with the hash of its content."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def index_is_in_step(path: Path) -> bool:
    """Whether the full-text indexes hold what stands in the tables."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            for table in ("article", "body", "annotation"):
                # With a rank of 1 the index is compared with the rows, too.
                name = f"{table}_fts"
                connection.execute(
                    f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)"
                )
        except sqlite3.DatabaseError:
            return False
    return True


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    names = ", ".join(f'"{name}"' for name in columns if name != "nr")
    return sorted(connection.execute(f"SELECT {names} FROM {table}"), key=repr)
