"""Erasing articles for good, words, marks and history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from fact_desk.model.operation import Entity, Operation
from fact_desk.store import journal
from fact_desk.store.indexing import build_anew

_COMPARES_ARTICLES = "elsewhere"
"""The rule whose explanations name another article, its title in quotation marks."""

_OF_ARTICLE = (
    "dispute",
    "clearance",
    "dismissal",
    "no_fact",
    "annotation",
    "draft",
    "event",
    "ruling",
)


def erase(connection: sqlite3.Connection, articles: Iterable[str]) -> None:
    """Deletes every row about the articles, and the bodies that no other draft was read from."""
    for article in articles:
        _erase_one(connection, article)
    # Words taken out of a full-text index stay readable in the file until it is built anew.
    build_anew(connection)


def _erase_one(connection: sqlite3.Connection, article: str) -> None:
    journal.leave_out_of_merges(connection, article)
    bodies = _bodies_of(connection, article)
    sources, titles = _sources_of(connection, article), _titles_of(connection, article)
    for table in ("flag", "citation"):
        connection.execute(
            f"DELETE FROM {table} WHERE annotation IN"
            " (SELECT id FROM annotation WHERE article = ?)",
            (article,),
        )
    # What was worked out goes with its draft.
    for table in _OF_ARTICLE:
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    connection.execute("DELETE FROM article WHERE id = ?", (article,))
    unused = "id = ? AND id NOT IN (SELECT body FROM draft)"
    connection.executemany(f"DELETE FROM body WHERE {unused}", [(body,) for body in bodies])
    entries = "(SELECT nr FROM journal WHERE article = ?)"
    connection.execute(f"DELETE FROM journal_thing WHERE entry IN {entries}", (article,))
    connection.execute("DELETE FROM journal WHERE article = ?", (article,))
    _erase_unused(connection, sources)
    _erase_findings_naming(connection, titles)


def _erase_unused(connection: sqlite3.Connection, sources: Iterable[str]) -> None:
    """Deletes the sources that no other article cites, or cited: an undo may ask for those."""
    used = """
    SELECT EXISTS (SELECT 1 FROM citation WHERE source = :id)
    OR EXISTS (SELECT 1 FROM journal WHERE article <> '' AND instr(changes, :id))
    """
    for source in sources:
        if connection.execute(used, {"id": source}).fetchone()[0]:
            continue
        connection.execute("DELETE FROM source WHERE id = ?", (source,))
        connection.execute("DELETE FROM dispute WHERE thing = ?", (source,))
        journal.erase_about(connection, source)


def _erase_findings_naming(connection: sqlite3.Connection, titles: Iterable[str]) -> None:
    # A contradiction in another article names the one it was found in.
    naming = "rule = ? AND instr(explanation, ?)"
    drafts = f"draft IN (SELECT draft FROM finding WHERE {naming})"
    for title in titles:
        named = (_COMPARES_ARTICLES, f"“{title}”")
        connection.execute(f"DELETE FROM checking WHERE {drafts}", named)
        connection.execute(f"DELETE FROM finding WHERE {naming}", named)


def _sources_of(connection: sqlite3.Connection, article: str) -> set[str]:
    told = journal.all_of_article(connection, article)
    made = {name for operation in told for name in operation.touched(Entity.SOURCE)}
    return made | _named(told, Entity.CITATION, "source")


def _bodies_of(connection: sqlite3.Connection, article: str) -> set[str]:
    # A draft that was taken back has left its body; only the journal still names it.
    return _named(journal.all_of_article(connection, article), Entity.DRAFT, "body")


def _titles_of(connection: sqlite3.Connection, article: str) -> set[str]:
    return _named(journal.all_of_article(connection, article), Entity.ARTICLE, "title")


def _named(operations: Iterable[Operation], entity: Entity, field: str) -> set[str]:
    """What the field of things of that kind has ever held."""
    fields = (
        each
        for operation in operations
        for change in operation.changes
        if change.entity is entity
        for each in (change.before, change.after)
        if each is not None
    )
    return {str(each[field]) for each in fields if each.get(field)}
