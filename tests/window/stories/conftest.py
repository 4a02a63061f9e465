"""The whole window on a desk of its own, in the hands of an editor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.window.stories.hands import Hands

Start = Callable[[], Hands]


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    """Where the story's desk lies."""
    return tmp_path / "newsdesk.factdesk"


@pytest.fixture
def start(qtbot: QtBot, desk_file: Path) -> Iterator[Start]:
    """Starts the program on the story's desk; what is still open at the end is closed."""
    started: list[Hands] = []

    def begin() -> Hands:
        started.append(Hands(qtbot, desk_file))
        return started[-1]

    yield begin
    for hands in started:
        hands.close()
        hands.program.deleteLater()


@pytest.fixture
def hands(start: Start) -> Hands:
    """The window, shown on a new desk."""
    return start()
