"""Suggestions follow what is done in the desk, at once or after a rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_desk.desk.verbs.annotations import annotate, delete
from fact_desk.errors import DeskBusy
from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span
from fact_desk.window.saving import Saver
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.workbench import Workbench
from tests.window.desks import Story, desk_of

STORY = Story("The ferry", "It took 4,120 crates on Monday. Was it “the end” of 2024?")


class Following:
    """The suggestions of one article."""

    def __init__(self, folder: Path) -> None:
        self.bench = Workbench(Saver())
        self.own = Suggestions(self.bench, lambda: Span(0, 1))
        self.told: list[str] = []
        self.bench.saver.told.connect(self.told.append)
        self.bench.use_desk(desk_of(folder, STORY))

    def open(self, qtbot: QtBot) -> None:
        """Opens the article and waits until all suggestions are found."""
        article = self.bench.desk.look.articles()[0]
        assert self.bench.open_article(article.id)
        qtbot.waitUntil(lambda: self.own.finding.is_idle, timeout=5_000)

    def figures(self) -> list[str]:
        """The words of the figures that are suggested."""
        return [one.target.exact for one in self.own.shown if one.tag is Tag.FIGURE]

    def mark(self, words: str) -> None:
        """Marks the first place of the words as a figure."""
        draft = self.bench.draft
        assert draft is not None
        start = draft.text.index(words)
        span = Span(start, start + len(words))
        assert self.bench.do(lambda stamp: annotate(stamp, draft, span, Tag.FIGURE, words))

    def take_away(self, words: str) -> None:
        """Takes such a mark away."""
        assert self.bench.do(lambda stamp: delete(stamp, self.bench.book[words]))


@pytest.fixture
def following(qtbot: QtBot, tmp_path: Path) -> Following:
    """The suggestions of an article that is open."""
    made = Following(tmp_path)
    made.open(qtbot)
    return made


@pytest.mark.parametrize("large", [0, 5_000])
def test_a_mark_answers_what_it_stands_on(
    qtbot: QtBot, following: Following, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr("fact_desk.window.suggestions.suggestions._LARGE", large)
    before = following.figures()
    assert "4,120 crates" in before
    following.own.select(next(one.id for one in following.own.shown if one.tag is Tag.FIGURE))
    following.mark("4,120")
    assert "4,120 crates" not in following.figures()
    assert following.own.selected is None
    following.take_away("4,120")
    qtbot.waitUntil(lambda: following.figures() == before, timeout=2_000)


def test_a_desk_that_is_busy_is_asked_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Following(tmp_path)

    def refuse(_article: str) -> frozenset[str]:
        raise DeskBusy("Another program is writing.")

    with monkeypatch.context() as patched:
        patched.setattr(made.bench.desk.look, "dismissed_keys", refuse)
        made.open(qtbot)
        assert made.figures() == []
    qtbot.waitUntil(lambda: "4,120 crates" in made.figures(), timeout=3_000)


def test_nothing_is_left_of_an_article_that_is_closed(following: Following) -> None:
    following.own.select(next(iter(following.own.shown)).id)
    following.bench.close_article()
    assert following.own.selected is None
    assert len(following.own.shown) == 0
    assert following.own.finding.is_idle
