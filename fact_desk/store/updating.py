"""Bringing a desk's tables from one version of the schema to another."""

from __future__ import annotations

from sqlite_utils import Database

from fact_desk.store.schema import APPLICATION_ID, migrations


def update(database: Database, version: int) -> None:
    """Takes all steps that lead to that version, in one transaction: all of them or none."""
    steps = [migration.name for migration in migrations.pending(database)]
    taken = len(migrations.applied(database))
    with database.atomic():
        migrations.apply(database, stop_before=steps[max(0, version - taken) :])
        database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.conn.execute(f"PRAGMA user_version = {version}")
