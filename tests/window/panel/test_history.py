"""The history says who did what, when, and how it stood before and after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import move_edges, retag, set_note
from fact_desk.desk.verbs.flags import give_reason, take_back_flag
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.span import Span
from fact_desk.window.panel.history import HistoryView
from fact_desk.window.panel.history_words import Entry, entries_of
from tests.window.controls import accessible
from tests.window.panel.at_desk import AtDesk

WORDS = "It was rough"


def newest(at_desk: AtDesk) -> tuple[str, str, str]:
    """Who did what last, before and after."""
    entry = history(at_desk)[0]
    return entry.who, entry.what, entry.changes


def history(at_desk: AtDesk) -> list[Entry]:
    """The history of the one quote."""
    return entries_of(WORDS, at_desk.desk.look.history(WORDS))


def test_a_mark_begins_its_history(at_desk: AtDesk) -> None:
    assert newest(at_desk) == ("Ida", "marked it", f"tag: quote\nwords: {WORDS}")
    assert len(history(at_desk)) == 1


def test_a_verdict_with_its_undoing(at_desk: AtDesk) -> None:
    at_desk.set_status(WORDS, Status.NEEDS_CORRECTION, "It was calm")
    changes = "status: open → needs correction\nshould read: (nothing) → It was calm"
    assert newest(at_desk) == ("Ida", "came to a verdict", changes)
    at_desk.bench.undo()
    back = "status: needs correction → open\nshould read: It was calm → (nothing)"
    assert newest(at_desk) == ("Ida", "undid: came to a verdict", back)
    at_desk.bench.redo()
    assert newest(at_desk) == ("Ida", "did again: came to a verdict", changes)


def test_other_editors_are_named(at_desk: AtDesk) -> None:
    other = Desk(at_desk.desk.path, "Bo \u202eEvil")
    other.run(set_note(other.stamp(), other.look.annotation(WORDS), "Check\nthe tape"))
    other.close()
    assert newest(at_desk) == ("Bo ▯Evil", "wrote the note", "note: (nothing) → Check\nthe tape")


def test_flags_come_go_and_get_reasons(at_desk: AtDesk) -> None:
    at_desk.flag(WORDS, "hearsay")
    assert newest(at_desk) == ("Ida", "flagged it", "flag: (nothing) → by hand, hearsay")
    flagged = at_desk.annotation(WORDS)
    at_desk.bench.do(lambda stamp: give_reason(stamp, flagged, "no witness"))
    reason = "why flagged: hearsay → no witness"
    assert newest(at_desk) == ("Ida", "said why it is flagged", reason)
    reasoned = at_desk.annotation(WORDS)
    at_desk.bench.do(lambda stamp: take_back_flag(stamp, reasoned))
    gone = "flag: by hand, no witness → (nothing)"
    assert newest(at_desk) == ("Ida", "took the flag back", gone)


def test_tags_and_edges(at_desk: AtDesk) -> None:
    quote, draft = at_desk.annotation(WORDS), at_desk.bench.draft
    assert draft is not None
    at_desk.bench.do(lambda stamp: retag(stamp, quote, Tag.CLAIM))
    assert newest(at_desk) == ("Ida", "re-tagged it", "tag: quote → claim")
    claim = at_desk.annotation(WORDS)
    shorter = Span(claim.span.start, claim.span.end - 6)
    at_desk.bench.do(lambda stamp: move_edges(stamp, claim, draft, shorter))
    assert newest(at_desk) == ("Ida", "moved its edges", "words: It was rough → It was")


def test_times_are_those_of_this_place(at_desk: AtDesk) -> None:
    made = datetime.fromisoformat(at_desk.annotation(WORDS).made_at).astimezone()
    assert history(at_desk)[0].when == f"{made.day} {made:%b %Y, %H:%M}"


def _cells(table: QTableWidget, row: int) -> Iterator[str]:
    for column in range(table.columnCount()):
        item = table.item(row, column)
        assert item is not None
        yield item.text()


def test_the_view_shows_the_newest_first_and_closes_again(at_desk: AtDesk) -> None:
    at_desk.set_status(WORDS, Status.CONFIRMED)
    at_desk.bench.select(WORDS)
    seen: list[list[str]] = []

    def look() -> None:
        view = QApplication.activeModalWidget()
        assert isinstance(view, HistoryView)
        table = view.findChild(QTableWidget)
        assert table is not None
        assert accessible(table).childCount() > 0
        seen.extend(list(_cells(table, row)) for row in range(table.rowCount()))
        view.reject()

    QTimer.singleShot(100, look)
    at_desk.panel.show_history()
    assert [cells[2] for cells in seen] == ["came to a verdict", "marked it"]
    assert seen[0][3] == "status: open → confirmed"


def test_nothing_selected_has_no_history(at_desk: AtDesk) -> None:
    at_desk.bench.select("")
    at_desk.panel.show_history()
    assert QApplication.activeModalWidget() is None


def test_the_view_does_not_stay_behind(at_desk: AtDesk) -> None:
    at_desk.bench.select(WORDS)
    QTimer.singleShot(100, lambda: QTest.keyClick(_in_front(), Qt.Key.Key_Escape))
    at_desk.panel.show_history()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not at_desk.panel.findChildren(HistoryView)


def _in_front() -> QWidget:
    view = QApplication.activeModalWidget()
    assert view is not None
    return view
