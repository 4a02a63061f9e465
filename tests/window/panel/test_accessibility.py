"""What a screen reader is told of the panel."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from fact_desk.model.annotation import Status
from tests.window.controls import accessible, reachable, said
from tests.window.panel.at_desk import MARKED, AtDesk

ROLES = {
    "All: 8": QAccessible.Role.CheckBox,
    "Claims: 3": QAccessible.Role.CheckBox,
    "Figures: 3": QAccessible.Role.CheckBox,
    "Quotes: 2": QAccessible.Role.CheckBox,
    "Flagged: 0": QAccessible.Role.CheckBox,
    "Filter the annotations by words": QAccessible.Role.EditableText,
    "Filter by status: Any status": QAccessible.Role.ButtonMenu,
    "Annotations in text order": QAccessible.Role.List,
    "Value": QAccessible.Role.EditableText,
    "Unit": QAccessible.Role.EditableText,
    "Add source": QAccessible.Role.Button,
    "Note": QAccessible.Role.EditableText,
    "Confirm": QAccessible.Role.Button,
    "Flag": QAccessible.Role.Button,
    "Correct…": QAccessible.Role.Button,
    "More": QAccessible.Role.ButtonMenu,
}
"""Every control that Tab leads to while a figure is open, in that order."""


def test_every_control_has_a_name_and_a_role_in_tab_order(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    found = [accessible(widget) for widget in reachable(at_desk.panel)]
    names = {one.text(QAccessible.Text.Name): one.role() for one in found}
    assert list(names.items()) == list(ROLES.items())


def test_no_control_is_without_a_name(at_desk: AtDesk) -> None:
    for words, _ in MARKED:
        at_desk.click_card(words)
    controls: list[QWidget] = [
        *at_desk.panel.findChildren(QAbstractButton),
        *at_desk.panel.findChildren(QLineEdit),
        *at_desk.panel.findChildren(QPlainTextEdit),
    ]
    assert all(accessible(one).text(QAccessible.Text.Name) for one in controls)


def test_cards_are_items_of_a_list(at_desk: AtDesk) -> None:
    at_desk.flag("90 berths")
    at_desk.set_status("12.5 million", Status.NEEDS_CORRECTION, "11 million")
    cards = accessible(at_desk.panel.list)
    assert cards.child(0).role() is QAccessible.Role.ListItem
    assert said(cards)[1:6] == [
        "Figure, open: 1,240 people",
        "Quote, open: It was rough",
        "Figure, needs correction: 12.5 million",
        "Claim, open: Nobody on the quay believed that",
        "Figure, open, flagged: 90 berths",
    ]


def test_a_card_is_where_it_is_seen(at_desk: AtDesk) -> None:
    at_desk.click_card("1,240 people")
    shown = at_desk.panel.list.visualRect(at_desk.index("It was rough"))
    place = at_desk.panel.list.viewport().mapToGlobal(shown.topLeft())
    assert accessible(at_desk.panel.list).child(2).rect().topLeft() == place


def test_the_open_card_says_what_it_is_about(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    names = [widget.accessibleName() for widget in at_desk.panel.findChildren(QWidget)]
    assert "Figure, open: 90 berths" in names
