"""Going through an article until it is cleared, by keyboard alone, and breaking the seal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from fact_desk.desk.clearing import ObstacleKind
from fact_desk.desk.desk import Desk
from fact_desk.desk.surveying import survey
from fact_desk.model.annotation import Status
from fact_desk.model.coverage import SealState, SentenceState
from fact_desk.state import read_state
from fact_desk.window.coverage.missing import Missing
from fact_desk.window.coverage.parts import CoverageParts
from fact_desk.window.page.page_view import RIGHT_AIR
from fact_desk.window.sidebar.article_list import ArticleList
from fact_desk.window.sidebar.article_model import ROW
from fact_desk.window.sidebar.rows import ArticleRow
from tests.window.controls import Meeting, named, unnamed
from tests.window.stories.conftest import Start
from tests.window.stories.hands import EDITOR, Hands

ARTICLE = """# A late ferry

The ferry carried 1,240 people. Nobody minded much. It then turned round.

It was cold.
"""
FIRST, SECOND = "The ferry carried 1,240 people.", "Nobody minded much."


@pytest.fixture
def ferry(hands: Hands, tmp_path: Path) -> Hands:
    """An article of five sentences, looked through."""
    path = tmp_path / "ferry.md"
    path.write_text(ARTICLE, "utf-8")
    hands.open(path)
    wait_until_known(hands)
    hands.press("Ctrl+1")
    return hands


def wait_until_known(hands: Hands) -> None:
    covering = hands.program.covering
    hands.bot.waitUntil(lambda: covering.coverage.is_whole, timeout=10_000)


def left(covering: CoverageParts) -> int:
    """How many sentences are not accounted for."""
    accounting = covering.coverage.accounting
    assert accounting is not None
    return accounting.total - accounting.accounted


def outlined(hands: Hands) -> str:
    """The words of the sentence that the caret came to."""
    row = hands.program.covering.coverage.row_at(hands.view.caret)
    assert row is not None
    return row.span.of(hands.text)


def sidebar_row(hands: Hands) -> ArticleRow:
    """The row of the open article in the sidebar."""
    rows = hands.program.sidebar.findChildren(ArticleList)[0]
    row = rows.currentIndex().data(ROW)
    assert isinstance(row, ArticleRow)
    return row


def account_for_all(hands: Hands) -> None:
    """Marks and confirms the figure, and says of the other sentences that they hold no fact."""
    hands.view.select_span(hands.where(FIRST))
    hands.press("C", "Space")
    hands.view.select_span(hands.where("1,240 people"))
    hands.press("F", "Space")
    hands.view.put_caret(0)
    while left(hands.program.covering):
        hands.press("U", "0")


def clear(hands: Hands, *, withdraw: bool = False) -> list[str]:
    """Marks the article as cleared, or takes that back; returns the titles of what was asked."""

    def answer(dialog: QWidget) -> None:
        assert unnamed(dialog) == []
        if withdraw:
            named(dialog, QPushButton, "Withdraw the Clearing").setFocus()
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)

    met, seals = Meeting(answer), hands.program.covering.seals
    hands.press("Ctrl+Shift+K")
    hands.bot.waitUntil(lambda: (seals.seal is None) is withdraw, timeout=5_000)
    # Without a window manager nobody gives the window its keys back after a dialog.
    hands.program.window.activateWindow()
    hands.bot.waitUntil(hands.program.window.isActiveWindow, timeout=5_000)
    return met.titles


def test_from_untouched_to_cleared_and_broken(ferry: Hands) -> None:
    hands, covering = ferry, ferry.program.covering
    assert left(covering) == 5
    account_for_all(hands)
    hands.press("U")
    assert hands.told[-1].startswith("Every sentence is accounted for.")
    assert clear(hands) == ["Clear the article"]
    seal = covering.seals.seal
    assert seal is not None
    assert (seal.intact, seal.clearance.cleared_by) == (True, EDITOR)
    hands.bot.waitUntil(lambda: sidebar_row(hands).progress.seal is SealState.INTACT)
    more = named(hands.program.reading.paper, QPushButton, "Details of the seal")
    assert more.isVisible()
    hands.program.bench.select(hands.marks[0].id)
    hands.press("R")
    hands.bot.waitUntil(lambda: covering.seals.seal is not None and not covering.seals.seal.intact)
    hands.bot.waitUntil(lambda: sidebar_row(hands).progress.seal is SealState.BROKEN)
    hands.press("Ctrl+Z")
    hands.bot.waitUntil(lambda: covering.seals.seal == seal)
    assert clear(hands, withdraw=True) == ["Clear the article"]
    assert not more.isVisible()
    hands.press("Ctrl+Z")
    hands.bot.waitUntil(lambda: covering.seals.seal == seal)
    hands.press("Ctrl+Z")
    hands.bot.waitUntil(lambda: covering.seals.seal is None)


def test_what_is_missing_leads_to_its_place(ferry: Hands) -> None:
    hands, covering = ferry, ferry.program.covering
    hands.view.select_span(hands.where(FIRST))
    hands.press("C")

    def go_to_last(dialog: QWidget) -> None:
        rows = named(dialog, Missing, "What is missing")
        assert not named(dialog, QPushButton, "Mark as Cleared").isEnabled()
        QTest.keyClick(rows, Qt.Key.Key_End)
        QTest.keyClick(rows, Qt.Key.Key_Return)

    met = Meeting(go_to_last)
    hands.press("Ctrl+Shift+K")
    # The dialog comes when the rules have looked at the figures.
    hands.bot.waitUntil(lambda: bool(met.titles) and not met.is_on, timeout=10_000)
    selected = hands.program.bench.selected
    assert selected is not None
    assert (selected.status, selected.target.exact) == (Status.OPEN, FIRST)
    assert covering.seals.seal is None


DOUBTFUL = """# A late ferry

