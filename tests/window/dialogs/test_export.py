"""The export dialog: it counts and shows what it then writes, and stays alive meanwhile."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fact_desk.desk.formats import FORMATS, format_named
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.window.dialogs import export, export_jobs
from fact_desk.window.dialogs.export import ExportDialog
from fact_desk.window.dialogs.export_choice import ExportChoice
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
def dialog(qtbot: QtBot, bench: Workbench) -> Iterator[ExportDialog]:
    dialog = ExportDialog(bench, CsvOptions(delimiter=";"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.done(0)


def click(dialog: QWidget, name: str) -> None:
    box = named(dialog, QRadioButton if "rticle" in name else QCheckBox, name)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


def choose(dialog: QWidget, name: str) -> None:
    """Chooses a format with the arrow keys."""
    formats = named(dialog, QListWidget, "Format")
    label = format_named(name).label
    for key in (*[Qt.Key.Key_Up] * len(FORMATS), *[Qt.Key.Key_Down] * len(FORMATS)):
        if formats.currentItem().text().strip() == label:
            return
        QTest.keyClick(formats, key)
    raise AssertionError(f"no arrow leads to {label}")


def counted(dialog: QWidget) -> str:
    return named(dialog, QLabel, "Annotations").text()


def shown(dialog: QWidget) -> str:
    """The plain text of the preview."""
    return named(dialog, QPlainTextEdit, "Preview").toPlainText()


def answer_with(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Chooses the file in the system's place; returns the names it is offered."""
    offered: list[str] = []

    def choose(_parent: QWidget, _title: str, _kinds: str, start: Path) -> Path | None:
        offered.append(start.name)
        return path

    monkeypatch.setattr(export, "ask_save", choose)
    return offered


def press_export(qtbot: QtBot, dialog: QWidget) -> Meeting:
    """Presses the button and puts away what is said when it is done."""
    meeting = Meeting(lambda said: QTest.keyClick(said, Qt.Key.Key_Escape))
    QTest.mouseClick(named(dialog, QPushButton, "Export…"), LEFT)
    qtbot.waitUntil(lambda: bool(meeting.titles))
    return meeting


def test_it_counts_while_boxes_are_ticked(qtbot: QtBot, dialog: ExportDialog) -> None:
    assert counted(dialog) == "2 annotations"
    for name, expected in (
        ("All articles on the desk", "4 annotations"),
        ("Only what is flagged", "2 annotations"),
        ("Only what is flagged", "4 annotations"),
        ("Open", "2 annotations"),
        ("Claims", "0 annotations"),
    ):
        click(dialog, name)
        qtbot.waitUntil(lambda expected=expected: counted(dialog) == expected)
    assert not named(dialog, QPushButton, "Export…").isEnabled()
    click(dialog, "Quotes")
    qtbot.waitUntil(named(dialog, QPushButton, "Export…").isEnabled)
    assert unnamed(dialog) == []
    assert accessible(named(dialog, QCheckBox, "Quotes")).state().checked


