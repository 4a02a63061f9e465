"""What the rules found: kept by draft, and linked with the annotations that it concerns."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from fact_desk.model.article import Shelf
from fact_desk.model.fields import evidence_from_json, evidence_to_json
from fact_desk.model.finding import Finding
from fact_desk.model.flag import Flag, FlagState, Severity
from fact_desk.model.span import Span
from fact_desk.store.rows import sound

PLACE = frozenset(("draft", "tag", "start", "end"))
"""The fields of an annotation that decide which findings are its own."""

# A finding is about the figure that it doubts, and about whatever is marked on those very words.
_CONCERNS = """
g.draft = n.draft AND (
    (n.tag = 'figure' AND g.start < n."end" AND g."end" > n.start)
    OR (g.start = n.start AND g."end" = n."end")
)
"""

_FLAG = """
g.fingerprint, g.rule, g.severity, g.explanation, g.evidence, g.fingerprint,
coalesce(r.state, 'open'), coalesce(r.reason, '')
"""
RULED = "LEFT JOIN ruling r ON r.article = g.article AND r.fingerprint = g.fingerprint"

_BY_RULES = f"""
SELECT {_FLAG}, a.id, d.id, g.start, g."end", g.exact,
    coalesce((
        SELECT m.annotation FROM finding_mark m CROSS JOIN annotation n ON n.id = m.annotation
        WHERE m.finding = g.nr ORDER BY n.tag <> 'figure', n."end" - n.start, n.nr LIMIT 1
    ), '')
FROM article a CROSS JOIN draft d ON d.article = a.id CROSS JOIN finding g ON g.draft = d.id
{RULED}
"""

_BY_HAND = """
SELECT f.id, f.rule, f.severity, f.explanation, f.evidence, '', f.state, f.reason,
    a.id, d.id, n.start, n."end", n.exact, n.id
FROM flag f CROSS JOIN annotation n ON n.id = f.annotation
CROSS JOIN draft d ON d.id = n.draft CROSS JOIN article a ON a.id = d.article
"""

_NEWEST = f"""
WHERE a.shelf <> '{Shelf.DELETED}'
AND d.number = (SELECT max(number) FROM draft WHERE article = a.id)
"""

# An accepted flag stands with the editor's knowledge, a reminder asks for nothing.
IS_UNMARKED_DOUBT = f"""
r.state IS NULL AND g.severity <> '{Severity.INFO}'
AND NOT EXISTS (SELECT 1 FROM finding_mark m WHERE m.finding = g.nr)
"""

_Mark = tuple[str, str, int, int]


class PlacedFlag(NamedTuple):
    """A finding's number in the file, with the place that it is about."""

    number: int
    start: int
    end: int


def drop(connection: sqlite3.Connection, draft: str) -> None:
    """Takes away all that was found in the draft."""
    connection.execute("DELETE FROM finding WHERE draft = ?", (draft,))


def keep(connection: sqlite3.Connection, article: str, draft: str, flags: Iterable[Flag]) -> None:
    """Keeps what was found in the draft, linked with the annotations that it concerns."""
    placed = [_keep(connection, article, draft, flag) for flag in flags]
    connection.executemany(
        "INSERT INTO finding_mark (annotation, finding) VALUES (?, ?)",
        [*_links(_marks(connection, draft), placed)],
    )


def link_findings(connection: sqlite3.Connection, annotation: str) -> None:
    """Links the annotation anew with what was found where it stands now."""
    connection.execute("DELETE FROM finding_mark WHERE annotation = ?", (annotation,))
    connection.execute(
        "INSERT INTO finding_mark (annotation, finding)"
        f" SELECT n.id, g.nr FROM annotation n CROSS JOIN finding g ON {_CONCERNS} WHERE n.id = ?",
        (annotation,),
    )


