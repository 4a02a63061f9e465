"""Looking at a desk from the program that has it open must not cost SQLite's locks on it.

A process that opens and closes a file by itself loses all its POSIX locks on it. Another program
that closes the desk then takes itself for the last one and removes the log, and what is saved
afterwards is nowhere ("How To Corrupt An SQLite Database File", 2.2).
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import refuse_originals
from fact_desk.errors import ArticleUnreadable, WorldError
from fact_desk.store.backup import back_up_daily, kept_backups
from fact_desk.store.copying import copy_desk
from fact_desk.store.places import log_of, side_files
from fact_desk.store.rescue import rescue
from fact_desk.text.reading import read_file
from tests.desks import desk_with_article, mark

_OTHER = """
import sys
from pathlib import Path
from fact_desk.desk.desk import Desk

desk = Desk(Path(sys.argv[1]), "Other")
draft = desk.look.newest_draft(desk.look.articles()[0].id)
sys.stdout.write(" ".join(each.target.exact for each in desk.look.annotations(draft.id)))
desk.close()
"""


def _export_onto_itself(path: Path) -> None:
    desk = Desk(path, "Ines")
    try:
        for target in (path, *side_files(path)[:2]):
            with pytest.raises(WorldError):
                refuse_originals(desk, target)
    finally:
        desk.close()


def _read_as_article(path: Path) -> None:
    with pytest.raises(ArticleUnreadable, match="database"):
        read_file(path)


LOOKS: list[Callable[[Path], object]] = [
    lambda path: Desk(path, "Ines").close(),
    lambda path: Desk(path, "Ines", read_only=True).close(),
    lambda path: back_up_daily(path, "2025-02-13"),
    lambda path: copy_desk(path, path.with_name("copy.factdesk")),
    lambda path: rescue(path, path.with_name("rescued.factdesk")),
    kept_backups,
    _export_onto_itself,
    _read_as_article,
]


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_saved_after_a_look_is_seen_by_others(
    look: Callable[[Path], object], tmp_path: Path
) -> None:
    path = tmp_path / "desk.factdesk"
    desk, draft = desk_with_article(path)
    try:
        mark(desk, draft, "fares")
        look(path)
        assert _marks_seen_by_another(path) == "fares"
        assert log_of(path).exists()
        mark(desk, draft, "May")
        assert _marks_seen_by_another(path) == "fares May"
    finally:
        desk.close()


def _marks_seen_by_another(path: Path) -> str:
    command = [sys.executable, "-c", _OTHER, str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
