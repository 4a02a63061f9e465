"""A card that stands in the list without being an annotation's: a suggestion's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.window.panel.open_card import Guest
from tests.window.panel.at_desk import AtDesk


class Label(QLabel):
    """The simplest of guests."""

    def widget(self) -> QWidget:
        """What is laid over the list."""
        return self

    def height_at(self, width: int) -> int:
        """A third of the width."""
        return width // 3


@pytest.fixture
def guest(at_desk: AtDesk) -> Annotation:
    """A guest on the words of an annotation, opened in the list behind that."""
    card: Guest = Label("Well?")
    at_desk.panel.take_in_guest(card)
    guest = replace(at_desk.annotation("90 berths"), id="guest", tag=Tag.QUOTE, made_at="~")
    at_desk.panel.show_guest(guest)
    return guest


def test_it_stands_at_its_place(at_desk: AtDesk, guest: Annotation) -> None:
    row = at_desk.model.row_of(guest.id)
    assert row == at_desk.model.row_of("90 berths") + 1
    said = at_desk.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Suggested quote: 90 berths"
    label = at_desk.panel.findChildren(Label)[0]
    assert label.isVisible()
    assert label.height() == at_desk.panel.list.card_width() // 3
    assert not at_desk.panel.details.isVisible()


def test_a_filter_leaves_it_there(at_desk: AtDesk, guest: Annotation) -> None:
    at_desk.panel.set_filter(Filter(words="no such words"))
    assert at_desk.model.rowCount() == 1
    assert at_desk.panel.findChildren(Label)[0].isVisible()
    at_desk.panel.set_filter(Filter())
    assert at_desk.model.row_of(guest.id) > 0


def test_an_annotation_takes_its_place(at_desk: AtDesk, guest: Annotation) -> None:
    before = at_desk.model.rowCount()
    at_desk.bench.select("90 berths")
    at_desk.panel.show_guest(None)
    assert at_desk.model.rowCount() == before - 1
    assert at_desk.panel.details.isVisible()
    assert at_desk.model.row_of(guest.id) == -1


def test_it_goes_with_the_article(at_desk: AtDesk, guest: Annotation) -> None:
    at_desk.bench.close_article()
    assert at_desk.model.rowCount() == 0
    assert at_desk.model.guest is None
    assert at_desk.model.row_of(guest.id) == -1
