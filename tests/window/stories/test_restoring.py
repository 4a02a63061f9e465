"""Restoring a backup where the disk won't have it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from fact_desk.errors import DeskNotSaved, DeskUnusable, WorldError
from fact_desk.store.backup import Backup
from fact_desk.window import opening
from fact_desk.window.commands import desks
from tests.window.stories.hands import Hands

FULL, UNREADABLE = "The disk is full.", "The desk is not to be read."


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dialog of the backups is told: each restoring that is asked for fails."""
    sentences: list[str] = []

    class Backups:
        def __init__(self, _desk: Path, put_back: Callable[[Backup], Path], _: QWidget) -> None:
            self._put_back = put_back

        def exec(self) -> None:
            try:
                self._put_back(Backup(Path("kept.factdesk"), "2025-02-13", 1, 1))
            except WorldError as error:
                sentences.append(str(error))

    def fail(_backup: Path, _desk: Path) -> Path:
        raise DeskNotSaved(FULL)

    monkeypatch.setattr(desks, "BackupsDialog", Backups)
    monkeypatch.setattr(desks, "restore", fail)
    return sentences


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk can't be opened again by those who restore."""

    def refuse(_path: Path, _editor: str) -> None:
        raise DeskUnusable(UNREADABLE)

    monkeypatch.setattr(desks, "Desk", refuse)


def test_the_desk_is_taken_up_again(hands: Hands, told: list[str]) -> None:
    path = hands.program.bench.desk.path
    hands.program.actions["restore"].trigger()
    assert told == [FULL]
    assert hands.program.bench.desk.path == path


@pytest.mark.usefixtures("unreadable")
def test_a_desk_that_fails_for_a_moment_is_tried_again(hands: Hands, told: list[str]) -> None:
    hands.program.actions["restore"].trigger()
    assert told == [f"{FULL} The desk can't be opened again: {UNREADABLE}"]
    assert hands.program.bench.has_desk


@pytest.mark.usefixtures("unreadable")
def test_without_any_desk_the_window_closes(
    hands: Hands, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _editor: str) -> None:
        raise DeskUnusable(UNREADABLE)

    asked: list[str] = []

    def quit_asked(_parent: None, sentence: str, ways: list[str]) -> str:
        asked.append(sentence)
        return ways[-1]

    monkeypatch.setattr(opening, "Desk", refuse)
    monkeypatch.setattr(opening, "choose", quit_asked)
    hands.program.actions["restore"].trigger()
    assert len(told) == 1
    assert asked == [UNREADABLE]
    assert not hands.program.window.isVisible()
