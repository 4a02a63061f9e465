"""What is typed into the open card is saved when it is left, and can be undone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.desk.filtering import Filter
from fact_desk.desk.verbs.annotations import delete, set_note
from fact_desk.desk.verbs.flags import flag_by_hand
from fact_desk.model.annotation import Status
from fact_desk.model.fields import annotation_fields
from fact_desk.model.flag import Flag, FlagState, Severity
from tests.window.controls import named, reachable
from tests.window.panel.at_desk import AtDesk, focused, press, type_words

_Control = TypeVar("_Control", bound=QWidget)


def enter(at_desk: AtDesk, kind: type[_Control], name: str) -> _Control:
    """Clicks into a field."""
    field = named(at_desk.panel, kind, name)
    assert field.isVisible()
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    return field


def shown_fields(at_desk: AtDesk) -> list[str]:
    """What the fields that can be seen are called."""
    fields = at_desk.panel.findChildren(QLineEdit)
    return [field.accessibleName() for field in fields if field.isVisible()][1:]


def shown_labels(at_desk: AtDesk) -> list[str]:
    """The words of all labels that can be seen."""
    return [label.text() for label in at_desk.panel.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("90 berths", ["Value", "Unit"]),
        ("It was rough", ["Speaker", "Where", "When"]),
        ("Nobody on the quay believed that", ["Claimant"]),
    ],
)
def test_a_card_has_the_fields_of_its_tag(at_desk: AtDesk, words: str, fields: list[str]) -> None:
    at_desk.click_card(words)
    assert shown_fields(at_desk) == fields


@pytest.mark.parametrize(
    ("words", "name", "typed", "field", "saved"),
    [
        ("It was rough", "Speaker", " Ilse  Tarrant ", "speaker", "Ilse Tarrant"),
        ("It was rough", "Where", "on the quay", "said_where", "on the quay"),
        ("It was rough", "When", "Friday", "said_when", "Friday"),
        ("Nobody on the quay believed that", "Claimant", "Bo", "claimant", "Bo"),
        ("90 berths", "Unit", "bunks", "unit", "bunks"),
        ("90 berths", "Value", "-1,090.50", "value", "-1090.50"),
    ],
)
def test_a_field_is_saved_when_it_is_left_and_can_be_undone(
    at_desk: AtDesk, words: str, name: str, typed: str, field: str, saved: str
) -> None:
    at_desk.click_card(words)
    before = annotation_fields(at_desk.annotation(words))
    line = enter(at_desk, QLineEdit, name)
    line.selectAll()
    type_words(typed)
    assert annotation_fields(at_desk.annotation(words)) == before
    press(Qt.Key.Key_Tab)
    assert annotation_fields(at_desk.annotation(words))[field] == saved
    at_desk.bench.undo()
    assert annotation_fields(at_desk.annotation(words)) == before
    assert line.text() == (before[field] or "")


def test_a_value_by_hand_is_marked_as_such(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    enter(at_desk, QLineEdit, "Value").selectAll()
    type_words("95")
    press(Qt.Key.Key_Return)
    figure = at_desk.annotation("90 berths").figure
    assert (figure.value, figure.by_hand) == (Decimal(95), True)


def test_what_is_no_number_is_told_and_kept(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    before = at_desk.annotation("90 berths")
    field = enter(at_desk, QLineEdit, "Value")
    field.selectAll()
    type_words("ninety")
    press(Qt.Key.Key_Return)
    assert len(at_desk.told) == 1
    assert "“ninety” is not a number" in at_desk.told[0]
    assert field.text() == "ninety"
    assert field.accessibleDescription() == "Not saved"
    assert at_desk.annotation("90 berths") == before


def test_words_that_could_not_be_saved_wait_in_their_card(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    field = enter(at_desk, QLineEdit, "Value")
    field.selectAll()
    type_words("ninety")
    at_desk.click_card("12.5 million")
    assert field.text() != "ninety"
    at_desk.click_card("90 berths")
    assert field.text() == "ninety"


@pytest.mark.parametrize("chosen", [Filter(), Filter(words="zebra")])
def test_words_that_wait_in_their_card_are_gone_back_to(at_desk: AtDesk, chosen: Filter) -> None:
    at_desk.click_card("90 berths")
    field = enter(at_desk, QLineEdit, "Value")
    field.selectAll()
    type_words("ninety")
    at_desk.click_card("12.5 million")
    at_desk.panel.set_filter(chosen)
    assert not at_desk.panel.commit_edits()
    assert at_desk.selected_cards() == ["90 berths"]
    assert (field.text(), field.accessibleDescription()) == ("ninety", "Not saved")
    field.setText("95")
    assert at_desk.panel.commit_edits()
    assert at_desk.annotation("90 berths").figure.value == Decimal(95)


def test_words_that_wait_for_a_mark_that_is_gone_hold_nobody_up(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    enter(at_desk, QLineEdit, "Value").selectAll()
    type_words("ninety")
    at_desk.click_card("12.5 million")
    assert at_desk.bench.do(lambda stamp: delete(stamp, at_desk.annotation("90 berths")))
    assert at_desk.panel.commit_edits()


@pytest.mark.parametrize("how", ["tab", "ctrl enter", "another card", "list", "commit", "filter"])
def test_a_note_is_saved_however_it_is_left(at_desk: AtDesk, how: str) -> None:
    at_desk.click_card("90 berths")
    at_desk.panel.edit_note()
    assert isinstance(focused(), QPlainTextEdit)
    type_words("Ring the mate")
    match how:
        case "tab":
            press(Qt.Key.Key_Tab)
        case "ctrl enter":
            press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            assert focused() is at_desk.panel.list
        case "another card":
            at_desk.bench.select("It was rough")
        case "list":
            at_desk.panel.focus_list()
        case "commit":
            assert at_desk.panel.commit_edits()
        case _:
            at_desk.panel.set_filter(Filter(words="zebra"))
    assert at_desk.annotation("90 berths").note == "Ring the mate"
    assert at_desk.annotation("It was rough").note == ""


@pytest.mark.parametrize(
    ("kind", "name", "field"),
    [(QPlainTextEdit, "Note", "note"), (QLineEdit, "Unit", "unit")],
)
def test_esc_saves_what_was_typed_and_undo_takes_it_back(
    at_desk: AtDesk, kind: type[QLineEdit | QPlainTextEdit], name: str, field: str
) -> None:
    at_desk.click_card("90 berths")
    before = annotation_fields(at_desk.annotation("90 berths"))[field]
    enter(at_desk, kind, name).selectAll()
    type_words("bunks, so the mate")
    press(Qt.Key.Key_Escape)
    assert focused() is at_desk.panel.list
    saved = annotation_fields(at_desk.annotation("90 berths"))
    assert saved[field] == "bunks, so the mate"
    at_desk.bench.undo()
    assert annotation_fields(at_desk.annotation("90 berths"))[field] == before


def test_esc_stays_in_a_field_that_can_not_be_saved(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    field = enter(at_desk, QLineEdit, "Value")
    field.selectAll()
    type_words("ninety")
    press(Qt.Key.Key_Escape)
    assert focused() is field
    assert field.text() == "ninety"
    assert len(at_desk.told) == 1


def test_a_note_is_saved_while_it_is_typed(at_desk: AtDesk, qtbot: QtBot) -> None:
    at_desk.click_card("90 berths")
    at_desk.panel.edit_note()
    type_words("Ring the ")
    assert at_desk.annotation("90 berths").note == ""
    qtbot.waitUntil(lambda: at_desk.annotation("90 berths").note == "Ring the", timeout=4000)
    at_desk.flag("90 berths")
    type_words("mate")
    assert named(at_desk.panel, QPlainTextEdit, "Note").toPlainText() == "Ring the mate"
    press(Qt.Key.Key_Escape)
    assert at_desk.annotation("90 berths").note == "Ring the mate"


def test_a_note_that_was_saved_while_typing_can_be_emptied(at_desk: AtDesk, qtbot: QtBot) -> None:
    at_desk.click_card("90 berths")
    at_desk.panel.edit_note()
    type_words("Wrong ")
    qtbot.waitUntil(lambda: at_desk.annotation("90 berths").note == "Wrong", timeout=4000)
    named(at_desk.panel, QPlainTextEdit, "Note").selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Escape)
    assert at_desk.annotation("90 berths").note == ""


def test_what_was_refused_is_not_tried_again_while_it_is_typed(
    at_desk: AtDesk, qtbot: QtBot
) -> None:
    at_desk.click_card("90 berths")
    at_desk.panel.edit_note()
    type_words("mine")
    other = Desk(at_desk.desk.path, "Bo")
    other.run(set_note(other.stamp(), other.look.annotation("90 berths"), "theirs"))
    other.close()
    at_desk.desk.poll()
    qtbot.waitUntil(lambda: len(at_desk.told) == 1, timeout=4000)
    type_words("!")
    qtbot.wait(2300)
    assert at_desk.annotation("90 berths").note == "theirs"
    assert len(at_desk.told) == 1


def test_a_note_with_odd_blanks_is_not_saved_by_looking_at_it(at_desk: AtDesk) -> None:
    one = at_desk.annotation("90 berths")
    at_desk.bench.do(lambda stamp: set_note(stamp, one, "10\u00a0000 \r\n"))
    before = at_desk.log()
    at_desk.click_card("90 berths")
    at_desk.panel.edit_note()
    press(Qt.Key.Key_Tab)
    assert at_desk.log() == before


def test_another_editors_words_are_not_written_over_unseen(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    at_desk.panel.edit_note()
    type_words("mine")
    other = Desk(at_desk.desk.path, "Bo")
    other.run(set_note(other.stamp(), other.look.annotation("90 berths"), "theirs"))
    other.close()
    at_desk.desk.poll()
    note = named(at_desk.panel, QPlainTextEdit, "Note")
    assert note.toPlainText() == "mine"
    assert not at_desk.panel.commit_edits()
    assert len(at_desk.told) == 1
    assert at_desk.annotation("90 berths").note == "theirs"
    assert note.toPlainText() == "mine"
    assert at_desk.panel.commit_edits()
    assert at_desk.annotation("90 berths").note == "mine"


def test_a_change_elsewhere_shows_in_an_untouched_field(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    one = at_desk.annotation("90 berths")
    at_desk.bench.do(lambda stamp: set_note(stamp, one, "from elsewhere"))
    assert named(at_desk.panel, QPlainTextEdit, "Note").toPlainText() == "from elsewhere"


def test_the_reason_of_a_flag_can_be_written(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    assert "Why flagged" not in shown_fields(at_desk)
    at_desk.flag("90 berths", "too round")
    field = enter(at_desk, QLineEdit, "Why flagged")
    assert field.text() == "too round"
    field.selectAll()
    type_words("the ship has 80")
    press(Qt.Key.Key_Return)
    flag = flag_by_hand(at_desk.annotation("90 berths"))
    assert flag is not None
    assert flag.reason == "the ship has 80"


def test_verdict_and_wording_are_shown(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    at_desk.set_status("90 berths", Status.NEEDS_CORRECTION, "80 <b>berths</b>")
    assert "80 <b>berths</b>" in shown_labels(at_desk)
    assert any(words.startswith("Needs correction by Ida, ") for words in shown_labels(at_desk))
    labels = at_desk.panel.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_whether_a_claim_is_checkable_is_chosen_in_a_menu(at_desk: AtDesk) -> None:
    words = "Nobody on the quay believed that"
    at_desk.click_card(words)
    menu = named(at_desk.panel, QToolButton, "Checkable: Not yet said").menu()
    assert menu is not None
    menu.actions()[2].trigger()
    assert at_desk.annotation(words).claim.checkable is False
    assert named(at_desk.panel, QToolButton, "Checkable: No").isVisible()


@pytest.mark.parametrize(
    ("name", "action"), [("Confirm", "confirm"), ("Flag", "flag"), ("Correct…", "correct")]
)
def test_buttons_do_what_their_keys_do(at_desk: AtDesk, name: str, action: str) -> None:
    at_desk.click_card("90 berths")
    done: list[str] = []
    at_desk.actions[action].triggered.connect(lambda: done.append(action))
    button = named(at_desk.panel, QPushButton, name)
    assert at_desk.actions.keys_of(action) in button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [action]
    assert focused() is at_desk.panel.list
    QTest.keySequence(at_desk.panel.list, at_desk.actions[action].shortcut())
    assert done == [action, action]


def test_a_button_saves_what_is_being_typed_first(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    at_desk.panel.edit_note()
    type_words("first this")
    button = named(at_desk.panel, QPushButton, "Confirm")
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert at_desk.annotation("90 berths").note == "first this"
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))


def test_letters_in_a_field_are_letters(at_desk: AtDesk) -> None:
    at_desk.click_card("It was rough")
    done: list[bool] = []
    for action in ("confirm", "flag", "delete", "next"):
        at_desk.actions[action].triggered.connect(done.append)
    field = enter(at_desk, QLineEdit, "Speaker")
    type_words("x j k")
    press(Qt.Key.Key_Down)
    assert field.text() == "x j k"
    assert done == []
    assert at_desk.selected_cards() == ["It was rough"]


def test_tab_leads_from_the_list_through_the_card(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    names = [widget.accessibleName() for widget in reachable(at_desk.panel)]
    start = names.index("Annotations in text order")
    wanted = ["Value", "Unit", "Add source", "Note", "Confirm", "Flag", "Correct…", "More"]
    assert names[start + 1 :] == wanted
    for name in wanted:
        press(Qt.Key.Key_Tab)
        if name == "Value":
            assert focused().accessibleName() == name


def test_a_field_that_gets_the_focus_out_of_view_is_scrolled_into_it(at_desk: AtDesk) -> None:
    at_desk.panel.resize(400, 420)
    at_desk.click_card("90 berths")
    at_desk.panel.list.verticalScrollBar().setValue(0)
    note = named(at_desk.panel, QPlainTextEdit, "Note")
    at_desk.panel.edit_note()
    QApplication.processEvents()
    cards = at_desk.panel.list
    top = note.mapTo(at_desk.panel, QPoint(0, 0)).y() - cards.mapTo(at_desk.panel, QPoint(0, 0)).y()
    assert cards.rect().contains(QPoint(50, top))


def test_the_card_grows_with_its_note(at_desk: AtDesk) -> None:
    at_desk.click_card("90 berths")
    before = at_desk.panel.list.visualRect(at_desk.index("90 berths")).height()
    at_desk.panel.edit_note()
    type_words("one\rtwo\rthree")
    QApplication.processEvents()
    assert at_desk.panel.list.visualRect(at_desk.index("90 berths")).height() > before + 20


class LayoutRequests(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.number = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() is QEvent.Type.LayoutRequest
        return False


def test_an_open_card_comes_to_rest(at_desk: AtDesk, qtbot: QtBot) -> None:
    at_desk.click_card("90 berths")
    qtbot.wait(50)
    requests = LayoutRequests(at_desk.panel.details)
    qtbot.wait(100)
    assert requests.number == 0


def test_wrapped_words_have_room_after_those_of_another_card(at_desk: AtDesk) -> None:
    long = "From 2.0 per cent to 2.5 per cent is +0.5 percentage points, or +25%; it says 0.5."
    for words, correction in (("1,240 people", "1,230 people"), ("90 berths", "")):
        mark = at_desk.annotation(words)
        flag = Flag(words, "points", Severity.ERROR, long, state=FlagState.ACCEPTED)
        at_desk.bench.book.put(replace(mark, flags=(flag,), correction=correction))
        at_desk.bench.select(mark.id)
        QApplication.processEvents()
    flags = at_desk.panel.details.rows.flags
    assert flags.height() >= flags.heightForWidth(flags.width())
