"""Importing annotations in the window: asked about first, then one step that can be undone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from fact_desk.exports.csv_options import CsvOptions
from fact_desk.state import State
from fact_desk.window.commands.exchanging import Exchanging
from fact_desk.window.saving import Saver
from fact_desk.window.workbench import Workbench
from tests.window.controls import Meeting
from tests.window.desks import Story, desk_of

STORY = Story("Fares", "The fare rises by 12 per cent. The board said it had no choice.")


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Workbench]:
    bench = Workbench(Saver())
    bench.use_desk(desk_of(tmp_path, STORY))
    bench.open_article(bench.desk.look.articles()[0].id)
    yield bench
    bench.close_desk()


@pytest.fixture
def exchanging(qtbot: QtBot, bench: Workbench) -> Iterator[Exchanging]:
    parent = QWidget()
    qtbot.addWidget(parent)
    exchanging = Exchanging(bench, parent, CsvOptions(), State(export_format="xlsx"))
    yield exchanging
    exchanging.wait()


def file_of(folder: Path, *quotes: str) -> Path:
    path = folder / "marks.json"
    items = [{"target": {"selector": {"exact": quote}}, "bodyValue": "<b>hm"} for quote in quotes]
    path.write_text(json.dumps(items), encoding="utf-8")
    return path


def take_in(qtbot: QtBot, exchanging: Exchanging, bench: Workbench, path: Path, key: Qt.Key) -> str:
    """Imports the file and answers with the key; what the dialog listed as not fitting."""
    assert bench.article is not None
    listed: list[str] = []

    def answer(dialog: QWidget) -> None:
        fields = dialog.findChildren(QPlainTextEdit)
        listed.extend(field.toPlainText() for field in fields)
        QTest.keyClick(dialog, key)

    meeting = Meeting(answer)
    told: list[str] = []
    bench.saver.told.connect(told.append)
    exchanging.take_in(bench.article.id, path)
    qtbot.waitUntil(lambda: bool(meeting.titles) and (len(told) > 1 or not fits(meeting)))
    assert meeting.titles == ["Import Annotations"]
    return "\n".join(listed)


def fits(meeting: Meeting) -> bool:
    """Whether it was a question, and not a sentence about a file that can't be read."""
    return type(meeting.met[0]).__name__ == "ForeignMarksDialog"


def test_what_fits_comes_in_at_once_and_goes_at_once(
    qtbot: QtBot, exchanging: Exchanging, bench: Workbench, tmp_path: Path
) -> None:
    path = file_of(tmp_path, "12 per cent", "no choice", "the mayor")
    listed = take_in(qtbot, exchanging, bench, path, Qt.Key.Key_Return)
    assert listed == "Not found  ·  [the mayor]  ·  <b>hm"
    assert [one.target.exact for one in bench.book] == ["12 per cent", "no choice"]
    assert [one.note for one in bench.book] == ["<b>hm", "<b>hm"]
    bench.undo()
    assert len(bench.book) == 0


def test_nothing_comes_in_without_a_yes(
    qtbot: QtBot, exchanging: Exchanging, bench: Workbench, tmp_path: Path
) -> None:
    take_in(qtbot, exchanging, bench, file_of(tmp_path, "no choice"), Qt.Key.Key_Escape)
    assert len(bench.book) == 0


def test_a_hostile_file_gets_its_sentence(
    qtbot: QtBot, exchanging: Exchanging, bench: Workbench, tmp_path: Path
) -> None:
    path = tmp_path / "deep.json"
    path.write_bytes(b"[" * 100_000)
    take_in(qtbot, exchanging, bench, path, Qt.Key.Key_Escape)
    assert len(bench.book) == 0


def test_what_was_exported_last_is_kept(exchanging: Exchanging) -> None:
    assert exchanging.choice.form == "xlsx"
    assert exchanging.kept(State(theme="dark")) == State(theme="dark", export_format="xlsx")
