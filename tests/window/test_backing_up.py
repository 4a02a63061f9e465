"""The daily backup: made once the window has come up, by itself, in the background."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_desk.store.backup import kept_backups
from fact_desk.window.backing_up import DailyBackup
from tests.window.desks import STORIES, desk_of

DAY = date(2025, 2, 13)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed desk with an article on it; nobody waits long for its backup."""
    monkeypatch.setattr("fact_desk.window.backing_up._REST", 20)
    with closing(desk_of(tmp_path, STORIES[0])) as desk:
        return desk.path


@pytest.fixture
def backup(qapp: object) -> Iterator[DailyBackup]:
    """What makes backups; nothing of it goes on behind the test."""
    daily = DailyBackup()
    yield daily
    daily.wait()


def test_it_is_made_in_a_moment(path: Path, backup: DailyBackup, qtbot: QtBot) -> None:
    backup.make_if_due(path, DAY)
    assert not kept_backups(path)
    qtbot.waitUntil(lambda: [one.day for one in kept_backups(path)] == [DAY.isoformat()])


def test_a_window_that_is_closed_at_once_leaves_it_to_the_next_start(
    path: Path, backup: DailyBackup, qtbot: QtBot
) -> None:
    backup.make_if_due(path, DAY)
    backup.wait()
    qtbot.wait(100)
    assert not kept_backups(path)


def test_a_desk_that_can_not_be_copied_is_told_of(
    path: Path, backup: DailyBackup, qtbot: QtBot
) -> None:
    path.with_name(f"{path.stem} backups").write_text("no folder", encoding="utf-8")
    told: list[str] = []
    backup.failed.connect(told.append)
    backup.make_if_due(path, DAY)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].startswith("Today's backup could not be made")


def test_an_error_of_ours_reaches_the_window_s_own_thread(
    path: Path, backup: DailyBackup, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_desk: Path, _day: str) -> None:
        raise AssertionError("broken")

    monkeypatch.setattr("fact_desk.window.backing_up.back_up_daily", break_down)
    with qtbot.captureExceptions() as raised:
        backup.make_if_due(path, DAY)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is AssertionError
