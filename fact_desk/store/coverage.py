"""Dismissed suggestions, sentences declared to hold no fact, and the seal under an article."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from fact_desk.errors import DeskDamaged
from fact_desk.model.annotation import Annotation
from fact_desk.model.coverage import Clearance, Dismissal, NoFact
from fact_desk.model.coverage_fields import clearance_from, dismissal_from, no_fact_from
from fact_desk.model.fields import annotation_from
from fact_desk.model.flag import FlagState, Severity
from fact_desk.model.kept import SIGN
from fact_desk.model.operation import Entity, Operation, Value
from fact_desk.store import journal
from fact_desk.store.findings import IS_UNMARKED_DOUBT, RULED
from fact_desk.store.rows import rows_of, sound

_OF_ARTICLE = "WHERE article = ? ORDER BY nr"


def dismissals(connection: sqlite3.Connection, article: str) -> list[Dismissal]:
    """The article's dismissed suggestions, as they were dismissed."""
    return [*sound(rows_of(connection, Entity.DISMISSAL, _OF_ARTICLE, (article,)), dismissal_from)]


def no_facts(connection: sqlite3.Connection, article: str) -> list[NoFact]:
    """The article's sentences that are declared to hold no fact, as they were declared."""
    return [*sound(rows_of(connection, Entity.NO_FACT, _OF_ARTICLE, (article,)), no_fact_from)]


def clearance(connection: sqlite3.Connection, article: str) -> Clearance | None:
    """The article's seal, whole or broken."""
    found = rows_of(connection, Entity.CLEARANCE, _OF_ARTICLE, (article,))
    return next(sound(found, clearance_from), None)


def clearances(connection: sqlite3.Connection) -> list[Clearance]:
    """The seals of all articles."""
    return [*sound(rows_of(connection, Entity.CLEARANCE, "ORDER BY nr"), clearance_from)]


def left_behind(connection: sqlite3.Connection, article: str) -> list[Annotation]:
    """The article's annotations that have no place in its newest draft, copies left out.

    They come without their flags and sources.
    """
    tail = f"""
    JOIN draft d ON d.id = t.draft WHERE t.article = ? AND instr(t.id, '{SIGN}') = 0
    AND d.number < (SELECT max(number) FROM draft WHERE article = t.article)
    ORDER BY d.number DESC, t.start, t.nr
    """
    return [*sound(rows_of(connection, Entity.ANNOTATION, tail, (article,)), annotation_from)]


def done_since(connection: sqlite3.Connection, sealed: Clearance) -> list[Operation]:
    """What was done in the article since the seal was put under it, oldest first.

    Nothing where that can't be read: whoever asks for the history itself is told.
    """
    made = "SELECT max(entry) FROM journal_thing WHERE thing = ?"
    number = connection.execute(made, (sealed.id,)).fetchone()[0]
    try:
        return journal.of_article_after(connection, sealed.article, number or 0)
    except DeskDamaged:
        return []


def marks_in(
    connection: sqlite3.Connection, draft: str, fields: Iterable[str]
) -> list[tuple[Value, ...]]:
    """The draft's annotations, each by the values of those fields, in no order."""
    columns = ", ".join(f'"{name}"' for name in fields)
    sql = f"SELECT {columns} FROM annotation WHERE draft = ?"
    return connection.execute(sql, (draft,)).fetchall()


def worked_on_since(connection: sqlite3.Connection) -> frozenset[str]:
    """The articles with a seal in which anything at all was done since."""
    sql = """
    SELECT c.article FROM clearance c WHERE EXISTS (
        SELECT 1 FROM journal j WHERE j.article = c.article
        AND j.nr > (SELECT max(entry) FROM journal_thing WHERE thing = c.id)
    )
    """
    return frozenset(row[0] for row in connection.execute(sql))


def openly_flagged(connection: sqlite3.Connection, article: str) -> int:
    """How many annotations of the article's newest draft have a flag to decide about."""
    sql = f"""
    SELECT count(*) FROM (
        SELECT n.id FROM annotation n CROSS JOIN flag f ON f.annotation = n.id
        WHERE n.draft = :draft AND f.state = '{FlagState.OPEN}' AND f.severity <> '{Severity.INFO}'
        UNION
        SELECT m.annotation FROM finding g CROSS JOIN finding_mark m ON m.finding = g.nr
        LEFT JOIN ruling r ON r.article = g.article AND r.fingerprint = g.fingerprint
        WHERE g.draft = :draft AND r.state IS NULL AND g.severity <> '{Severity.INFO}'
    )
    """
    newest = "SELECT id FROM draft WHERE article = ? ORDER BY number DESC LIMIT 1"
    draft = connection.execute(newest, (article,)).fetchone()
    return 0 if draft is None else connection.execute(sql, {"draft": draft[0]}).fetchone()[0]


def unmarked_doubts(connection: sqlite3.Connection, draft: str) -> int:
    """How many open doubts the rules have about the draft's figures that nobody marked."""
    sql = f"SELECT count(*) FROM finding g {RULED} WHERE g.draft = ? AND {IS_UNMARKED_DOUBT}"
    return connection.execute(sql, (draft,)).fetchone()[0]


def doubted(connection: sqlite3.Connection) -> frozenset[str]:
    """The articles with a seal that have such doubts, in whatever draft."""
    sql = f"""
    SELECT DISTINCT g.article FROM clearance c
    CROSS JOIN draft d ON d.article = c.article CROSS JOIN finding g ON g.draft = d.id
    {RULED} WHERE {IS_UNMARKED_DOUBT}
    """
    return frozenset(row[0] for row in connection.execute(sql))
