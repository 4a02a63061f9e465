"""The workbench shows what is saved, and says so where it can't."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.articles import rename
from fact_desk.desk.verbs.sources import attach_source, edit_source
from fact_desk.errors import DeskBusy
from fact_desk.model.annotation import Annotation
from fact_desk.model.source import Citation, Source
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


def test_a_source_is_edited_twice_from_the_book(bench: Workbench) -> None:
    census = Source("census", "Census of Ostrelle")
    first, second = bench.book

    def cite(annotation: Annotation, *, new: bool) -> bool:
        citation = Citation(f"by {annotation.id}", census)
        return bench.do(lambda stamp: attach_source(stamp, annotation, citation, new=new))

    assert cite(first, new=True)
    assert cite(second, new=False)
    changed: list[list[str]] = []
    bench.annotations_changed.connect(changed.append)

    def retitle(annotation: Annotation, title: str) -> bool:
        known = annotation.sources[0].source
        return bench.do(lambda stamp: edit_source(stamp, known, replace(known, title=title)))

    assert retitle(bench.book[first.id], "Census of 2031")
    assert retitle(bench.book[second.id], "Census of Ostrelle 2031")
    titles = [one.sources[0].source.title for one in bench.book]
    assert titles == ["Census of Ostrelle 2031"] * 2
    assert [sorted(names) for names in changed] == [sorted((first.id, second.id))] * 2
    bench.undo()
    assert [one.sources[0].source.title for one in bench.book] == ["Census of 2031"] * 2
