"""What the status line says of a change that could not be saved."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from fact_desk.errors import DeskNotSaved
from fact_desk.window.saving import Saver


def test_what_is_given_up_is_not_called_unsaved_for_ever(qtbot: QtBot) -> None:
    saver, heard = Saver(), list[str]()
    saver.failed.connect(heard.append)
    saver.given_up.connect(lambda: heard.append("given up"))
    saver.saved.connect(lambda: heard.append("saved"))
    sentence = f"The disk that holds {Path('desk')} is full."

    def fail() -> None:
        raise DeskNotSaved(sentence)

    saver.trouble = lambda sentence: not sentence
    assert not saver.run(fail)
    assert heard == [sentence, "given up"]
    assert saver.run(lambda: None)
    assert heard[2:] == ["saved"]
