"""The export dialog: what it counts is what it writes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from fact_desk.exports.csv_options import CsvOptions
from fact_desk.window.dialogs import export
from fact_desk.window.dialogs.export import ExportDialog
from fact_desk.window.saving import Saver
from fact_desk.window.workbench import Workbench
from tests.window.controls import Meeting, accessible, named, unnamed
from tests.window.desks import STORIES, Story, desk_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Workbench]:
    bench = Workbench(Saver())
    bench.use_desk(desk_of(tmp_path, *STORIES, Story("Empty", "Nothing is marked.")))
    bench.open_article(bench.desk.look.articles()[2].id)
    yield bench
    bench.close_desk()


@pytest.fixture
def dialog(qtbot: QtBot, bench: Workbench) -> ExportDialog:
    dialog = ExportDialog(bench, CsvOptions(delimiter=";"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def click(dialog: QWidget, name: str) -> None:
    box = named(dialog, QRadioButton if "article" in name.lower() else QCheckBox, name)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


def counted(dialog: QWidget) -> str:
    return named(dialog, QLabel, "Rows").text()


def answer_with(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Chooses the file in the system's place; returns the names it is offered."""
    offered: list[str] = []

    def choose(_parent: QWidget, _title: str, _kinds: str, start: Path) -> Path | None:
        offered.append(start.name)
        return path

    monkeypatch.setattr(export, "ask_save", choose)
    return offered


def test_it_counts_while_boxes_are_ticked(qtbot: QtBot, dialog: ExportDialog) -> None:
    assert counted(dialog) == "2 rows"
    for name, expected in (
        ("All articles on the desk", "4 rows"),
        ("Only what is flagged", "2 rows"),
        ("Only what is flagged", "4 rows"),
        ("Open", "2 rows"),
        ("Claims", "0 rows"),
    ):
        click(dialog, name)
        qtbot.waitUntil(lambda expected=expected: counted(dialog) == expected)
    assert not named(dialog, QPushButton, "Export…").isEnabled()
    click(dialog, "Quotes")
    qtbot.waitUntil(named(dialog, QPushButton, "Export…").isEnabled)
    assert unnamed(dialog) == []
    assert accessible(named(dialog, QCheckBox, "Quotes")).state().checked


def test_it_writes_as_many_rows_as_it_counted(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = answer_with(monkeypatch, tmp_path / "claims")
    meeting = Meeting(lambda said: QTest.keyClick(said, Qt.Key.Key_Escape))
    QTest.mouseClick(named(dialog, QPushButton, "Export…"), LEFT)
    assert offered == ["Budget of Ostrelle six numbers to watch and one to forget.csv"]
    assert meeting.titles == ["Exported"]
    written = (tmp_path / "claims.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 3
    assert not dialog.isVisible()


def test_the_byte_order_mark_can_be_left_out(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, tmp_path / "bare.csv")
    click(dialog, "Byte order mark, by which Excel knows that it is UTF-8")
    Meeting(lambda said: QTest.keyClick(said, Qt.Key.Key_Escape))
    QTest.mouseClick(named(dialog, QPushButton, "Export…"), LEFT)
    assert (tmp_path / "bare.csv").read_bytes().startswith(b"article;")


def test_what_fails_is_said_and_the_dialog_stays(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, tmp_path / "no such folder" / "x.csv")
    meeting = Meeting(lambda said: QTest.keyClick(said, Qt.Key.Key_Escape))
    QTest.mouseClick(named(dialog, QPushButton, "Export…"), LEFT)
    assert meeting.titles == ["Not exported"]
    assert dialog.isVisible()


def test_choosing_no_file_writes_none_and_the_dialog_stays(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, None)
    QTest.mouseClick(named(dialog, QPushButton, "Export…"), LEFT)
    assert dialog.isVisible()
    assert not list(tmp_path.glob("*.csv"))


def test_without_an_open_article_all_are_offered(qtbot: QtBot, bench: Workbench) -> None:
    bench.close_article()
    dialog = ExportDialog(bench, CsvOptions())
    qtbot.addWidget(dialog)
    assert not named(dialog, QRadioButton, "This article").isEnabled()
    assert counted(dialog) == "4 rows"
