"""File dialogs must not open what they list: that would take SQLite's locks off an open desk."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.window.dialogs.files import ask_open, ask_save

LOCKS = Path("/proc/locks")


def locks_on(path: Path) -> int:
    """How many locks are held on the file, by any process."""
    return LOCKS.read_text("ascii").count(f":{path.stat().st_ino} ")


@pytest.mark.skipif(not LOCKS.exists(), reason="only Linux lists its locks")
@pytest.mark.parametrize("asking", ["open", "save"])
def test_an_open_desk_keeps_its_locks(qtbot: QtBot, tmp_path: Path, asking: str) -> None:
    assert sys.platform == "linux"
    path = tmp_path / "desk.factdesk"
    desk = Desk.make(path, "Ida")
    shared = path.with_name(f"{path.name}-shm")
    desk.look.articles()
    before = locks_on(path) + locks_on(shared)
    assert before
    QTimer.singleShot(1500, QApplication.closeAllWindows)
    kinds = "Desks (*.factdesk);;All files (*)"
    if asking == "open":
        assert ask_open(None, "Open", kinds, tmp_path) is None
    else:
        assert ask_save(None, "Save", kinds, tmp_path / "copy.factdesk") is None
    assert locks_on(path) + locks_on(shared) == before
    desk.close()
