"""A folder, or many files at once, taken in while the window stays alive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from fact_desk.model.layout import BlockKind, RunKind
from fact_desk.window.batch.dialogs import ProgressDialog, SummaryDialog
from fact_desk.window.elided import ElidedLabel
from tests.window.stories.hands import Hands

TITLES = ["One", "Two", "Three"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three articles, an empty file and one that is no article."""
    folder = tmp_path / "<b>week 12"
    (folder / "deeper").mkdir(parents=True)
    for number, title in enumerate(TITLES):
        place = folder / "deeper" if title == "Three" else folder
        (place / f"{number} {title}.md").write_text(f"# {title}\n\nIt has 14 boats.\n", "utf-8")
    (folder / "empty.md").touch()
    (folder / "boat.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def _titles(hands: Hands) -> list[str]:
    return sorted(one.title for one in hands.program.bench.desk.look.articles())


def _when_summed_up(answer: Callable[[SummaryDialog], None]) -> None:
    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, SummaryDialog):
            answer(shown)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_a_folder_is_dropped(hands: Hands, folder: Path) -> None:
    said: list[str] = []

    def read_and_copy(dialog: SummaryDialog) -> None:
        said.append(dialog.findChildren(QPlainTextEdit)[0].toPlainText())
        for button in dialog.findChildren(QPushButton):
            if "opy" in button.text():
                button.click()
        dialog.reject()

    _when_summed_up(read_and_copy)
    hands.open(folder)
    hands.bot.waitUntil(lambda: bool(said), timeout=5_000)
    assert _titles(hands) == sorted(TITLES)
    assert "empty.md holds no words" in said[0]
    assert "In <b>week 12 1 file was passed over" in said[0]
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("3 articles came in, 1 file was refused.")
    assert said[0] in copied
    assert hands.program.bench.article is not None


def test_several_good_files_ask_for_nothing(hands: Hands, folder: Path) -> None:
    paths = sorted(folder.glob("?*.md"))[:2]
    hands.open(*paths)
    assert _titles(hands) == ["One", "Two"]
    assert hands.told[-1] == "2 articles came in."
    hands.open(*paths)
    assert hands.told[-1] == "0 articles came in, 2 were on the desk already."


def test_esc_leaves_what_was_done(hands: Hands, folder: Path) -> None:
    window = hands.program.window
    seen: list[str] = []

    def press_escape(_name: str, path: Path) -> None:
        seen.append(path.name)
        dialog = window.findChild(ProgressDialog)
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    hands.program.articles.batch.brought_in.connect(press_escape)
    _when_summed_up(lambda dialog: dialog.reject())
    hands.open(folder)
    assert seen == ["0 One.md"]
    assert _titles(hands) == ["One"]
    assert hands.told[-1] == "1 article came in. Cancelled: 3 files were not read."


def test_a_long_name_stands_in_one_line(qtbot: QtBot) -> None:
    dialog = ProgressDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.size()
    name = f"The islands' ferries, {'second part, ' * 20}corrected.docx"
    dialog.show_step(3, 120, name)
    said = dialog.findChildren(ElidedLabel)[0]
    assert said.text() == f"Reading 4 of 120: {name}"
    assert said.shown.endswith("…")
    assert said.height() >= said.fontMetrics().height()
    assert dialog.size() == before


def test_closing_the_window_gives_up_the_rest(hands: Hands, folder: Path) -> None:
    with hands.bot.waitSignal(hands.program.articles.batch.brought_in, timeout=5_000):
        hands.program.window.files_dropped.emit([folder])
    hands.close()
    assert not hands.program.bench.has_desk


def test_a_paste_from_a_browser_keeps_headings_and_links(hands: Hands) -> None:
    data = QMimeData()
    data.setText("Boats\nThe ferry company said no.")
    data.setHtml(
        "<html><body><!--StartFragment--><h2>Boats</h2><p>The <b>ferry</b> company "
        '<a href="https://halvik.example/">said no</a>.</p><!--EndFragment--></body></html>'
    )
    QGuiApplication.clipboard().setMimeData(data)
    with hands.bot.waitSignal(hands.program.articles.importer.ended, timeout=5_000):
        hands.press("Ctrl+Shift+V")
    draft = hands.program.bench.draft
    assert draft is not None
    assert draft.text == "Boats\nThe ferry company said no."
    assert draft.layout.blocks[0].kind is BlockKind.HEADING
    assert {run.kind for run in draft.layout.runs} == {RunKind.STRONG, RunKind.LINK}
