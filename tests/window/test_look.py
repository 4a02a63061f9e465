"""What is ticked and pressed can be seen, in the light and in the dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from fact_desk.resources import resource
from fact_desk.window.app import make_application
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.look import Look
from tests.resources.test_themes import contrast

THEMES = ("light", "dark")
SEEN = 3.0
"""The contrast that the parts of a control need (WCAG 2.2, 1.4.11)."""


@pytest.fixture(params=THEMES)
def look(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Look]:
    app = make_application()
    look = Look(app, request.param)
    yield look
    look.deleteLater()
    app.setStyleSheet("")
    app.setPalette(QPalette())


def edge_of(button: QAbstractButton) -> float:
    """The greatest contrast of what is drawn left of the words with the window's ground."""
    button.adjustSize()
    drawn = button.grab().toImage()
    line = [drawn.pixelColor(x, drawn.height() // 2) for x in range(16)]
    ground = button.palette().color(QPalette.ColorRole.Window).name()
    return max(contrast(colour.name(), ground) for colour in line)


def drawn_box(button: QAbstractButton) -> bytes:
    button.adjustSize()
    return bytes(button.grab().toImage().copy(0, 0, 16, button.height()).constBits())


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("ticked", [False, True])
def test_a_box_is_seen_whether_it_is_ticked_or_not(
    qtbot: QtBot, look: Look, kind: type[QAbstractButton], ticked: bool
) -> None:
    button = kind()
    qtbot.addWidget(button)
    button.setCheckable(True)
    button.setChecked(ticked)
    assert edge_of(button) >= SEEN


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_each_state_of_a_box_is_another_picture(
    qtbot: QtBot, look: Look, kind: type[QAbstractButton]
) -> None:
    button = kind()
    qtbot.addWidget(button)
    pictures: list[bytes] = []
    for ticked in (False, True):
        for enabled in (True, False):
            button.setChecked(ticked)
            button.setEnabled(enabled)
            pictures.append(drawn_box(button))
    assert len(set(pictures)) == 4


@pytest.mark.parametrize("default_no", [False, True])
def test_the_button_that_enter_presses_is_filled(
    qtbot: QtBot, look: Look, default_no: bool
) -> None:
    dialog = Dialog("Suggestions", None)
    qtbot.addWidget(dialog)
    yes = dialog.add_buttons("Accept 10 claims", default_no=default_no)
    dialog.show()
    qtbot.waitExposed(dialog)
    for button in dialog.buttons.buttons():
        filled = QColor(button.grab().toImage().pixelColor(8, button.height() // 2))
        assert (filled == look.theme.accent) == ((button is yes) != default_no)


@pytest.mark.parametrize("name", ["tick", "dash"])
def test_ticks_have_the_colour_of_cards(look: Look, name: str) -> None:
    drawing = resource("themes", f"{look.choice}-{name}.svg").read_text("utf-8")
    assert f'stroke="{look.theme.card.name().upper()}"' in drawing
