"""Erasing an article for good, words, marks and history."""

from __future__ import annotations

import sqlite3

from fact_desk.store.indexing import index_in_step


def erase(connection: sqlite3.Connection, article: str) -> None:
    """Deletes every row about the article, and the bodies that no other draft was read from."""
    connection.execute(
        "DELETE FROM flag WHERE annotation IN (SELECT id FROM annotation WHERE article = ?)",
        (article,),
    )
    _erase_rows(connection, "annotation", "article = ?", article)
    connection.execute("DELETE FROM draft WHERE article = ?", (article,))
    _erase_rows(connection, "article", "id = ?", article)
    _erase_rows(connection, "body", "id NOT IN (SELECT body FROM draft)")
    entries = "(SELECT nr FROM journal WHERE article = ?)"
    connection.execute(f"DELETE FROM journal_thing WHERE entry IN {entries}", (article,))
    connection.execute("DELETE FROM journal WHERE article = ?", (article,))


def _erase_rows(connection: sqlite3.Connection, table: str, where: str, *values: str) -> None:
    found = connection.execute(f"SELECT id FROM {table} WHERE {where}", values).fetchall()
    for (thing,) in found:
        with index_in_step(connection, table, thing):
            connection.execute(f"DELETE FROM {table} WHERE id = ?", (thing,))
