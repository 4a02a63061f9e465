"""The tables that came with the second version of a desk: what stands for the whole article."""

from __future__ import annotations

# The halves of quotations that stand in a desk by then are not known to belong together.
COVERAGE = """
ALTER TABLE annotation ADD COLUMN utterance TEXT NOT NULL DEFAULT '';
CREATE TABLE dismissal (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    fingerprint TEXT NOT NULL,
    tag TEXT NOT NULL CHECK (tag IN ('claim', 'figure', 'quote')),
    exact TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    UNIQUE (article, fingerprint)
) STRICT;
CREATE TABLE no_fact (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    fingerprint TEXT NOT NULL,
    exact TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    UNIQUE (article, fingerprint)
) STRICT;
CREATE TABLE clearance (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL UNIQUE REFERENCES article (id),
    draft TEXT NOT NULL REFERENCES draft (id),
    digest TEXT NOT NULL,
    marks TEXT NOT NULL,
    sentences INTEGER NOT NULL,
    no_facts INTEGER NOT NULL,
    annotations INTEGER NOT NULL,
    cleared_by TEXT NOT NULL,
    cleared_at TEXT NOT NULL
) STRICT;
"""
"""What the second step does to a desk of the first version."""
