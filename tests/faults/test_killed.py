"""What an editor was told is saved survives the death of the program at any moment."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from tests.children import run_child
from tests.desks import EDITOR, desk_with_article, files_in, mark, rows_of

needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")


@needs_fork
def test_killed_two_hundred_times_at_work(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    Desk.make(path, EDITOR).close()
    seed = int.from_bytes(os.urandom(4))
    found = run_child("tests.faults.killing:kill_at_work", path, 200, seed)
    assert found["amiss"] == []
    assert found["sound"]
    assert found["in_step"]
    # Without these the killings would have proved nothing.
    assert found["told"] > 1000
    assert found["log"]
    assert [place.name for place in tmp_path.iterdir()] == [path.name]


def test_a_desk_whose_log_is_left_opens_fully(tmp_path: Path) -> None:
    """The program died: log and shared memory lie beside the file, the last saves only there."""
    left = tmp_path / "left/a.factdesk"
    desk, draft = desk_with_article(tmp_path / "a.factdesk")
    marked = mark(desk, draft, "14 per cent")
    shutil.copytree(tmp_path, left.parent, ignore=shutil.ignore_patterns("left"))
    before = rows_of(tmp_path / "a.factdesk")
    desk.close()
    with closing(Desk(left, EDITOR)) as again:
        assert again.look.annotation(marked.id) == marked
        assert again.undo() is not None
        again.redo()
    assert [*files_in(left.parent)] == [left.name]
    assert rows_of(left) == before
