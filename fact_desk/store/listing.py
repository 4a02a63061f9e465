"""A desk's annotations as plain rows, for what goes through all of them at once."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from fact_desk.model.annotation import Tag
from fact_desk.model.article import Shelf
from fact_desk.model.flag import FlagState, Severity
from fact_desk.model.kept import SIGN


class ListedMark(NamedTuple):
    """An annotation in stored values; what is known of another tag's kind is left empty.

    `value` is a date (ISO 8601), a decimal, or a range "low..high", one end of which may be left
    out.
    """

    exact: str
    tag: str
    status: str
    correction: str
    value: str
    unit: str
    approximation: str
    speaker: str
    claimant: str
    note: str
    checked_by: str
    checked_at: str
    start: int
    end: int
    id: str


class ListedDraft(NamedTuple):
    """A draft with its annotations in text order.

    `flags` and `sources` are the whole desk's, by annotation: why each was flagged, dismissals and
    reminders left out, and what it cites as "title, locator, link".

    `layout` is JSON; `left_out` counts the annotations that are damaged or outside of the text.
    """

    article: str
    title: str
    number: int
    text: str
    layout: str
    marks: list[ListedMark]
    flags: dict[str, list[str]]
    sources: dict[str, list[str]]
    left_out: int


_DRAFTS = f"""
SELECT a.id, a.title, d.id, d.number, d.body
FROM article a CROSS JOIN draft d ON d.article = a.id
WHERE a.shelf <> '{Shelf.DELETED}' ORDER BY a.nr, d.number
"""

_VALUE = """
coalesce(nullif(date, ''), value, nullif(coalesce(low, '') || '..' || coalesce(high, ''), '..'), '')
"""

_MARKS = f"""
SELECT exact, tag, status, correction,
    iif(tag = '{Tag.FIGURE}', {_VALUE}, ''),
    iif(tag = '{Tag.FIGURE}', unit, ''), iif(tag = '{Tag.FIGURE}', approximation, ''),
    iif(tag = '{Tag.QUOTE}', speaker, ''), iif(tag = '{Tag.CLAIM}', claimant, ''),
    note, checked_by, checked_at, start, "end", id
FROM annotation WHERE draft = ? AND instr(id, '{SIGN}') = 0 ORDER BY made_at, id
"""

_FLAGS = f"""
SELECT annotation, why
FROM flags WHERE state <> '{FlagState.DISMISSED}' AND severity <> '{Severity.INFO}'
"""

_SOURCES = """
SELECT c.annotation, coalesce(nullif(s.title, ''), s.person), c.locator, s.link
FROM citation c CROSS JOIN source s ON s.id = c.source ORDER BY c.nr
"""


def walk(connection: sqlite3.Connection, articles: frozenset[str]) -> Iterator[ListedDraft]:
    """The annotated drafts, oldest article and draft first; of those articles, or of all but the
    deleted. It shows one moment of the desk, however long it takes. Copies of annotations that
    have gone on to a newer draft are left out; those that were left behind are not.
    """
    # The open cursor holds SQLite's snapshot for the other questions.
    drafts = connection.execute(_DRAFTS)
    # Flags are few: to find those of each draft by itself takes longer.
    flags, sources = _flags(connection), _sources(connection)
    for article, title, draft, number, body in drafts:
        if articles and article not in articles:
            continue
        there = connection.execute(_MARKS, (draft,)).fetchall()
        if there:
            text, layout = _body(connection, body)
            marks = [*map(ListedMark._make, there)]
            sound = [mark for mark in marks if mark.end <= len(text)]
            sound.sort(key=_text_order)
            left_out = len(there) - len(sound)
            known = (flags, sources, left_out)
            yield ListedDraft(article, title, number, text, layout, sound, *known)


def _body(connection: sqlite3.Connection, name: str) -> tuple[str, str]:
    sql = "SELECT text, layout FROM body WHERE id = ?"
    return connection.execute(sql, (name,)).fetchone()


def _flags(connection: sqlite3.Connection) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for annotation, reason in connection.execute(_FLAGS):
        found[annotation].append(reason)
    return dict(found)


def _sources(connection: sqlite3.Connection) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for annotation, *parts in connection.execute(_SOURCES):
        found[annotation].append(", ".join(part for part in parts if part))
    return dict(found)


def _text_order(mark: ListedMark) -> tuple[int, int]:
    # As in `Book`: those of the same span stay in the order of their making.
    return mark.start, -mark.end
