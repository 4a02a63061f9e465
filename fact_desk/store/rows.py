"""Reading rows of the tables as the fields of things."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from fact_desk.model.operation import Entity, Fields
from fact_desk.store.schema import COLUMNS

_Row = TypeVar("_Row")
_Thing = TypeVar("_Thing")


def rows_of(
    connection: sqlite3.Connection, entity: Entity, tail: str, values: tuple[str | int, ...] = ()
) -> Iterator[Fields]:
    """The fields of the things of that kind; in `tail`, their table is called t."""
    names = sorted(COLUMNS[entity])
    columns = ", ".join(f't."{name}"' for name in names)
    for row in connection.execute(f'SELECT {columns} FROM "{entity}" t {tail}', values):
        yield dict(zip(names, row, strict=True))


def sound(rows: Iterable[_Row], make: Callable[[_Row], _Thing]) -> Iterator[_Thing]:
    """What is made of the rows; damaged ones are left out, and counted by the doctor."""
    for row in rows:
        try:
            thing = make(row)
        except ValueError:
            continue
        yield thing
