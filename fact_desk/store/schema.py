"""The tables of a desk, as ordered migrations; STRICT, with the views an editor may look at."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from fact_desk.model.operation import Entity
from fact_desk.store.coverage_tables import COVERAGE
from fact_desk.store.indexing import INDEXED
from fact_desk.store.merging_tables import MERGING

APPLICATION_ID = 0x46446B31
"""Written into the file's header: "FDk1"."""

migrations = Migrations("fact_desk")

COLUMNS: dict[Entity, frozenset[str]] = {
    Entity.ARTICLE: frozenset("id title byline published shelf made_at".split()),
    Entity.DRAFT: frozenset("id article number body origin format words received_at".split()),
    Entity.ANNOTATION: frozenset(
        "id article draft tag start end exact prefix suffix status correction note"
        " value low high unit approximation kind date by_hand"
        " speaker said_where said_when quote_kind utterance claimant checkable"
        " made_by made_at checked_by checked_at".split()
    ),
    Entity.FLAG: frozenset("id annotation rule severity explanation evidence state reason".split()),
    Entity.SOURCE: frozenset("id title link person standing".split()),
    Entity.CITATION: frozenset("id annotation source locator accessed says".split()),
    Entity.EVENT: frozenset("id article name date".split()),
    Entity.RULING: frozenset(
        "id article rule fingerprint state reason decided_by decided_at".split()
    ),
    Entity.RULE_OFF: frozenset(("id",)),
    Entity.DISMISSAL: frozenset("id article fingerprint tag exact made_by made_at".split()),
    Entity.NO_FACT: frozenset("id article fingerprint exact made_by made_at".split()),
    Entity.DISPUTE: frozenset("id article entity thing aspect stands instead".split()),
    Entity.CLEARANCE: frozenset(
        "id article draft digest marks sentences no_facts annotations cleared_by cleared_at".split()
    ),
}
"""The fields that an operation may name, by the kind of thing."""

_TABLES = """
CREATE TABLE article (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    published TEXT NOT NULL,
    shelf TEXT NOT NULL CHECK (shelf IN ('active', 'archived', 'deleted')),
    made_at TEXT NOT NULL
) STRICT;
CREATE TABLE body (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source BLOB NOT NULL,
    text TEXT NOT NULL,
    layout TEXT NOT NULL
) STRICT;
CREATE TABLE draft (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    number INTEGER NOT NULL,
    body TEXT NOT NULL REFERENCES body (id),
    origin TEXT NOT NULL,
    format TEXT NOT NULL,
    words INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    UNIQUE (article, number)
) STRICT;
CREATE INDEX draft_body ON draft (body);
CREATE TABLE annotation (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    draft TEXT NOT NULL REFERENCES draft (id),
    tag TEXT NOT NULL CHECK (tag IN ('claim', 'figure', 'quote')),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    status TEXT NOT NULL,
    correction TEXT NOT NULL,
    note TEXT NOT NULL,
    value TEXT,
    low TEXT,
    high TEXT,
    unit TEXT NOT NULL,
    approximation TEXT NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    by_hand INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    said_where TEXT NOT NULL,
    said_when TEXT NOT NULL,
    quote_kind TEXT,
    claimant TEXT NOT NULL,
    checkable INTEGER,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    checked_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_draft ON annotation (draft, start, status);
CREATE INDEX annotation_article ON annotation (article);
CREATE TABLE flag (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    annotation TEXT NOT NULL REFERENCES annotation (id),
    rule TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    explanation TEXT NOT NULL,
    evidence TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'dismissed')),
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX flag_annotation ON flag (annotation);
CREATE TABLE journal (
    nr INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    editor TEXT NOT NULL,
    verb TEXT NOT NULL,
    article TEXT NOT NULL,
    reverses TEXT NOT NULL,
    changes TEXT NOT NULL
) STRICT;
CREATE INDEX journal_article ON journal (article);
CREATE INDEX journal_reverses ON journal (reverses);
CREATE TABLE journal_thing (
    thing TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES journal (nr),
    PRIMARY KEY (thing, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_thing_entry ON journal_thing (entry);
"""

_REVIEW_TABLES = """
CREATE TABLE source (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    link TEXT NOT NULL,
    person TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('primary', 'secondary'))
) STRICT;
CREATE TABLE citation (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    annotation TEXT NOT NULL REFERENCES annotation (id),
    source TEXT NOT NULL REFERENCES source (id),
    locator TEXT NOT NULL,
    accessed TEXT NOT NULL,
    says TEXT NOT NULL
) STRICT;
CREATE INDEX citation_annotation ON citation (annotation);
CREATE INDEX citation_source ON citation (source);
CREATE TABLE event (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT REFERENCES article (id),
    name TEXT NOT NULL,
    date TEXT NOT NULL
) STRICT;
CREATE INDEX event_article ON event (article);
CREATE TABLE ruling (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    rule TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('accepted', 'dismissed')),
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    UNIQUE (article, fingerprint)
) STRICT;
CREATE TABLE rule_off (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
) STRICT;
"""

