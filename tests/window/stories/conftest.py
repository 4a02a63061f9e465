"""The whole window on a desk of its own, in the hands of an editor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from tests.window.stories.hands import EDITOR, Hands


class Start(Protocol):
    """Starts the program on a desk, or on the story's own."""

    def __call__(self, desk: Desk | None = None) -> Hands:
        """The window, shown."""
        ...


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    """Where the story's desk lies."""
    return tmp_path / "newsdesk.factdesk"


@pytest.fixture
def start(qtbot: QtBot, desk_file: Path) -> Iterator[Start]:
    """Starts the program on the story's desk; what is still open at the end is closed."""
    started: list[Hands] = []

    def begin(desk: Desk | None = None) -> Hands:
        known = desk_file.exists()
        own = desk or (Desk(desk_file, EDITOR) if known else Desk.make(desk_file, EDITOR))
        started.append(Hands(qtbot, own))
        return started[-1]

    yield begin
    for hands in started:
        hands.close()
        hands.program.window.deleteLater()
        hands.program.deleteLater()
    # Else every start would set the style of all windows of all stories before.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def hands(start: Start) -> Hands:
    """The window, shown on a new desk."""
    return start()