The board said that boats rose from 310 to 341, a rise of 12%.
"""


def test_a_doubt_that_nobody_marked_is_a_click_away(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "doubtful.md"
    path.write_text(DOUBTFUL, "utf-8")
    hands.open(path)
    wait_until_known(hands)
    hands.press("Ctrl+1")
    hands.view.select_span(hands.where(DOUBTFUL.splitlines()[2]))
    hands.press("C", "Space")
    hands.view.put_caret(0)
    hands.press("U", "0")
    assert left(hands.program.covering) == 0
    hands.bot.waitUntil(lambda: hands.program.review.checking.is_idle, timeout=10_000)
    article, desk = hands.program.bench.article, hands.program.bench.desk
    assert article is not None
    found = survey(desk, article.id)
    (obstacle,) = found.obstacles
    assert (obstacle.kind, found.inside_marks > 0) == (ObstacleKind.DOUBT, True)
    hands.program.covering.clearing.go(obstacle)
    assert hands.view.selected_span == hands.where("12%")
    assert hands.told[-1] == f"{obstacle.why} Ctrl+2 reviews it."
    hands.press("F", "Ctrl+2", "Space", "Ctrl+1")
    assert [one.status for one in hands.marks] == [Status.CONFIRMED] * 2
    assert survey(desk, article.id).obstacles == []


def test_zero_is_undone_and_taken_back(ferry: Hands) -> None:
    hands, covering = ferry, ferry.program.covering
    hands.click("minded")
    hands.press("0")
    assert left(covering) == 4
    hands.press("0")
    assert left(covering) == 5
    hands.press("Ctrl+Z", "Ctrl+Z")
    assert left(covering) == 5
    hands.press("Ctrl+Shift+Z")
    assert left(covering) == 4
    assert outlined(hands) == SECOND
    hands.view.select_span(hands.where("carried 1,240 people. Nobody minded much. It"))
    hands.press("0")
    assert left(covering) == 2
    assert covering.coverage.counts[SentenceState.NO_FACT] == 3


def test_c_marks_the_sentence_that_u_came_to(ferry: Hands) -> None:
    hands, covering = ferry, ferry.program.covering
    hands.press("U", "U", "U", "C", "Space")
    assert [(mark.target.exact, mark.status) for mark in hands.marks] == [
        (SECOND, Status.CONFIRMED)
    ]
    assert left(covering) == 4
    hands.press("U")
    assert outlined(hands) == "It then turned round."
    hands.press("Ctrl+5", "Home", "Down", "C")
    assert [mark.target.exact for mark in hands.marks] == [FIRST, SECOND]
    hands.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert hands.marks == []


def test_u_goes_round_and_back(ferry: Hands) -> None:
    hands, hall = ferry, ["A late ferry", FIRST, SECOND, "It then turned round.", "It was cold."]
    seen: list[str] = []
    for _ in hall:
        hands.press("U")
        seen.append(outlined(hands))
    assert seen == hall
    hands.press("U")
    assert outlined(hands) == hall[0]
    assert hands.told[-1].startswith("On from the start.")
    hands.press("Shift+U")
    assert outlined(hands) == hall[-1]


def test_the_list_follows_and_leads(ferry: Hands) -> None:
    hands, page = ferry, ferry.program.covering.page
    hands.press("Ctrl+5")
    assert page.list.hasFocus()
    hands.press("Down", "Down")
    assert outlined(hands) == SECOND
    hands.press("0")
    assert page.list.current is not None
    assert page.list.current.state is SentenceState.NO_FACT
    QTest.mouseClick(named(page, QPushButton, "Untouched: 3"), Qt.MouseButton.LeftButton)
    assert page.list.model().rowCount() == 3
    page.list.setFocus()
    hands.press("Home", "U")
    assert page.list.current is None
    assert outlined(hands) == FIRST
    hands.press("U")
    assert page.list.current is not None
    assert page.list.current.span.of(hands.text) == outlined(hands) == "It then turned round."
    hands.press("0")
    assert page.list.model().rowCount() == 2
    assert page.list.current.span.of(hands.text) == outlined(hands) == "It was cold."
    hands.press("Return")
    assert hands.view.hasFocus()
    hands.press("Ctrl+3")
    assert hands.program.panel.list.isVisible()
    assert unnamed(hands.program.window) == []


def test_a_click_on_the_strip_shows_the_sentence(ferry: Hands) -> None:
    hands, view = ferry, ferry.view
    middle = view.words_rect(hands.where("It was cold.")).center().y()
    right = view.viewport().width() - RIGHT_AIR
    layer = hands.program.covering.layer
    for x in range(right, view.viewport().width(), 3):
        if layer.outlined is None:
            hands.click_at(view.viewport(), QPoint(x, middle))
    assert layer.outlined == hands.where("It was cold.")
    hands.press("0")
    assert left(hands.program.covering) == 4


def test_after_a_restart_the_strip_is_off_and_a_desk_for_reading_stays_as_it_is(
    start: Start, desk_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ferry.md"
    path.write_text(ARTICLE, "utf-8")
    first = start()
    first.open(path)
    assert first.program.covering.layer.is_on
    first.press("Ctrl+Shift+U")
    first.close()
    assert not read_state().sentence_marks
    hands = start(Desk(desk_file, EDITOR, read_only=True))
    assert not hands.program.actions["show_sentence_marks"].isChecked()
    assert not hands.program.covering.layer.is_on
    wait_until_known(hands)
    hands.press("Ctrl+1", "U", "0")
    assert left(hands.program.covering) == 5

    def look(dialog: QWidget) -> None:
        assert not named(dialog, QPushButton, "Mark as Cleared").isEnabled()
        dialog.close()

    met = Meeting(look)
    hands.press("Ctrl+Shift+K")
    assert met.titles == ["Clear the article"]
