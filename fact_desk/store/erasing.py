"""Erasing articles for good, words, marks and history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from fact_desk.model.operation import Entity
from fact_desk.store import journal
from fact_desk.store.indexing import build_anew


def erase(connection: sqlite3.Connection, articles: Iterable[str]) -> None:
    """Deletes every row about the articles, and the bodies that no other draft was read from."""
    for article in articles:
        _erase_one(connection, article)
    # Words taken out of a full-text index stay readable in the file until it is built anew.
    build_anew(connection)


def _erase_one(connection: sqlite3.Connection, article: str) -> None:
    bodies = _bodies_of(connection, article)
    sources = _sources_of(connection, article)
    for table in ("flag", "citation"):
        connection.execute(
            f"DELETE FROM {table} WHERE annotation IN"
            " (SELECT id FROM annotation WHERE article = ?)",
            (article,),
        )
    # What was worked out goes with its draft.
    for table in ("annotation", "draft", "event", "ruling"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    connection.execute("DELETE FROM article WHERE id = ?", (article,))
    unused = "id = ? AND id NOT IN (SELECT body FROM draft)"
    connection.executemany(f"DELETE FROM body WHERE {unused}", [(body,) for body in bodies])
    entries = "(SELECT nr FROM journal WHERE article = ?)"
    connection.execute(f"DELETE FROM journal_thing WHERE entry IN {entries}", (article,))
    connection.execute("DELETE FROM journal WHERE article = ?", (article,))
    _erase_unused(connection, sources)


def _erase_unused(connection: sqlite3.Connection, sources: Iterable[str]) -> None:
    # A source that the journal still names may be asked for by an undo.
    unused = """
    id = :id AND id NOT IN (SELECT source FROM citation)
    AND NOT EXISTS (SELECT 1 FROM journal WHERE instr(changes, :id))
    """
    connection.executemany(
        f"DELETE FROM source WHERE {unused}", [{"id": source} for source in sources]
    )


def _sources_of(connection: sqlite3.Connection, article: str) -> set[str]:
    return {
        name
        for operation in journal.of_article(connection, article)
        for name in operation.touched(Entity.SOURCE)
    }


def _bodies_of(connection: sqlite3.Connection, article: str) -> set[str]:
    # A draft that was taken back has left its body; only the journal still names it.
    drafts = (
        fields
        for operation in journal.of_article(connection, article)
        for change in operation.changes
        if change.entity is Entity.DRAFT
        for fields in (change.before, change.after)
        if fields is not None
    )
    return {str(fields["body"]) for fields in drafts if "body" in fields}
