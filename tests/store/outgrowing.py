"""A program of the next version, that has one more step for a desk's tables."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from fact_desk.desk.desk import Desk
from fact_desk.store import desk_file, recognising, updating
from fact_desk.store.schema import VERSION, migrations
from tests.children import start
from tests.desks import EDITOR

NEXT = VERSION + 1

Step = Callable[[Database], object]


def outgrow(monkeypatch: pytest.MonkeyPatch, step: Step) -> None:
    """Makes this process a program of the next version, whose last step is the one given."""
    steps = Migrations("fact_desk")
    for migration in migrations.pending(Database(memory=True)):
        steps(name=migration.name)(migration.fn)

    @steps()
    def next_step(database: Database) -> None:
        step(database)

    assert next_step.__name__ in [one.name for one in steps.pending(Database(memory=True))]
    monkeypatch.setattr(updating, "migrations", steps)
    for module in (desk_file, recognising):
        monkeypatch.setattr(module, "VERSION", NEXT)


def add_table(database: Database) -> None:
    """A step that works."""
    database.conn.execute("CREATE TABLE mood (nr INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT")
    database.conn.execute("UPDATE annotation SET note = 'brought up to date'")


def die_in_the_midst(path: str) -> None:
    """Opens the desk, and is killed while its tables are brought up to date."""

    def step(database: Database) -> None:
        add_table(database)
        os.kill(os.getpid(), signal.SIGKILL)

    outgrow(pytest.MonkeyPatch(), step)
    Desk(Path(path), EDITOR)


if __name__ == "__main__":
    start({"die_in_the_midst": die_in_the_midst})
