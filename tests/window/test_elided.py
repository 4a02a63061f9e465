"""Words that have no room end in an ellipsis, and are all there for a reader of the screen."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from fact_desk.window.elided import ElidedLabel

SENTENCE = "The disk that holds the desk is full; free some space there, then try again."


def test_long_words_end_in_an_ellipsis(qtbot: QtBot) -> None:
    label = ElidedLabel("Message")
    qtbot.addWidget(label)
    label.setText(SENTENCE)
    label.resize(900, 24)
    assert label.shown == SENTENCE
    label.resize(120, 24)
    assert label.shown.endswith("…")
    assert len(label.shown) < len(SENTENCE)
    assert label.minimumSizeHint().width() == 0
    read = QAccessible.queryAccessibleInterface(label)
    assert read is not None
    assert read.text(QAccessible.Text.Name) in ("Message", SENTENCE)
    assert label.text() == SENTENCE