def flags_in(connection: sqlite3.Connection, draft: str) -> dict[str, list[Flag]]:
    """The rules' flags by annotation of the draft."""
    found: defaultdict[str, list[Flag]] = defaultdict(list)
    for annotation, flag in _linked(connection, "g.draft = ? ORDER BY g.nr", draft):
        found[annotation].append(flag)
    return found


def flags_on(connection: sqlite3.Connection, annotation: str) -> list[Flag]:
    """The rules' flags on one annotation."""
    linked = _linked(connection, "m.annotation = ? ORDER BY g.nr", annotation)
    return [flag for _, flag in linked]


def findings(connection: sqlite3.Connection, article: str = "") -> Iterator[Finding]:
    """What stands against the figures of newest drafts, those flagged by hand too, in no order."""
    where = f"{_NEWEST} AND a.id = ?" if article else _NEWEST
    values = (article,) if article else ()
    yield from sound(connection.execute(_BY_RULES + where, values), _finding)
    marked = f"{_BY_HAND} {where} AND n.tag = 'figure'"
    yield from sound(connection.execute(marked, values), _finding)


def unmarked_doubts(connection: sqlite3.Connection, article: str, draft: str) -> list[Finding]:
    """What stands undecided against figures of the article's draft that nobody has marked."""
    where = f"WHERE a.id = ? AND d.id = ? AND {IS_UNMARKED_DOUBT}"
    return [*sound(connection.execute(_BY_RULES + where, (article, draft)), _finding)]


def _linked(connection: sqlite3.Connection, where: str, value: str) -> Iterator[tuple[str, Flag]]:
    sql = f"""
    SELECT m.annotation, {_FLAG} FROM finding g JOIN finding_mark m ON m.finding = g.nr {RULED}
    WHERE {where}
    """
    rows = connection.execute(sql, (value,))
    return sound(rows, lambda row: (row[0], _flag(row[1:])))


def _finding(row: Sequence[Any]) -> Finding:
    *flag, home, draft, start, end, exact, annotation = row
    return Finding(home, draft, _flag(flag), Span(start, end), exact, annotation)


def _flag(row: Sequence[str]) -> Flag:
    """The flag of those values; ValueError for damaged ones: the next check brings it back."""
    name, rule, severity, explanation, evidence, fingerprint, state, reason = row
    places = evidence_from_json(evidence)
    decided = FlagState(state)
    return Flag(name, rule, Severity(severity), explanation, places, decided, reason, fingerprint)


def _keep(connection: sqlite3.Connection, article: str, draft: str, flag: Flag) -> PlacedFlag:
    place = flag.evidence[0]
    cursor = connection.execute(
        "INSERT INTO finding (article, draft, rule, severity, explanation, evidence, start,"
        ' "end", exact, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        (
            article,
            draft,
            flag.rule,
            str(flag.severity),
            flag.explanation,
            evidence_to_json(flag.evidence),
            place.span.start,
            place.span.end,
            place.exact,
            flag.fingerprint,
        ),
    )
    return PlacedFlag(cursor.lastrowid or 0, place.span.start, place.span.end)


def _marks(connection: sqlite3.Connection, draft: str) -> list[_Mark]:
    sql = 'SELECT id, tag, start, "end" FROM annotation WHERE draft = ?'
    return connection.execute(sql, (draft,)).fetchall()


def _links(marks: Iterable[_Mark], placed: Iterable[PlacedFlag]) -> Iterator[tuple[str, int]]:
    """Which annotation has which finding, as `_CONCERNS` says, for a whole draft at once."""
    order = sorted(placed, key=lambda one: one.start)
    starts = [one.start for one in order]
    longest = max((one.end - one.start for one in order), default=0)
    for name, tag, start, end in marks:
        first, last = bisect_left(starts, start - longest), bisect_left(starts, end)
        for one in order[first:last]:
            overlaps = tag == "figure" and one.end > start
            if overlaps or (one.start, one.end) == (start, end):
                yield name, one.number
