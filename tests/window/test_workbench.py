"""The workbench shows what is saved, and says so where it can't."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.articles import rename
from fact_desk.errors import DeskBusy
from fact_desk.window.saving import Saver
from fact_desk.window.workbench import Workbench
from tests.window.desks import STORIES, lay_on


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Workbench]:
    """A desk with an article that is open."""
    desk = Desk.make(tmp_path / "test.factdesk", "Ida")
    brought = lay_on(desk, STORIES[1])
    made = Workbench(Saver())
    made.use_desk(desk)
    made.open_article(brought.article.id)
    yield made
    made.close_desk()


def test_a_listener_that_cannot_read_does_not_have_the_change_repeated(bench: Workbench) -> None:
    told: list[str] = []
    bench.saver.told.connect(told.append)

    def in_the_way(_operation: object) -> None:
        raise DeskBusy("Another program is writing; try again.")

    bench.desk.subscribe(in_the_way)
    assert bench.article is not None
    article, before = bench.article, len(bench.desk.look.log())
    assert bench.do(lambda stamp: rename(stamp, article, "Schools"))
    assert bench.article.title == "Schools"
    assert len(bench.desk.look.log()) == before + 1
    assert told == ["Another program is writing; try again."]
