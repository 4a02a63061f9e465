"""What goes wrong around the window, and what the editor is told; faults.md by row."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from fact_desk.desk.desk import Desk
from fact_desk.model.operation import Operation
from fact_desk.resources import seed
from fact_desk.store import journal
from fact_desk.store.desk_file import DeskFile
from tests.window.controls import Meeting
from tests.window.stories.conftest import Start
from tests.window.stories.hands import EDITOR, Hands

STRIKE = seed("harbour-strike.md")


def answer(button: str, heard: list[str]) -> Meeting:
    """Will press the button of the dialog that is about to come, and keep what it said."""

    def press(dialog: QWidget) -> None:
        heard.extend(label.text() for label in dialog.findChildren(QLabel))
        named = {one.text().replace("&", ""): one for one in dialog.findChildren(QPushButton)}
        named[button].click()

    return Meeting(press)


def test_row_9_a_locked_desk_is_waited_for(hands: Hands, desk_file: Path) -> None:
    hands.open(STRIKE)
    other = sqlite3.connect(desk_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waited: list[str] = []
    hands.program.saver.waited.connect(waited.append)
    QTimer.singleShot(900, lambda: other.execute("ROLLBACK"))
    hands.drag_over("84 per cent")
    hands.press("F")
    other.close()
    assert waited
    assert [mark.target.exact for mark in hands.marks] == ["84 per cent"]


def test_row_4_a_change_that_cannot_be_saved_is_not_shown_as_saved(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open(STRIKE)
    failures = [sqlite3.OperationalError("database or disk is full")]
    failures[0].sqlite_errorcode = sqlite3.SQLITE_FULL
    heard: list[str] = []

    def full_once(connection: sqlite3.Connection, operation: Operation) -> None:
        if failures:
            raise failures.pop()
        append(connection, operation)

    append = journal.append
    monkeypatch.setattr(journal, "append", full_once)
    answer("Try Again", heard)
    hands.drag_over("84 per cent")
    hands.press("F")
    assert any("full" in sentence for sentence in heard)
    assert [mark.target.exact for mark in hands.marks] == ["84 per cent"]


def test_row_10_another_program_on_the_same_desk_is_seen(hands: Hands, desk_file: Path) -> None:
    hands.open(STRIKE)
    hands.drag_over("84 per cent")
    hands.press("F")
    command = [sys.executable, "-m", "fact_desk", "--desk", str(desk_file)]
    subprocess.run([*command, "set-status", hands.marks[0].id, "confirmed"], check=True)
    hands.bot.waitUntil(lambda: hands.marks[0].status.is_checked, timeout=5000)
    hands.press("X")
    assert hands.marks[0].is_flagged


def test_a_desk_that_can_only_be_read(start: Start, desk_file: Path) -> None:
    first = start()
    first.open(STRIKE)
    first.drag_over("84 per cent")
    first.press("F")
    first.close()
    reading = start(Desk(desk_file, EDITOR, read_only=True))
    reading.drag_over("eleven ships")
    reading.press("C")
    reading.click("84 per cent")
    reading.press("Space", "Del")
    assert [mark.status.is_checked for mark in reading.marks] == [False]


def test_row_48_a_bug_of_ours_is_reported_and_the_window_lives(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open(STRIKE)
    reports: list[BaseException] = []
    with hands.bot.capture_exceptions() as caught:
        with monkeypatch.context() as broken:

            def fail(*_: object) -> None:
                raise ZeroDivisionError("a bug of ours")

            broken.setattr(DeskFile, "apply", fail)
            hands.drag_over("84 per cent")
            hands.press("F")
        reports += [error for _, error, _ in caught]
    assert isinstance(reports[0], ZeroDivisionError)
    assert hands.marks == []
    hands.drag_over("84 per cent")
    hands.press("F")
    assert len(hands.marks) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_row_50_told_to_end_it_closes_as_ever(
    own_home: Path, desk_file: Path, number: signal.Signals
) -> None:
    command = [sys.executable, "-m", "fact_desk", "--desk", str(desk_file), "open", str(STRIKE)]
    with subprocess.Popen(command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as running:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not _has_article(desk_file):
            time.sleep(0.1)
        running.send_signal(number)
        assert running.wait(20) == 0
    assert not desk_file.with_name(f"{desk_file.name}-wal").exists()
    assert (own_home / "state" / "fact-desk" / "state.json").exists()


def test_files_and_words_are_dropped_onto_the_window(hands: Hands, tmp_path: Path) -> None:
    story = tmp_path / "dunes.md"
    story.write_text("# Dunes\n\nSand moved 12 metres.\n", "utf-8")
    hands.open(STRIKE)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(story))])
    answer("Another Article", [])
    drop(hands, dropped)
    hands.bot.waitUntil(lambda: hands.text == "Dunes\nSand moved 12 metres.")


def drop(hands: Hands, dropped: QMimeData) -> None:
    """Drops onto the middle of the article, as the system would."""
    port, copy = hands.view.viewport(), Qt.DropAction.CopyAction
    place, left, bare = QPoint(200, 200), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, copy, dropped, left, bare)
    QApplication.sendEvent(port, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(port, QDropEvent(QPointF(place), copy, dropped, left, bare))


def test_an_article_is_pasted(hands: Hands) -> None:
    QGuiApplication.clipboard().setText("The pier is 120 metres long.\r\nIt cost €3bn.")
    with hands.bot.waitSignal(hands.program.articles.importer.ended):
        hands.press("Ctrl+Shift+V")
    hands.settle()
    assert hands.text == "The pier is 120 metres long.\nIt cost €3bn."


def test_a_bad_file_is_refused_with_a_sentence(hands: Hands, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    heard: list[str] = []
    answer("Close", heard)
    hands.open(picture)
    assert any("picture.png" in sentence for sentence in heard)
    assert hands.program.bench.article is None


def _has_article(desk: Path) -> bool:
    if not desk.exists():
        return False
    looking = sqlite3.connect(f"{desk.as_uri()}?mode=ro", uri=True)
    try:
        return looking.execute("SELECT count(*) FROM article").fetchone()[0] > 0
    except sqlite3.OperationalError:
        return False
    finally:
        looking.close()
