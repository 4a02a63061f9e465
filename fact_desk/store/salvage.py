"""Reading what can be read of a damaged database, past the damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from fact_desk.store.places import log_of

Cell = str | bytes | int | None
Row = tuple[Cell, ...]

_FURTHEST = 1 << 40
"""No row of a desk has a number behind this one."""


class Salvager:
    """Reads a damaged file and changes nothing in it.

    `version` is that of its tables, 0 where that is lost, too. `whole` says whether all that was
    asked for last could be read as it was written.
    """

    def __init__(self, damaged: Path) -> None:
        """Raises sqlite3.Error where SQLite does not take the file at all."""
        # What was saved last may still stand in the log alone.
        sealed = "" if log_of(damaged).exists() else "&immutable=1"
        uri = f"{damaged.absolute().as_uri()}?mode=ro{sealed}"
        self._connection = sqlite3.connect(uri, uri=True)
        self._connection.text_factory = self._as_text
        self._connection.execute("PRAGMA trusted_schema = OFF")
        self.whole = True
        found, _ = self._until_damage("PRAGMA user_version")
        self.version = _number(found[0]) if found else 0

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def rows(self, table: str, columns: list[str]) -> Iterator[Row]:
        """The readable rows of a table that numbers its rows in `nr`, the first column."""
        names = ", ".join(f'"{name}"' for name in columns)
        select = f"SELECT {names} FROM {table} WHERE nr"
        self.whole, behind = True, 0
        if not self._until_damage(f"{select} > 0 LIMIT 0")[1]:
            # The list of tables itself is lost.
            return
        while behind < _FURTHEST:
            found, ended = self._forward(select, behind)
            yield from found
            if ended:
                break
            behind = max([behind, *map(_number, found)])
            landing = self._behind_damage(select, behind)
            # The jump over the damage may have gone too far: the rest is read from there back.
            yield from reversed(self._backward(select, behind, landing))
            behind = landing

    def _forward(self, select: str, behind: int) -> tuple[list[Row], bool]:
        found, ended = self._until_damage(f"{select} > {behind} ORDER BY nr")
        if not ended:
            # Python asks for a row ahead, and drops the one in hand where that fails.
            last = max([behind, *map(_number, found)])
            found += self._until_damage(f"{select} > {last} ORDER BY nr LIMIT 1")[0]
        return found, ended

    def _backward(self, select: str, behind: int, landing: int) -> list[Row]:
        found, ended = self._until_damage(
            f"{select} > {behind} AND nr <= {landing} ORDER BY nr DESC"
        )
        if not ended:
            first = min([landing + 1, *map(_number, found)])
            found += self._until_damage(
                f"{select} > {behind} AND nr < {first} ORDER BY nr DESC LIMIT 1"
            )[0]
        return found

    def _behind_damage(self, select: str, behind: int) -> int:
        step = 1
        while step < _FURTHEST:
            found, ended = self._until_damage(f"{select} > {behind + step} ORDER BY nr LIMIT 1")
            if found or ended:
                break
            step += 1 + step // 64
        return behind + step

    def _until_damage(self, sql: str) -> tuple[list[Row], bool]:
        found: list[Row] = []
        try:
            found.extend(self._connection.execute(sql))
        except sqlite3.DatabaseError:
            self.whole = False
            return found, False
        return found, True

    def _as_text(self, data: bytes) -> str:
        try:
            return data.decode()
        except UnicodeDecodeError:
            self.whole = False
            return data.decode(errors="replace")


def _number(row: Row) -> int:
    return row[0] if isinstance(row[0], int) else 0
