"""Suggestions in the window: gone through by keyboard, taken, dismissed, undone, found again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QTreeWidget, QWidget

from fact_desk.desk.desk import Desk
from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.resources import seed
from fact_desk.window.suggestions.card import READ_ONLY, SuggestionCard
from fact_desk.window.suggestions.showing import Showing
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.suggestions.wording import SURE
from tests.window.controls import Meeting, accessible, named, reachable, unnamed
from tests.window.stories.conftest import Start
from tests.window.stories.hands import EDITOR, Hands

STRIKE, SECOND = seed("harbour-strike.md"), seed("harbour-strike-draft-2.md")
SHORT = (
    "Crates\n\n“We have 38 crates on the quay,” said Ilse Tarrant, “and every one of them is full.”"
    " The port was shut on 2 March.\n"
)


def suggestions(hands: Hands) -> Suggestions:
    """The suggestions, once all are found."""
    own = hands.program.suggesting.suggestions
    hands.bot.waitUntil(lambda: own.finding.is_idle, timeout=10_000)
    hands.settle()
    return own


def selected(hands: Hands) -> Annotation:
    """The selected suggestion."""
    one = hands.program.suggesting.suggestions.selected
    assert one is not None
    return one


def go_to(hands: Hands, words: str, tag: Tag) -> Annotation:
    """Presses J until the suggestion on those words is selected."""
    own = suggestions(hands)
    while own.selected is None or (own.selected.target.exact, own.selected.tag) != (words, tag):
        before = hands.program.suggesting.stepping.current
        hands.press("J")
        assert hands.program.suggesting.stepping.current != before, f"{words!r} is not suggested"
    return own.selected


def pick(hands: Hands, words: str, tag: Tag) -> Annotation:
    """Clicks on the first place of the words, where that suggestion stands."""
    suggestions(hands)
    hands.click(words)
    one = selected(hands)
    assert (one.target.exact, one.tag) == (words, tag)
    return one


def test_an_article_by_keyboard(start: Start) -> None:
    first = start()
    first.open(STRIKE)
    own = suggestions(first)
    number = len(own.shown)
    assert number > 50
    assert first.marks == []
    figure, quote = accept_figure(first), accept_quote(first)
    unwanted = dismiss(first)
    assert len(own.shown) == number - 3
    figures = [one for one in own.shown if one.tag is Tag.FIGURE]
    accept_all(first, figures)
    first.press("Ctrl+Z")
    assert len(first.marks) == 2
    assert [one for one in own.shown if one.tag is Tag.FIGURE] == figures
    first.press("Ctrl+Z")
    assert unwanted.id in own.shown
    assert selected(first).id == unwanted.id
    first.press("Ctrl+Z")
    assert selected(first).id == quote.id
    first.press("Ctrl+Z", "Ctrl+Z")
    assert first.marks == []
    assert selected(first).id == figure.id
    assert len(own.shown) == number


def accept_figure(hands: Hands) -> Annotation:
    """Accepts a figure, then confirms it; returns the suggestion."""
    figure = go_to(hands, "84 per cent", Tag.FIGURE)
    hands.press("Enter")
    (mark,) = hands.marks
    assert hands.program.bench.selected == mark
    assert (mark.span, mark.status, mark.figure.unit) == (figure.span, Status.OPEN, "percent")
    assert suggestions(hands).selected is None
    hands.press("Space")
    assert hands.marks[0].status is Status.CONFIRMED
    return figure


def accept_quote(hands: Hands) -> Annotation:
    """Accepts a quotation and confirms it with one key."""
    quote = go_to(hands, "“Nobody out here wants to be out here,”", Tag.QUOTE)
    hands.press("Space")
    mark = hands.program.bench.selected
    assert mark is not None
    assert mark.status is Status.CONFIRMED
    assert mark.quote.speaker == quote.quote.speaker != ""
    return quote


def dismiss(hands: Hands) -> Annotation:
    """Dismisses a figure; the next suggestion comes."""
    unwanted = pick(hands, "610 dockers", Tag.FIGURE)
    hands.press("Backspace")
    assert unwanted.id not in suggestions(hands).shown
    assert selected(hands).span > unwanted.span
    return unwanted


def accept_all(hands: Hands, figures: list[Annotation]) -> None:
    """Accepts all figures that are left."""
    before = len(hands.marks)
    assert selected(hands).tag is Tag.FIGURE

    def accept(dialog: QWidget) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    Meeting(accept)
    hands.press("Shift+Enter")
    hands.bot.waitUntil(lambda: len(hands.marks) == len(figures) + before, timeout=5_000)
    # Without a window manager nobody gives the window its keys back after a dialog.
    hands.program.window.activateWindow()
    hands.bot.waitUntil(hands.program.window.isActiveWindow, timeout=5_000)
    assert Tag.FIGURE not in {one.tag for one in suggestions(hands).shown}


def test_a_dismissed_one_stays_away_after_a_restart(start: Start) -> None:
    first = start()
    first.open(STRIKE)
    number = len(suggestions(first).shown)
    unwanted = dismiss(first)
    first.close()
    second = start()
    own = suggestions(second)
    assert unwanted.id not in own.shown
    assert len(own.shown) == number - 1
    second.press("Ctrl+Z")
    assert selected(second).id == unwanted.id


def test_a_new_draft_brings_back_only_what_changed(hands: Hands) -> None:
    hands.open(STRIKE)
    gone: list[str] = []
    for words in ("2 March", "927"):
        gone.append(pick(hands, words, Tag.FIGURE).id)
        hands.press("Backspace")
    hands.program.drafts.incoming.read_file(SECOND)
    hands.bot.waitUntil(lambda: "1,230 people" in hands.text, timeout=10_000)
    again = suggestions(hands).shown
    # Of the two sentences, only the one with 927 in it has other words now.
    assert "927" in {one.target.exact for one in again}
    assert not {one.id for one in again} & {*gone}


def test_words_of_an_interrupted_quotation_go_together(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "crates.txt"
    path.write_text(SHORT, "utf-8")
    hands.open(path)
    go_to(hands, "“We have 38 crates on the quay,”", Tag.QUOTE)
    hands.press("Enter")
    first, second = hands.marks
    assert first.quote.utterance == second.quote.utterance != ""
    assert second.quote.speaker == "Ilse Tarrant"
    assert hands.program.bench.selected == first
    hands.press("Ctrl+Z")
    assert hands.marks == []
    hands.press("Backspace")
    assert Tag.QUOTE not in {one.tag for one in suggestions(hands).shown}


def test_another_tag_than_the_proposed_one(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "crates.txt"
    path.write_text(SHORT, "utf-8")
    hands.open(path)
    figure = go_to(hands, "2 March", Tag.FIGURE)
    hands.press("C")
    assert [(mark.tag, mark.span) for mark in hands.marks] == [(Tag.CLAIM, figure.span)]
    assert hands.program.bench.selected == hands.marks[0]
    assert figure.id not in suggestions(hands).shown
    hands.press("Ctrl+Z")
    assert hands.marks == []
    assert figure.id in suggestions(hands).shown


def test_a_click_shows_why_and_accepts_nothing(hands: Hands) -> None:
    hands.open(STRIKE)
    suggestions(hands)
    hands.click("84 per cent")
    assert selected(hands).target.exact == "84 per cent"
    assert hands.marks == []
    card = hands.program.panel.findChildren(SuggestionCard)[0]
    assert card.isVisible()
    assert "a percentage" in card.accessibleName()
    assert unnamed(card) == []
    hands.press("Esc")
    assert suggestions(hands).selected is None
    assert not card.isVisible()
    parts = hands.program.suggesting
    rings = [one.key for one in parts.layer.rings]
    place = parts.layer.rings[0].place.center() - QPoint(0, hands.view.strip.value()).toPointF()
    hands.click_at(hands.view.viewport(), place.toPoint())
    assert selected(hands).id == rings[0]


def test_beside_the_sentences_it_is_said_why(hands: Hands) -> None:
    hands.open(STRIKE)
    suggestions(hands)
    hands.press("Ctrl+5", "Ctrl+1", "J")
    card = hands.program.panel.findChildren(SuggestionCard)[0]
    assert not card.isVisible()
    assert hands.told[-1] == card.accessibleName()
    hands.click("84 per cent")
    assert card.isVisible()


def test_what_is_hidden_is_not_stepped_on(start: Start) -> None:
    hands = start()
    hands.open(STRIKE)
    own = suggestions(hands)
    button = named(hands.program.panel, QToolButton, f"{len(own.shown)} suggestions")
    menu = button.menu()
    assert isinstance(menu, QMenu)
    entry = next(one for one in menu.actions() if one.text().startswith("Show figures"))
    entry.trigger()
    assert Tag.FIGURE not in {one.tag for one in own.shown}
    hands.program.panel.set_filter(Filter(tags=frozenset({Tag.QUOTE})))
    hands.press("J", "Tab")
    quotes = [one for one in own.shown if one.tag is Tag.QUOTE]
    assert own.selected == quotes[1]
    hands.press("K")
    assert own.selected == quotes[0]
    own.let_show(replace(own.showing, least=SURE))
    hands.close()
    again = suggestions(start())
    assert again.showing == Showing(frozenset({Tag.FIGURE}), SURE)
    assert Tag.FIGURE not in {one.tag for one in again.shown}


def test_stepping_says_that_the_filter_hides_all(hands: Hands) -> None:
    hands.open(STRIKE)
    own = suggestions(hands)
    hands.program.panel.set_filter(Filter(flagged=True))
    hands.press("J")
    assert hands.told[-1].startswith("Nothing passes the panel’s filter")
    QTest.mouseClick(named(hands.program.panel, QPushButton, "Show all"), Qt.MouseButton.LeftButton)
    hands.press("J")
    assert own.selected is not None
    hands.press("K")
    assert hands.told[-1] == "That was the first mark."


def test_tab_leaves_the_page_behind_the_last_one(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "crates.txt"
    path.write_text("The port was shut for good.", "utf-8")
    hands.open(path)
    own = suggestions(hands)
    for _ in range(len(own.shown)):
        hands.press("Tab")
        assert hands.view.hasFocus()
    hands.press("Tab")
    assert not hands.view.hasFocus()


def test_a_desk_for_reading_shows_them_only(start: Start, desk_file: Path) -> None:
    first = start()
    first.open(STRIKE)
    number = len(suggestions(first).shown)
    first.close()
    reading = start(Desk(desk_file, EDITOR, read_only=True))
    assert len(suggestions(reading).shown) == number
    reading.press("J", "Enter", "Space", "Backspace")
    assert reading.marks == []
    card = reading.program.panel.findChildren(SuggestionCard)[0]
    assert READ_ONLY in card.told
    assert not reading.program.actions["accept"].isEnabled()


@pytest.mark.parametrize("key", ["Ctrl+2", "Ctrl+K"])
def test_no_key_reaches_a_suggestion_from_elsewhere(hands: Hands, key: str) -> None:
    hands.open(STRIKE)
    suggestions(hands)
    hands.press("J", key)
    hands.press("Backspace", "Shift+Enter")
    assert hands.marks == []
    assert suggestions(hands).dismissed == 0


def test_tab_goes_through_the_panel_in_the_order_of_the_eye(hands: Hands) -> None:
    hands.open(STRIKE)
    own = suggestions(hands)
    hands.press("J")
    order = [accessible(one).text(QAccessible.Text.Name) for one in reachable(hands.program.panel)]
    count, cards = f"{len(own.shown)} suggestions", "Annotations in text order"
    wanted = ["Filter by status: Any status", count, cards, "Accept", "Confirm", "Dismiss"]
    assert [name for name in order if name in wanted] == wanted


def test_what_was_dismissed_is_brought_back(hands: Hands) -> None:
    hands.open(STRIKE)
    ids = [pick(hands, words, Tag.FIGURE).id for words in ("84 per cent", "eleven ships")]
    for one in ids:
        suggestions(hands).select(one)
        hands.press("Backspace")
    listed: list[str] = []

    def bring_back(dialog: QWidget) -> None:
        rows = named(dialog, QTreeWidget, "Dismissed suggestions")
        for number in range(rows.topLevelItemCount()):
            item = rows.topLevelItem(number)
            listed.append(item.text(0) if item is not None else "")
        named(dialog, QPushButton, "Bring Back").click()
        dialog.close()

    Meeting(bring_back)
    hands.program.actions["show_dismissed"].trigger()
    hands.settle()
    assert sorted(listed) == ["84 per cent", "eleven ships"]
    assert [one.target.exact for one in suggestions(hands).shown if one.id in ids] == listed[:1]
    assert suggestions(hands).dismissed == 1


def test_one_thing_is_outlined_at_a_time(hands: Hands) -> None:
    hands.open(STRIKE)
    own, layer = suggestions(hands), hands.program.covering.layer
    hands.bot.waitUntil(lambda: hands.program.covering.coverage.accounting is not None)
    hands.press("J")
    assert own.selected is not None
    hands.press("U")
    assert own.selected is None
    assert layer.outlined is not None
    hands.press("J")
    assert own.selected is not None
    assert layer.outlined is None
