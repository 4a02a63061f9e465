"""What a check of a draft needs to know, what editors decided, and what is kept of a check."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from fact_desk.model.annotation import Tag
from fact_desk.model.article import Shelf
from fact_desk.model.event import Event
from fact_desk.model.fields import figure_from
from fact_desk.model.figure import Figure
from fact_desk.model.finding import Ruling
from fact_desk.model.flag import Flag
from fact_desk.model.operation import Entity
from fact_desk.model.review_fields import event_from, ruling_from
from fact_desk.model.span import Span
from fact_desk.store import findings, mentions
from fact_desk.store.mentions import MentionRow
from fact_desk.store.rows import rows_of, sound


@dataclass(frozen=True, slots=True)
class CheckKey:
    """From what a draft's findings were worked out; they stand as long as this is the same.

    Each is a digest: `reading` of the text and the values set by hand, from which the draft's
    mentions follow; `known` of dates and rules; `confirmed` of what other articles' confirmed
    figures it was compared with.
    """

    reading: str
    known: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking a draft."""

    article: str
    draft: str
    key: CheckKey
    flags: tuple[Flag, ...]
    mentions: tuple[MentionRow, ...]


def keep(connection: sqlite3.Connection, checked: Checked) -> bool:
    """Puts it in the place of the draft's last check; False where the draft is gone."""
    draft, key = checked.draft, checked.key
    # A change comes first: it takes the write lock before anything is looked at.
    findings.drop(connection, draft)
    if connection.execute("SELECT 1 FROM draft WHERE id = ?", (draft,)).fetchone() is None:
        return False
    last = key_of(connection, draft)
    connection.execute(
        "INSERT OR REPLACE INTO checking (draft, reading, known, confirmed) VALUES (?, ?, ?, ?)",
        (draft, key.reading, key.known, key.confirmed),
    )
    findings.keep(connection, checked.article, draft, checked.flags)
    if last is None or last.reading != key.reading:
        mentions.keep(connection, checked.article, draft, checked.mentions)
    return True


def key_of(connection: sqlite3.Connection, draft: str) -> CheckKey | None:
    """From what the draft's findings were worked out; None where it was never checked."""
    sql = "SELECT reading, known, confirmed FROM checking WHERE draft = ?"
    row = connection.execute(sql, (draft,)).fetchone()
    return None if row is None else CheckKey(*row)


def newest_number(connection: sqlite3.Connection) -> int:
    """The number of the last check, 0 where there was none."""
    return connection.execute("SELECT coalesce(max(nr), 0) FROM checking").fetchone()[0]


def news(connection: sqlite3.Connection, number: int) -> list[tuple[int, str]]:
    """The checks behind that number, oldest first: their numbers and articles."""
    sql = """
    SELECT c.nr, d.article FROM checking c CROSS JOIN draft d ON d.id = c.draft
    WHERE c.nr > ? ORDER BY c.nr
    """
    return connection.execute(sql, (number,)).fetchall()


def unchecked(connection: sqlite3.Connection) -> list[str]:
    """The articles whose newest draft was never checked, newest first; not those deleted."""
    sql = f"""
    SELECT a.id FROM article a CROSS JOIN draft d ON d.article = a.id
    WHERE a.shelf <> '{Shelf.DELETED}'
    AND d.number = (SELECT max(number) FROM draft WHERE article = a.id)
    AND d.id NOT IN (SELECT draft FROM checking) ORDER BY a.nr DESC
    """
    return [row[0] for row in connection.execute(sql)]


def events(connection: sqlite3.Connection, article: str) -> list[Event]:
    """The events known for the article, behind those that the whole desk knows; as they came."""
    tail = "WHERE article IS NULL OR article = ? ORDER BY article IS NOT NULL, nr"
    return [*sound(rows_of(connection, Entity.EVENT, tail, (article,)), event_from)]


def all_events(connection: sqlite3.Connection) -> list[Event]:
    """All events, those that the whole desk knows first; as they came."""
    tail = "ORDER BY article IS NOT NULL, nr"
    return [*sound(rows_of(connection, Entity.EVENT, tail), event_from)]


def event(connection: sqlite3.Connection, name: str) -> Event | None:
    """The event of that id."""
    found = rows_of(connection, Entity.EVENT, "WHERE id = ?", (name,))
    return next(sound(found, event_from), None)


def ruling(connection: sqlite3.Connection, article: str, fingerprint: str) -> Ruling | None:
    """What was decided about the article's flags of that fingerprint."""
    tail = "WHERE article = ? AND fingerprint = ?"
    found = rows_of(connection, Entity.RULING, tail, (article, fingerprint))
    return next(sound(found, ruling_from), None)


def rules_off(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the rules that are switched off for the desk."""
    return frozenset(row[0] for row in connection.execute("SELECT id FROM rule_off"))


def values_by_hand(connection: sqlite3.Connection, draft: str) -> list[tuple[Span, Figure]]:
    """The figures of the draft whose value an editor has set, in text order."""
    sql = f"""
    SELECT start, "end", value, low, high, unit, approximation, kind, date, by_hand
    FROM annotation WHERE draft = ? AND tag = '{Tag.FIGURE}' AND by_hand ORDER BY start, "end", nr
    """
    rows = connection.execute(sql, (draft,))
    return [*sound(rows, lambda row: (Span(row[0], row[1]), figure_from(row[2:])))]
