"""The tables that came with the third version of a desk: what uniting two desks needs."""

from __future__ import annotations

# Until then nothing came from another desk, so the order of the journal is that of the clocks.
MERGING = """
ALTER TABLE journal ADD COLUMN clock INTEGER NOT NULL DEFAULT 0;
ALTER TABLE journal ADD COLUMN merge TEXT NOT NULL DEFAULT '';
UPDATE journal SET clock = nr;
CREATE INDEX journal_clock ON journal (clock);
CREATE INDEX journal_merge ON journal (merge) WHERE merge <> '';
CREATE TABLE merged_name (
    theirs TEXT PRIMARY KEY,
    ours TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE dispute (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT REFERENCES article (id),
    entity TEXT NOT NULL,
    thing TEXT NOT NULL,
    aspect TEXT NOT NULL,
    stands TEXT NOT NULL,
    instead TEXT NOT NULL
) STRICT;
CREATE INDEX dispute_article ON dispute (article);
"""
"""What the third step does to a desk of the second version.

`clock` is the logical time of an entry, `merge` the operation that brought it from another desk
(empty: done here). `merged_name` tells what things of other desks are called here.
"""
