"""The tables of a desk, as ordered migrations; STRICT, with the views an editor may look at."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from fact_desk.model.operation import Entity
from fact_desk.store.coverage_tables import COVERAGE
from fact_desk.store.first_tables import REVIEW, TABLES, WORKED_OUT
from fact_desk.store.first_views import views
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

_TOKENIZE = "unicode61 remove_diacritics 2"


@migrations()
def make_tables(db: Database) -> None:
    """The first schema."""
    for script in (TABLES, REVIEW, WORKED_OUT):
        _execute(db, script)
    for name, sql in views():
        db.create_view(name, sql)
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
