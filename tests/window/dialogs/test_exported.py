"""What is said after an export leads to the file, and to nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fact_desk.desk.writing import Written
from fact_desk.window.dialogs.exported import ExportedDialog
from tests.window.controls import named, unnamed


def shown(qtbot: QtBot, written: Written, asked: list[QUrl], *, opens: bool) -> ExportedDialog:
    def show(address: QUrl) -> bool:
        asked.append(address)
        return opens

    dialog = ExportedDialog(written, None, show)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert unnamed(dialog) == []
    return dialog


def names(dialog: ExportedDialog) -> set[str]:
    return {button.accessibleName() for button in dialog.findChildren(QPushButton)}


@pytest.mark.parametrize(("button", "behind"), [("Open", "ferry 50%#2.html"), ("Open Folder", "")])
def test_the_file_and_its_folder_are_opened(
    qtbot: QtBot, tmp_path: Path, button: str, behind: str
) -> None:
    asked: list[QUrl] = []
    file = tmp_path / "ferry 50%#2.html"
    dialog = shown(qtbot, Written((file,), 3), asked, opens=True)
    QTest.mouseClick(named(dialog, QPushButton, button), Qt.MouseButton.LeftButton)
    assert [one.isLocalFile() for one in asked] == [True]
    assert Path(asked[0].toLocalFile()) == tmp_path / behind
    assert not dialog.isVisible()


def test_several_files_have_a_folder_only(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[QUrl] = []
    files = (tmp_path / "a.csv", tmp_path / "b.csv")
    dialog = shown(qtbot, Written(files, 3), asked, opens=True)
    assert names(dialog) == {"Open Folder", "Close"}
    assert named(dialog, QPushButton, "Close").isDefault()
    assert names(shown(qtbot, Written(()), asked, opens=True)) == {"Close"}
    assert asked == []


def test_it_says_where_nothing_opens_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown(qtbot, Written((tmp_path / "a.json",), 1), [], opens=False)
    QTest.mouseClick(named(dialog, QPushButton, "Open"), Qt.MouseButton.LeftButton)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert said[-1].startswith("No program on this computer opens it")
    assert str(tmp_path) in said[-1]
