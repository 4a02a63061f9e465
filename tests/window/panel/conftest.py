"""A panel over a desk with one article in which everything is marked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from tests.window.panel.at_desk import AtDesk, sit_down


@pytest.fixture
def at_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[AtDesk]:
    """The panel, shown, with an article of eight annotations."""
    desk = Desk.make(tmp_path / "test.factdesk", "Ida")
    seat = sit_down(desk)
    qtbot.addWidget(seat.panel)
    seat.panel.resize(400, 800)
    with qtbot.waitExposed(seat.panel):
        seat.panel.show()
    yield seat
    seat.bench.close_desk()