# What is worked out of the rest goes with its draft, and can be worked out again.
_WORKED_OUT = """
CREATE TABLE checking (
    nr INTEGER PRIMARY KEY AUTOINCREMENT,
    draft TEXT NOT NULL UNIQUE REFERENCES draft (id) ON DELETE CASCADE,
    reading TEXT NOT NULL,
    known TEXT NOT NULL,
    confirmed TEXT NOT NULL
) STRICT;
CREATE TABLE finding (
    nr INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    explanation TEXT NOT NULL,
    evidence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX finding_draft ON finding (draft, start);
CREATE INDEX finding_article ON finding (article, fingerprint);
CREATE TABLE finding_mark (
    annotation TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    finding INTEGER NOT NULL REFERENCES finding (nr) ON DELETE CASCADE,
    PRIMARY KEY (annotation, finding)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_mark_finding ON finding_mark (finding);
CREATE TABLE mention (
    nr INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    measure TEXT NOT NULL,
    words TEXT NOT NULL,
    told TEXT NOT NULL
) STRICT;
CREATE INDEX mention_draft ON mention (draft, start);
CREATE INDEX mention_article ON mention (article);
CREATE INDEX mention_measure ON mention (measure);
"""

_FLAGS_BY_HAND = """
SELECT f.annotation, f.rule, f.severity, f.state, f.reason,
    coalesce(nullif(f.reason, ''), f.explanation) AS why
FROM flag f
"""

_FLAGS_BY_RULES = """
SELECT m.annotation, g.rule, g.severity, coalesce(r.state, 'open') AS state,
    coalesce(r.reason, '') AS reason, g.explanation AS why
FROM finding_mark m CROSS JOIN finding g ON g.nr = m.finding
LEFT JOIN ruling r ON r.article = g.article AND r.fingerprint = g.fingerprint
"""

# Not out of the view of both: SQLite would work the whole of it out for every annotation.
_FLAG_COLUMNS = f"""
    CASE WHEN EXISTS (
        {_FLAGS_BY_HAND} WHERE f.annotation = n.id
        AND f.state <> 'dismissed' AND f.severity <> 'info'
    ) OR EXISTS (
        {_FLAGS_BY_RULES} WHERE m.annotation = n.id
        AND coalesce(r.state, 'open') <> 'dismissed' AND g.severity <> 'info'
    ) THEN 'flagged' ELSE '' END AS flag,
    coalesce((
        SELECT group_concat(why, '; ') FROM (
            {_FLAGS_BY_HAND} WHERE f.annotation = n.id
            AND f.state <> 'dismissed' AND f.severity <> 'info'
            UNION ALL
            {_FLAGS_BY_RULES} WHERE m.annotation = n.id
            AND coalesce(r.state, 'open') <> 'dismissed' AND g.severity <> 'info'
        )
    ), '') AS flag_reason,"""

_VIEW = """
SELECT a.title AS article, d.number AS draft, n.exact AS {tag}, {details}
    n.status, n.correction, {flags} n.note, n.checked_by, n.checked_at,
    n.start, n."end", n.id
FROM annotation n JOIN draft d ON d.id = n.draft JOIN article a ON a.id = n.article
WHERE n.tag = '{tag}' AND a.shelf <> 'deleted'
ORDER BY a.title, d.number, n.start, n."end"
"""

_DETAILS = {
    "claim": "n.claimant,",
    "figure": "n.value, n.low, n.high, n.unit, n.approximation, n.kind,",
    "quote": "n.speaker, n.said_where, n.said_when,",
}

_TOKENIZE = "unicode61 remove_diacritics 2"


@migrations()
def make_tables(db: Database) -> None:
    """The first schema."""
    for script in (_TABLES, _REVIEW_TABLES, _WORKED_OUT):
        _execute(db, script)
    db.create_view("flags", f"{_FLAGS_BY_HAND} UNION ALL {_FLAGS_BY_RULES}")
    for tag, details in _DETAILS.items():
        sql = _VIEW.format(tag=tag, details=details, flags=_FLAG_COLUMNS)
        db.create_view(f"{tag}s", sql)
    for table, columns in INDEXED.items():
        db.table(table).enable_fts(columns, tokenize=_TOKENIZE)


@migrations()
def add_coverage(db: Database) -> None:
    """Dismissed suggestions, sentences without facts, clearances; halves of a quotation linked."""
    _execute(db, COVERAGE)


@migrations()
def add_merging(db: Database) -> None:
    """The order of operations on several desks, names on other desks, and disputes."""
    _execute(db, MERGING)


def _execute(db: Database, script: str) -> None:
    # Not sqlite-utils' executescript, which looks for the end after each character: the schema is
    # made at every start, to compare the desk's with it.
    for statement in script.strip().removesuffix(";").split(";\n"):
        db.conn.execute(statement)


VERSION = 3
"""How many migrations there are; the file's user_version."""
