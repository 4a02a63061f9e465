"""Is a file a desk of ours and of our time? Looked at before anything is written to it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlite_utils import Database

from fact_desk.errors import DeskUnusable
from fact_desk.store.places import log_of
from fact_desk.store.schema import APPLICATION_ID, VERSION
from fact_desk.store.updating import update

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100

_SET_ASIDE = dict.fromkeys(map(ord, "\"'[]` \n\t\r"))

_STATISTICS = {"sqlite_stat1", "sqlite_stat4"}


def check_header(path: Path) -> None:
    """Refuses what is no desk by its first bytes, without SQLite; raises DeskUnusable.

    A file with a log beside it is left to `check_contents`: if this very process has it open,
    reading it past SQLite would, on closing, take away the locks that keep the log from being
    removed by other programs ("How To Corrupt An SQLite Database File", 2.2).
    """
    try:
        _refuse_missing(path)
        if log_of(path.resolve()).exists():
            return
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise DeskUnusable(
            f"{path} cannot be read ({error.strerror}); ask its owner for leave to read it."
        ) from error
    if not header:
        raise DeskUnusable(
            f"{path.name} is empty (0 bytes) and no desk; restore a backup, or make a new desk."
        )
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise DeskUnusable(f"{path.name} is not a desk; choose another file, or make a new desk.")
    _check_maker(path, int.from_bytes(header[68:72]), int.from_bytes(header[60:64]))


def check_contents(database: Database, path: Path) -> int:
    """The version of the desk's schema; raises DeskUnusable where the tables are not ours.

    What stands in a log beside the file counts here, and is not known to `check_header`.
    """
    maker, version = (
        database.conn.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version")
    )
    _check_maker(path, maker, version)
    # A prepared file could bring triggers and views of its own that run on our first write.
    if _schema_of(database) != expected_schema(version):
        raise DeskUnusable(
            f"{path.name} holds tables or triggers that no Fact Desk made; "
            "it was not opened for your safety. Open a backup of your desk instead."
        )
    return version


def _refuse_missing(path: Path) -> None:
    if not path.is_file():
        missing = "a folder" if path.is_dir() else "not there"
        raise DeskUnusable(f"{path} is {missing}; choose a desk's file, or make a new desk.")


def _check_maker(path: Path, maker: int, version: int) -> None:
    if maker != APPLICATION_ID:
        raise DeskUnusable(
            f"{path.name} is another program's database, not a desk; it was left as it is."
        )
    if version > VERSION:
        raise DeskUnusable(
            f"{path.name} was made by a newer Fact Desk; update this program to open it."
        )


@cache
def expected_schema(version: int) -> frozenset[tuple[str, ...]]:
    """The tables, views and indexes of a desk of that version, as SQLite keeps them."""
    database = Database(memory=True, execute_plugins=False)
    update(database, version)
    schema = _schema_of(database)
    database.close()
    return schema


def _schema_of(database: Database) -> frozenset[tuple[str, ...]]:
    rows = database.conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 1000")
    return frozenset(
        (kind, name, table, _plain(sql))
        for kind, name, table, sql in rows
        # Other SQLite tools keep statistics for the query planner there; they do no harm.
        if name not in _STATISTICS
    )


def _plain(sql: str | None) -> str:
    # sqlite-utils may quote and break lines differently from one version to the next.
    return (sql or "").translate(_SET_ASIDE).lower().replace("ifnotexists", "")
