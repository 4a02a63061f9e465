"""Reviewing the flagged figures from the first to the last, without a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from fact_desk.desk.verbs.articles import set_published
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.finding import Finding
from fact_desk.model.flag import BY_HAND, FlagState, Severity
from fact_desk.resources import seed
from fact_desk.window.review.queue import Item
from fact_desk.window.review.reviewing import Reviewing
from tests.window.controls import Meeting, accessible, named, reachable, unnamed
from tests.window.stories.hands import Hands

BUDGET, STRIKE, FERRY = (
    seed(name) for name in ("budget-ostrelle.md", "harbour-strike.md", "halcyrie-ferry.md")
)

Step = Callable[[QWidget], None]


def type_and_enter(words: str) -> Step:
    """Types into what has the focus in the dialog that comes, and presses Enter."""

    def do(dialog: QWidget) -> None:
        QTest.keyClicks(dialog.focusWidget() or dialog, words)
        # The dialog is gone before the key is let go.
        QTest.keyPress(dialog.focusWidget() or dialog, Qt.Key.Key_Return)

    return do


def leave(dialog: QWidget) -> None:
    """Leaves the dialog as it is."""
    QTest.keyPress(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)


def reviewing(hands: Hands) -> Reviewing:
    return hands.program.review.reviewing


def read(hands: Hands) -> None:
    """Waits until the rules have gone over everything."""
    hands.bot.waitUntil(lambda: hands.program.review.checking.is_idle, timeout=20_000)
    hands.settle()


def answer(hands: Hands, key: str, step: Step) -> None:
    """Presses a key that asks for something in a dialog, and answers."""
    Meeting(step)
    hands.press(key)
    # What a window manager does when a dialog goes.
    hands.program.window.activateWindow()
    hands.bot.waitUntil(reviewing(hands).page.table.hasFocus, timeout=5000)


def current(hands: Hands) -> Item:
    item = reviewing(hands).current
    assert item is not None
    return item


def flag_of(hands: Hands, exact: str) -> Finding:
    """The first thing that stands against the figure, as the desk has it."""
    look = hands.program.bench.desk.look
    there = [one for one in look.findings_of_desk() if one.exact == exact]
    return next(one for one in there if one.flag.severity is not Severity.INFO)


@pytest.fixture
def review(hands: Hands) -> Hands:
    """The review of the budget."""
    hands.open(BUDGET)
    read(hands)
    hands.press("Ctrl+2")
    return hands


def test_from_the_first_flag_to_the_last_by_keyboard_alone(review: Hands) -> None:
    page = reviewing(review).page
    assert [item.finding.exact for item in reviewing(review).queue.items] == [
        "674.5",
        "11 per cent",
        "0.5 per cent",
        "€48 billion",
        "20 per cent",
    ]
    assert page.table.hasFocus()
    review.press("X")
    assert current(review).finding.exact == "11 per cent"
    answer(review, "D", type_and_enter("The levy is counted twice"))
    assert current(review).finding.exact == "0.5 per cent"
    answer(review, "E", type_and_enter("0.5 percentage points"))
    assert current(review).finding.exact == "€48 billion"
    answer(review, "S", type_and_enter("Budget draft 2026"))
    answer(review, "E", type_and_enter("EUR 48 million"))
    review.press("Space")
    assert reviewing(review).queue.left == 0
    assert len(reviewing(review).queue.items) == 5
    assert review.told[-1] == "That was the last figure to be decided."
    marks = {mark.target.exact: mark for mark in review.marks}
    assert all(mark.tag is Tag.FIGURE for mark in marks.values())
    assert [(words, str(mark.status)) for words, mark in marks.items()] == [
        ("674.5", "open"),
        ("11 per cent", "open"),
        ("0.5 per cent", "needs correction"),
        ("€48 billion", "needs correction"),
        ("20 per cent", "confirmed"),
    ]
    assert marks["€48 billion"].correction == "EUR 48 million"
    assert [one.source.title for one in marks["€48 billion"].sources] == ["Budget draft 2026"]
    assert flag_of(review, "11 per cent").flag.reason == "The levy is counted twice"
    review.press("Ctrl+1")
    assert review.view.hasFocus()
    review.press("Ctrl+2")
    assert reviewing(review).queue.items == ()


def test_undo_goes_back_decision_by_decision_and_shows_where(review: Hands) -> None:
    review.press("Space", "X", "Space")
    assert [mark.status for mark in review.marks] == [
        Status.CONFIRMED,
        Status.OPEN,
        Status.CONFIRMED,
    ]
    for words, left in (("0.5 per cent", 3), ("11 per cent", 4), ("674.5", 5)):
        review.press("Ctrl+Z")
        assert current(review).finding.exact == words
        assert reviewing(review).queue.left == left
    assert review.marks == []
    review.press("Ctrl+Shift+Z")
    assert [mark.target.exact for mark in review.marks] == ["674.5"]
    assert reviewing(review).queue.left == 4


def test_enter_shows_the_place_and_control_2_comes_back_to_it(review: Hands) -> None:
    review.press("J", "J", "Return")
    assert review.view.hasFocus()
    assert review.view.selected_span == review.where("0.5 per cent")
    review.press("F")
    flags = [flag.rule for flag in review.marks[0].flags]
    assert flags == ["points"]
    review.press("Ctrl+2")
    assert current(review).finding.exact == "0.5 per cent"
    assert current(review).finding.annotation == review.marks[0].id


def test_the_whole_desk_is_grouped_by_article(review: Hands) -> None:
    review.open(STRIKE, FERRY)
    read(review)
    review.press("Ctrl+2", "W")
    queue = reviewing(review).queue
    assert (len(queue.items), queue.open_articles) == (14, 3)
    own = review.program.bench.article
    assert own is not None
    assert queue.items[0].finding.article == own.id
    review.press("End")
    last = current(review).finding
    review.press("Return")
    assert review.program.bench.article is not None
    assert review.program.bench.article.id == last.article != own.id
    assert review.view.selected_span == last.span


def test_a_reason_narrows_the_queue_and_a_decision_stays_in_sight(review: Hands) -> None:
    reviewing(review).narrow("Sum")
    review.press("Space", "Space")
    assert [item.is_decided for item in reviewing(review).queue.shown] == [True, True]
    assert reviewing(review).queue.left == 3
    assert "of this reason" in review.told[-1]


def test_a_flag_by_hand_comes_into_the_queue(review: Hands) -> None:
    review.press("Ctrl+1")
    review.drag_over("9,000 passengers")
    review.press("F", "X", "Ctrl+2")
    by_hand = [one for one in reviewing(review).queue.items if one.finding.by_hand]
    assert [one.finding.exact for one in by_hand] == ["9,000 passengers"]
    assert "By hand" in reviewing(review).queue.reasons()


def test_a_flag_by_hand_on_a_confirmed_figure_is_decided_in_the_review(review: Hands) -> None:
    review.press("Ctrl+1")
    review.drag_over("9,000 passengers")
    review.press("F", "Space", "X", "Ctrl+2")
    (marked,) = review.marks
    (doubt,) = (one for one in reviewing(review).queue.items if one.finding.by_hand)
    assert (marked.status, doubt.is_decided) == (Status.CONFIRMED, False)
    assert reviewing(review).go_to(doubt.key)
    review.press("Space")
    assert [flag.state for flag in review.marks[0].flags if flag.rule == BY_HAND] == [
        FlagState.DISMISSED
    ]


def test_dates_are_entered_in_the_review_for_the_figures_article(review: Hands) -> None:
    review.open(STRIKE)
    read(review)
    review.press("Ctrl+2", "W", "End")
    other = current(review).finding.article
    assert review.program.bench.article is not None
    assert other != review.program.bench.article.id

    def publish(dialog: QWidget) -> None:
        QTest.keyClicks(named(dialog, QLineEdit, "Published"), "2025-04-18")
        dialog.close()

    answer(review, "Ctrl+D", publish)
    look = review.program.bench.desk.look
    assert look.article(other).published == "2025-04-18"
    assert look.article(review.program.bench.article.id).published != "2025-04-18"


def test_esc_leaves_the_review_for_the_article(review: Hands) -> None:
    review.press("Esc")
    assert not review.program.review.is_shown
    assert review.view.hasFocus()


def test_the_same_quantity_leads_to_its_place(review: Hands) -> None:
    review.press("J", "J", "J")
    places = reviewing(review).page.side.places
    review.bot.waitUntil(lambda: bool(places.findChildren(QWidget)), timeout=3000)
    review.bot.waitUntil(lambda: "differs" in _said(places), timeout=3000)
    assert "“€48 million” — in this article · 48,000,000 EUR · differs" in _said(places)


def test_dismissing_needs_a_reason_and_can_be_left(review: Hands) -> None:
    answer(review, "D", leave)
    assert flag_of(review, "674.5").flag.state is FlagState.OPEN
    assert review.marks == []


def test_everything_in_the_review_has_a_name_and_is_reached_by_tab(review: Hands) -> None:
    page = reviewing(review).page
    assert unnamed(page) == []
    names = [accessible(widget).text(QAccessible.Text.Name) for widget in reachable(page)]
    wanted = ["Flagged figures", "In context", "Add source", "Confirm", "Keep flag", "Correct…"]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)


def test_flags_follow_when_the_date_of_publication_is_changed(review: Hands) -> None:
    review.press("Ctrl+1")
    review.drag_over("Tuesday 14 April")
    review.press("F")
    assert not review.marks[0].is_flagged
    article = review.program.bench.article
    assert article is not None
    review.program.bench.do(lambda stamp: set_published(stamp, article, "2025-04-18"))
    review.bot.waitUntil(lambda: review.marks[0].is_flagged, timeout=5000)
    review.press("Ctrl+Z")
    review.bot.waitUntil(lambda: not review.marks[0].is_flagged, timeout=5000)


def _said(widget: QWidget) -> str:
    return " ".join(one.accessibleName() for one in widget.findChildren(QWidget))