def test_it_writes_as_many_rows_as_it_counted(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = answer_with(monkeypatch, tmp_path / "claims")
    assert press_export(qtbot, dialog).titles == ["Exported"]
    assert offered == ["Budget of Ostrelle six numbers to watch, and one to forget.csv"]
    written = (tmp_path / "claims.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 3
    assert not dialog.isVisible()
    assert dialog.choice == ExportChoice("csv", str(tmp_path))


def test_the_byte_order_mark_can_be_left_out(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, tmp_path / "bare.csv")
    click(dialog, "Byte order mark, for Excel")
    press_export(qtbot, dialog)
    assert (tmp_path / "bare.csv").read_bytes().startswith(b"article;")


def test_what_fails_is_said_and_the_dialog_stays(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, tmp_path / "no such folder" / "x.csv")
    assert press_export(qtbot, dialog).titles == ["Not exported"]
    assert dialog.isVisible()
    assert named(dialog, QPushButton, "Export…").isEnabled()


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
    assert counted(dialog) == "4 annotations"
    dialog.done(0)


def test_the_preview_is_what_is_written(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(dialog, "letter-text")
    qtbot.waitUntil(lambda: "Ring the commissioner" in shown(dialog))
    seen = shown(dialog)
    answer_with(monkeypatch, tmp_path / "letter.txt")
    press_export(qtbot, dialog)
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == seen


def test_markup_is_shown_as_it_is_written(qtbot: QtBot, bench: Workbench) -> None:
    bench.open_article(bench.desk.look.articles()[1].id)
    dialog = ExportDialog(bench, CsvOptions(), None, ExportChoice("claimreview"))
    qtbot.addWidget(dialog)
    dialog.show()
    choose(dialog, "csv")
    qtbot.waitUntil(lambda: "Harbour strike <b>ends</b>" in shown(dialog))
    dialog.done(0)


def test_it_says_how_many_belong_in_a_format(qtbot: QtBot, dialog: ExportDialog) -> None:
    about = named(dialog, QLabel, "About the preview")
    choose(dialog, "letter-text")
    qtbot.waitUntil(lambda: about.text() == "2 of them are in it.")
    choose(dialog, "claimreview")
    qtbot.waitUntil(lambda: about.text() == "None of them belongs in it.")


def test_a_page_and_a_sheet_are_shown_as_such(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose(dialog, "xlsx")
    table = named(dialog, QTableWidget, "Preview")
    qtbot.waitUntil(lambda: table.isVisible() and table.rowCount() == 2)
    cell = table.item(0, 5)
    assert cell is not None
    assert cell.text() == "224.7 million"
    choose(dialog, "report-pdf")
    page = named(dialog, QLabel, "Picture of the first page")
    qtbot.waitUntil(lambda: page.isVisible() and not page.pixmap().isNull(), timeout=20_000)
    # Paper, with ink on it.
    picture = page.pixmap().toImage()
    greys = {picture.pixelColor(x, 40).lightness() for x in range(picture.width())}
    assert max(greys) > 240
    assert counted(dialog) == "2 annotations"


def test_a_letter_goes_to_the_clipboard(qtbot: QtBot, dialog: ExportDialog) -> None:
    copies = named(dialog, QPushButton, "Copy to Clipboard")
    assert not copies.isVisible()
    choose(dialog, "letter-md")
    QTest.mouseClick(copies, LEFT)
    qtbot.waitUntil(lambda: "Questions about" in QGuiApplication.clipboard().text())
    assert dialog.isVisible()


def test_esc_stops_what_is_made_and_then_leaves(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Event()

    def write(*_arguments: object) -> None:
        held.wait(20)

    monkeypatch.setattr(export_jobs, "write_together", write)
    answer_with(monkeypatch, tmp_path / "x.csv")
    QTest.mouseClick(named(dialog, QPushButton, "Export…"), LEFT)
    assert not named(dialog, QListWidget, "Format").isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert named(dialog, QLabel, "About the preview").text() == "The export was given up."
    assert named(dialog, QListWidget, "Format").isEnabled()
    held.set()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_file_an_article_in_a_folder(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    def choose_folder(*_arguments: object) -> Path:
        return folder

    monkeypatch.setattr(export, "ask_folder", choose_folder)
    choose(dialog, "json")
    click(dialog, "All articles on the desk")
    box = named(dialog, QCheckBox, "One file an article")
    box.setChecked(True)
    press_export(qtbot, dialog)
    assert len(list(folder.iterdir())) == 4
    assert "Harbour strike b ends b.json" in [path.name for path in folder.iterdir()]
    one = json.loads((folder / "Empty.json").read_bytes())
    assert one["articles"][0]["annotations"] == []


def test_it_fits_a_small_screen(dialog: ExportDialog) -> None:
    for form in FORMATS:
        choose(dialog, form.name)
        size = dialog.minimumSizeHint()
        assert (size.width() <= 1024, size.height() <= 600) == (True, True), form.name
    assert (dialog.width() <= 1024, dialog.height() <= 600) == (True, True)
