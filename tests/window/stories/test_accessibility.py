"""What a screen reader and the Tab key find in the whole window."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit

from fact_desk.resources import seed
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.panel.card_list import CardList
from tests.window.controls import accessible, named, reachable, unnamed
from tests.window.stories.hands import Hands

STRIKE = seed("harbour-strike.md")


def test_every_control_that_tab_reaches_has_a_name(hands: Hands) -> None:
    assert unnamed(hands.program.window) == []
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F")
    assert unnamed(hands.program.window) == []


def test_tab_goes_from_the_desk_over_the_page_to_the_panel(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F")
    window = hands.program.window
    order = [*reachable(window)]
    search = named(window, QLineEdit, "Search the desk")
    places = [order.index(one) for one in (search, hands.view, hands.program.panel.list)]
    assert places == sorted(places)


def test_the_parts_say_what_they_are(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F")
    window = hands.program.window
    page = accessible(window.findChildren(ArticleView)[0])
    assert page.role() in (QAccessible.Role.EditableText, QAccessible.Role.Document)
    assert page.state().readOnly
    cards = accessible(window.findChildren(CardList)[0])
    assert cards.role() is QAccessible.Role.List
    first = cards.child(0)
    assert first.text(QAccessible.Text.Name).startswith("Figure, open")
    assert "84 per cent" in first.text(QAccessible.Text.Name)


def test_tab_leaves_the_page(hands: Hands) -> None:
    hands.open(STRIKE)
    hands.view.setFocus()
    hands.press("Tab")
    assert not hands.view.hasFocus()
