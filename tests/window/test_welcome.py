"""The welcome page: the samples in one click, everything else by the window's actions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fact_desk.window.actions import Actions
from fact_desk.window.samples import samples
from fact_desk.window.theme import load_theme
from fact_desk.window.welcome import WelcomePage
from tests.window.controls import named, reachable, unnamed

TITLES = {
    "budget-ostrelle.md": "More for trams, less for libraries: what Ostrelle's budget says",
    "halcyrie-ferry.md": "The island that waits for its ferry",
    "harbour-strike.md": "Quillhaven dockers turn down “final” offer as fruit rots at anchor",
}


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[Actions]:
    holder = QObject()
    yield Actions(holder)
    holder.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, actions: Actions) -> WelcomePage:
    page = WelcomePage(actions, load_theme("light"))
    qtbot.addWidget(page)
    page.resize(560, 560)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def test_samples_are_the_first_drafts_by_their_titles() -> None:
    assert {sample.path.name: sample.title for sample in samples()} == TITLES
    assert all(sample.byline for sample in samples())


@pytest.mark.parametrize("name", sorted(TITLES))
def test_a_click_or_a_key_chooses_a_sample(qtbot: QtBot, page: WelcomePage, name: str) -> None:
    button = named(page, QPushButton, TITLES[name])
    chosen: list[Path] = []
    page.sample_chosen.connect(chosen.append)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert [path.name for path in chosen] == [name, name]
    assert chosen[0].is_file()


WAYS = (
    ("Open an article…", "open"),
    ("Paste from the clipboard", "paste"),
    ("Read the short guide", "guide"),
    ("See all keys", "keys"),
)


@pytest.mark.parametrize(("words", "action"), WAYS)
def test_the_rest_triggers_actions(qtbot: QtBot, actions: Actions, words: str, action: str) -> None:
    page = WelcomePage(actions, load_theme("dark"))
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(actions[action].triggered, timeout=500):
        QTest.mouseClick(named(page, QPushButton, words), Qt.MouseButton.LeftButton)


def test_tab_goes_through_everything_from_top_to_bottom(page: WelcomePage) -> None:
    assert unnamed(page) == []
    names = [widget.accessibleName() for widget in reachable(page)]
    assert names == [
        WAYS[0][0],
        WAYS[1][0],
        *(TITLES[name] for name in sorted(TITLES)),
        WAYS[2][0],
        WAYS[3][0],
    ]
