"""The row with the count: a quiet sign while suggestions are found, and the menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span
from fact_desk.window.saving import Saver
from fact_desk.window.suggestions.bar import LOOKING, SuggestionBar
from fact_desk.window.suggestions.showing import Showing
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.suggestions.wording import SURE
from fact_desk.window.theme import load_theme
from fact_desk.window.workbench import Workbench
from tests.window.desks import Story, desk_of

STORY = Story("The ferry", "It took 4,120 crates on Monday. Was it “the end” of 2024?")


class Seat:
    """A bar over the suggestions of one article."""

    def __init__(self, folder: Path) -> None:
        self.bench = Workbench(Saver())
        self.own = Suggestions(self.bench, lambda: Span(0, 1))
        self.bench.use_desk(desk_of(folder, STORY))
        self.bar = SuggestionBar(self.own, QAction("Dismissed", self.own), load_theme("light"))
        self.bar.showing_chosen.connect(self.own.let_show)

    def entries(self, words: str) -> list[QAction]:
        """The entries of the menu, and of the menu in it, that begin so."""
        return [one for one in self.bar.findChildren(QAction) if one.text().startswith(words)]

    def entry(self, words: str) -> QAction:
        """The one entry that begins so."""
        (one,) = self.entries(words)
        return one


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Seat:
    """The bar, with all suggestions found."""
    made = Seat(tmp_path)
    qtbot.addWidget(made.bar)
    article = made.bench.desk.look.articles()[0]
    assert made.bench.open_article(article.id)
    qtbot.waitUntil(lambda: made.own.finding.is_idle, timeout=5_000)
    return made


def test_a_sign_is_there_while_it_takes_long(seat: Seat) -> None:
    sign = next(one for one in seat.bar.findChildren(QLabel) if one.text() == LOOKING)
    assert sign.isHidden()
    seat.own.finding.working_changed.emit(True)
    assert not sign.isHidden()
    seat.own.finding.working_changed.emit(False)
    assert sign.isHidden()


def test_the_menu_says_how_many_and_hides_them(seat: Seat) -> None:
    own, figures = seat.own, seat.own.shown.tags[Tag.FIGURE]
    assert figures > 0
    assert seat.bar.control.accessibleName() == f"{len(own.shown)} suggestions"
    assert seat.entry("Show figures").text() == f"Show figures  {figures}"
    seat.entry("Show figures").trigger()
    assert own.showing == Showing(frozenset({Tag.FIGURE}))
    assert not seat.entry("Show figures").isChecked()
    assert f"{figures} hidden" in seat.bar.control.accessibleName()
    assert not seat.entry("Accept 0 figures").isEnabled()


def test_the_bar_for_how_sure(seat: Seat) -> None:
    own = seat.own
    sure = [one.id for one in own.shown if own.proposal(one.id).score >= SURE]
    seat.entry("Only the surest").trigger()
    assert own.showing == Showing(least=SURE)
    assert [one.id for one in own.shown] == sure
    assert seat.entry("Only the surest").isChecked()
    assert not seat.entry("All suggestions").isChecked()


def test_all_of_a_tag_are_accepted_where_that_may_be_written(seat: Seat) -> None:
    chosen: list[Tag] = []
    seat.bar.accepting_all.connect(chosen.append)
    figures = seat.own.shown.tags[Tag.FIGURE]
    seat.entry(f"Accept {figures} figures").trigger()
    assert chosen == [Tag.FIGURE]
    seat.bar.let_write(False)
    accepting = seat.entries("Accept")
    assert len(accepting) == len(Tag)
    assert not any(entry.isEnabled() for entry in accepting)
