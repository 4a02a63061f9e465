"""The tables of the first version of a desk."""

from __future__ import annotations

TABLES = """
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

REVIEW = """
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
WORKED_OUT = """
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
