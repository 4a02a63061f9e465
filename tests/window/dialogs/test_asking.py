"""The dialogs that ask: what they return, that Esc leaves them, that nothing in them is markup."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.window.dialogs.choices import choose
from fact_desk.window.dialogs.correction import ask_correction
from fact_desk.window.dialogs.crash import report_crash
from fact_desk.window.dialogs.link import ask_link
from fact_desk.window.dialogs.question import ask_yes
from fact_desk.window.dialogs.tell import tell
from fact_desk.window.dialogs.title import ask_reason, ask_title
from fact_desk.window.dialogs.trouble import tell_trouble
from tests.window.controls import Meeting, named, unnamed

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier

ANNOTATION = Annotation(
    "a", "b", "c", Tag.CLAIM, Target(Span(0, 20), "<b>eleven ships</b> ", "", "")
)

ASKED: tuple[tuple[str, Callable[[], object], object], ...] = (
    ("correction", lambda: ask_correction(None, ANNOTATION), None),
    ("title", lambda: ask_title(None, "<i>Title</i>"), None),
    ("reason", lambda: ask_reason(None, "<b>words</b>"), None),
    ("link", lambda: ask_link(None, "https://example.org/<b>"), False),
    ("bad link", lambda: ask_link(None, "javascript:<b>"), False),
    ("yes", lambda: ask_yes(None, "Title", "<b>Really?</b>", "Do It"), False),
    ("tell", lambda: tell(None, "<img src=file:///x>"), None),
    ("trouble", lambda: tell_trouble(None, "<b>full</b>", lambda: True), False),
    ("choices", lambda: choose(None, "<b>damaged</b>", ["One", "Two"]), "Two"),
    ("crash", lambda: report_crash(None, "Traceback <b>"), None),
)


def type_into(dialog: QWidget, name: str, words: str) -> None:
    QTest.keyClicks(named(dialog, QLineEdit, name), words)


def press(name: str) -> Callable[[QWidget], None]:
    def press_it(dialog: QWidget) -> None:
        QTest.mouseClick(named(dialog, QPushButton, name), Qt.MouseButton.LeftButton)

    return press_it


def key(code: Qt.Key) -> Callable[[QWidget], None]:
    def press_it(dialog: QWidget) -> None:
        QTest.keyClick(QApplication.focusWidget() or dialog, code)

    return press_it


def is_gone(dialog: QWidget) -> bool:
    return dialog not in QApplication.topLevelWidgets()


@pytest.mark.parametrize(("_name", "ask", "left"), ASKED, ids=[one[0] for one in ASKED])
def test_escape_leaves_and_nothing_is_markup(
    qtbot: QtBot, _name: str, ask: Callable[[], object], left: object
) -> None:
    seen: list[str] = []

    def look(dialog: QWidget) -> None:
        seen.extend(unnamed(dialog))
        formats = [label.textFormat() for label in dialog.findChildren(QLabel) if label.text()]
        buddies = [label.buddy() for label in dialog.findChildren(QLabel) if label.buddy()]
        rich = [one for one in formats if one is not Qt.TextFormat.PlainText]
        assert len(rich) == len(buddies)
        assert dialog.width() <= 1024
        assert dialog.height() <= 600
        QTest.keyClick(dialog, KEY.Key_Escape)

    meeting = Meeting(look)
    assert ask() == left
    assert seen == []
    qtbot.waitUntil(lambda: is_gone(meeting.met[0]))


def test_a_correction_is_typed_over_the_printed_words(qtbot: QtBot) -> None:
    def write(dialog: QWidget) -> None:
        printed = named(dialog, QPlainTextEdit, "As it is printed")
        assert printed.toPlainText() == "<b>eleven ships</b> "
        assert not named(dialog, QPushButton, "Needs Correction").isEnabled()
        wording = QApplication.focusWidget()
        assert isinstance(wording, QPlainTextEdit)
        QTest.keyClicks(wording, "twelve ships")
        QTest.keyClick(wording, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(wording, "at anchor ")
        QTest.keyClick(wording, KEY.Key_Return)

    meeting = Meeting(write)
    assert ask_correction(None, ANNOTATION) == "twelve ships\nat anchor"
    assert len(meeting.met) == 1


def test_a_title_is_one_line_and_never_empty(qtbot: QtBot) -> None:
    def write(dialog: QWidget) -> None:
        QTest.keyClicks(named(dialog, QLineEdit, "Title"), "  ")
        assert not named(dialog, QPushButton, "Rename").isEnabled()
        QTest.keyClick(dialog, KEY.Key_Return)
        assert dialog.isVisible()
        type_into(dialog, "Title", "Two   words ")
        QTest.keyClick(dialog, KEY.Key_Return)

    Meeting(write)
    assert ask_title(None, "Old") == "Two words"


def test_a_reason_may_stay_empty(qtbot: QtBot) -> None:
    Meeting(key(KEY.Key_Return))
    assert ask_reason(None, "words") == ""
    Meeting(press("Keep"))
    assert ask_reason(None, "words", "sounds odd") == "sounds odd"


LINKS = (
    ("https://example.org/a?b=c", True),
    ("HTTP://example.org", True),
    ("mailto:ida@example.org", True),
    ("file:///etc/passwd", False),
    ("javascript:alert(1)", False),
    ("//example.org/share", False),
    ("\\\\server\\share", False),
    ("ftp://example.org", False),
    ("", False),
)


@pytest.mark.parametrize(("address", "offered"), LINKS)
def test_only_the_web_and_mail_are_opened(qtbot: QtBot, address: str, offered: bool) -> None:
    Meeting(press("Open" if offered else "Close"))
    assert ask_link(None, address) is offered


def test_enter_does_not_open_a_link(qtbot: QtBot) -> None:
    Meeting(key(KEY.Key_Return))
    assert ask_link(None, "https://example.org") is False


def test_a_link_is_shown_whole_and_can_be_copied(qtbot: QtBot) -> None:
    address = "https://example.org/" + "x" * 300 + "\u202egpj.exe"

    def look(dialog: QWidget) -> None:
        shown = named(dialog, QPlainTextEdit, "Address").toPlainText()
        assert shown == address.replace("\u202e", "\\u{202E}")
        press("Copy")(dialog)
        assert dialog.isVisible()
        QTest.keyClick(dialog, KEY.Key_Escape)

    Meeting(look)
    assert ask_link(None, address) is False
    assert QGuiApplication.clipboard().text() == address


def test_yes_needs_more_than_enter(qtbot: QtBot) -> None:
    Meeting(key(KEY.Key_Return))
    assert not ask_yes(None, "Title", "Really?", "&Do It")
    Meeting(press("Do It"))
    assert ask_yes(None, "Title", "Really?", "&Do It")


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    def go_there(dialog: QWidget) -> None:
        button = named(dialog, QPushButton, "Do It")
        while QApplication.focusWidget() is not button:
            QTest.keyClick(QApplication.focusWidget() or dialog, KEY.Key_Tab)
        QTest.keyClick(button, KEY.Key_Return)

    Meeting(go_there)
    assert ask_yes(None, "Title", "Really?", "&Do It")


def test_trouble_offers_three_ways(qtbot: QtBot) -> None:
    asked: list[str] = []

    def elsewhere(*answers: bool) -> Callable[[], bool]:
        left = list(answers)

        def save() -> bool:
            asked.append("elsewhere")
            return left.pop(0)

        return save

    Meeting(key(KEY.Key_Return))
    assert tell_trouble(None, "The disk is full.", elsewhere())
    Meeting(press("Give Up This Change"))
    assert not tell_trouble(None, "The disk is full.", elsewhere())
    assert asked == []
    # Leaving the question where to save asks again; only giving up loses the change.
    Meeting(press("Save Desk Elsewhere…"), press("Save Desk Elsewhere…"))
    assert tell_trouble(None, "The disk is full.", elsewhere(False, True))
    assert asked == ["elsewhere", "elsewhere"]


def test_a_way_is_chosen_by_key_and_mouse(qtbot: QtBot) -> None:
    ways = ["Restore", "Open Another", "Quit"]
    Meeting(key(KEY.Key_Return))
    assert choose(None, "It is damaged.", ways) == "Restore"
    Meeting(press("Open Another"))
    assert choose(None, "It is damaged.", ways) == "Open Another"


def test_a_crash_report_is_unfolded_and_copied(qtbot: QtBot) -> None:
    def look(dialog: QWidget) -> None:
        report = named(dialog, QPlainTextEdit, "Report")
        assert not report.isVisible()
        press("Details")(dialog)
        assert report.isVisible()
        press("Copy Report")(dialog)
        QTest.keyClick(dialog, KEY.Key_Escape)

    Meeting(look)
    report_crash(None, "Traceback (most recent call last):\nValueError: 3\n")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Fact Desk: ")
    assert copied.endswith("ValueError: 3\n")
