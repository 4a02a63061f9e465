"""A new draft comes while an article is checked: settled by keyboard, looked back at, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTreeWidget, QWidget

from fact_desk.desk.verbs.annotations import annotate, set_status
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.stamps import new_id
from fact_desk.resources import seed
from fact_desk.state import read_state
from fact_desk.text.anchoring import Fate
from fact_desk.window.page.changes import WHERE
from tests.window.controls import Meeting, named, unnamed
from tests.window.stories.hands import Hands

STRIKE, SECOND = seed("harbour-strike.md"), seed("harbour-strike-draft-2.md")
SAME, MOVED = "610 dockers", "In the town the strike is counted in smaller sums"
CHANGED, GONE = "1,240 people", "They asked not to be named because they have to go back into it."


@pytest.fixture
def checked(hands: Hands) -> Hands:
    """The article with a few confirmed marks."""
    hands.open(STRIKE)
    for words, tag in ((SAME, Tag.FIGURE), (CHANGED, Tag.FIGURE), (GONE, Tag.CLAIM)):
        _mark(hands, words, tag)
    return hands


def _mark(hands: Hands, words: str, tag: Tag) -> None:
    bench, name = hands.program.bench, new_id()
    draft = bench.draft
    assert draft is not None
    bench.do(lambda stamp: annotate(stamp, draft, hands.where(words), tag, name))
    bench.do(lambda stamp: set_status(stamp, bench.book[name], Status.CONFIRMED))


def revise(hands: Hands, path: Path) -> None:
    drafts = hands.program.drafts
    drafts.incoming.read_file(path)
    hands.bot.waitUntil(lambda: drafts.is_settling, timeout=10_000)
    hands.settle()


def states(hands: Hands) -> dict[str, Status]:
    return {mark.target.exact: mark.status for mark in hands.marks}


def test_settled_by_keyboard(checked: Hands) -> None:
    hands, triage = checked, checked.program.drafts.triage
    revise(hands, SECOND)
    assert hands.told[-1].startswith("This is draft 2: 1 unchanged, 1 to recheck, 1 lost.")
    assert states(hands) == {"1,230 people": Status.RECHECK, SAME: Status.CONFIRMED}
    assert triage.current is not None
    assert triage.current.fate is Fate.RECHECK
    hands.press("Space")
    assert states(hands)["1,230 people"] is Status.CONFIRMED
    assert hands.told[-1] == "Accepted: confirmed. Ctrl+Z takes it back."
    assert triage.current is not None
    assert (triage.current.fate, triage.current.before.target.exact) == (Fate.LOST, GONE)
    # Without one sure place there is nothing that Space could accept.
    hands.press("Space")
    assert hands.told[-1].startswith("Press the digit of a place")
    view = triage.page.sheet.view
    start = view.text.index("according to two people")
    view.select_span(hands.where("according to two people"))
    hands.press("P")
    assert hands.told[-1] == "Placed. Space accepts it there; Ctrl+Z takes it back."
    assert states(hands)["according to two people"] is Status.RECHECK
    assert hands.program.bench.book.at(start)[0].made_by == hands.program.bench.desk.editor
    hands.press("Space")
    assert triage.current is None
    hands.press("Escape")
    assert not hands.program.drafts.is_shown
    assert set(states(hands).values()) == {Status.CONFIRMED}
    while hands.program.bench.draft and hands.program.bench.draft.draft.number == 2:
        hands.press("Ctrl+Z")
    assert states(hands) == dict.fromkeys((CHANGED, SAME, GONE), Status.CONFIRMED)


def test_left_and_taken_up_again(checked: Hands) -> None:
    hands, drafts = checked, checked.program.drafts
    revise(hands, SECOND)
    hands.press("L", "L")
    assert hands.told[-1].startswith("Kept for later")
    assert drafts.triage.current is None
    hands.press("Escape")
    hands.bot.waitUntil(lambda: len(drafts.waiting.carried) == 2, timeout=5_000)
    lost = named(hands.program.panel, QPushButton, f"Claim: {GONE}")
    QTest.mouseClick(lost, Qt.MouseButton.LeftButton)
    assert drafts.triage.current is not None
    assert drafts.triage.current.before.target.exact == GONE
    assert unnamed(drafts.triage.page) == []
    hands.press("Del")
    assert hands.told[-1].startswith("Dropped.")
    assert GONE not in [one.before.target.exact for one in drafts.triage.waiting_doubts]
    hands.press("Ctrl+Z")
    assert drafts.triage.current is not None
    assert drafts.triage.current.before.target.exact == GONE


def test_what_was_left_is_compared_with_the_draft_of_its_verdict(
    checked: Hands, tmp_path: Path
) -> None:
    hands, drafts = checked, checked.program.drafts
    revise(hands, SECOND)
    hands.press("L", "L", "Escape")
    third = tmp_path / "third.md"
    third.write_text(SECOND.read_text("utf-8") + "\n\nThe talks go on at Easter.\n", "utf-8")
    revise(hands, third)
    doubt = drafts.triage.current
    assert doubt is not None
    assert (doubt.number, doubt.before.target.exact) == (1, CHANGED)
    assert doubt.before.status is Status.CONFIRMED
    assert hands.told[-1].startswith("This is draft 3: 1 unchanged, 1 to recheck, 1 lost.")
    assert len(drafts.triage.waiting_doubts) == 2


def test_a_draft_that_leaves_nothing_to_settle_is_shown_at_once(
    hands: Hands, tmp_path: Path
) -> None:
    path, later = tmp_path / "lock.txt", tmp_path / "later.txt"
    path.write_text("Lock\n\nThe lock was shut at noon.", "utf-8")
    later.write_text("Lock\n\nThe lock was shut at noon. Nobody was hurt there.", "utf-8")
    hands.open(path)
    _mark(hands, "shut at noon", Tag.CLAIM)
    drafts = hands.program.drafts
    drafts.incoming.read_file(later)
    hands.bot.waitUntil(lambda: "Nobody was hurt" in hands.text, timeout=10_000)
    hands.settle()
    assert not drafts.is_shown
    assert hands.told[-1].startswith("This is draft 2: 1 unchanged.")


def test_a_doubled_sentence_asks_which(hands: Hands, tmp_path: Path) -> None:
    first, doubled, last = "It rained at noon.", "Three barges broke loose.", "The lock was shut."
    path, later = tmp_path / "once.txt", tmp_path / "twice.txt"
    path.write_text(f"Barges\n\n{first} {doubled} {last}", "utf-8")
    later.write_text(f"Barges\n\n{first} {doubled} {doubled} {last}", "utf-8")
    hands.open(path)
    _mark(hands, "Three barges", Tag.FIGURE)
    revise(hands, later)
    triage = hands.program.drafts.triage
    assert triage.current is not None
    assert triage.current.fate is Fate.AMBIGUOUS
    assert hands.marks == []
    for number, neighbour in ((1, f"noon. ▸Three barges◂ broke loose. {doubled}"), (2, last)):
        buttons = triage.page.card.findChildren(QPushButton)
        names = [one.accessibleName() for one in buttons if one.isVisible()]
        assert any(one.startswith(f"Place {number}: ") and neighbour in one for one in names)
    hands.press("2")
    starts = {span.start for span in triage.current.places}
    assert {mark.span.start for mark in hands.marks} < starts
    hands.press("Space")
    assert states(hands) == {"Three barges": Status.CONFIRMED}
    hands.press("Ctrl+Z", "Ctrl+Z")
    assert hands.marks == []
    assert triage.current.fate is Fate.AMBIGUOUS


def test_an_older_draft_is_looked_at(checked: Hands) -> None:
    hands, drafts = checked, checked.program.drafts
    revise(hands, SECOND)
    hands.press("Escape")

    def choose(dialog: QWidget) -> None:
        rows = named(dialog, QTreeWidget, "Drafts")
        hands.bot.waitUntil(lambda: "…" not in _row(rows, 0), timeout=5_000)
        assert _row(rows, 0)[0] == "2"
        assert _row(rows, 0)[4:] == ["+43", "−44", "Ida Quist"]
        QTest.keyClick(rows, Qt.Key.Key_Down)
        QTest.keyClick(rows, Qt.Key.Key_Return)

    Meeting(choose)
    hands.program.actions["drafts"].trigger()
    hands.settle()
    # Without a window manager nobody gives the window its keys back after a dialog.
    hands.program.window.activateWindow()
    hands.bot.waitUntil(hands.program.window.isActiveWindow, timeout=5_000)
    assert drafts.is_shown
    assert "to be read only" in drafts.past.accessibleDescription()
    assert CHANGED in drafts.past.sheet.view.text
    hands.press("C")
    hands.press("Escape")
    assert not drafts.is_shown
    assert "1,230 people" in hands.text


def _row(rows: QTreeWidget, number: int) -> list[str]:
    item = rows.topLevelItem(number)
    assert item is not None
    return [item.text(column) for column in range(rows.columnCount())]


def _drop(hands: Hands, path: Path) -> None:
    """Drops the file onto the middle of the page."""
    window, paper = hands.program.window, hands.program.reading.paper
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path.absolute()))])
    place = QPointF(paper.mapTo(window, paper.rect().center()))
    keys, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, keys, none))


@pytest.mark.parametrize(
    ("name", "drafts"), [("harbour-strike-draft-2.md", 2), ("halcyrie-ferry.md", 1)]
)
def test_a_dropped_file_is_asked_about(checked: Hands, name: str, drafts: int) -> None:
    """Enter does what the likeness speaks for."""
    hands = checked

    def accept(dialog: QWidget) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    met = Meeting(accept)
    first = hands.program.bench.article
    _drop(hands, seed(name))
    hands.bot.waitUntil(lambda: bool(met.titles), timeout=10_000)

    def is_there() -> bool:
        bench = hands.program.bench
        assert first is not None
        same = bench.article is not None and bench.article.id == first.id
        number = len(bench.desk.look.drafts(first.id))
        return number == drafts and same == (drafts == 2)

    hands.bot.waitUntil(is_there, timeout=10_000)
    assert met.titles == ["New draft or another article?"]


def test_the_same_words_again_change_nothing(checked: Hands) -> None:
    draft = checked.program.bench.draft
    assert draft is not None
    QGuiApplication.clipboard().setText(STRIKE.read_text("utf-8"))
    checked.press("Ctrl+Alt+V")
    checked.bot.waitUntil(lambda: "very words" in checked.told[-1], timeout=5_000)
    assert checked.program.bench.draft is draft


def test_changes_are_marked_in_the_margin(checked: Hands) -> None:
    hands = checked
    revise(hands, SECOND)
    hands.press("Escape")

    def margin() -> set[int]:
        """The colours at the page's left edge."""
        picture = hands.view.viewport().grab().toImage()
        ratio = picture.devicePixelRatio()
        left = round(WHERE * ratio)
        return {picture.pixelColor(left, y).rgb() for y in range(picture.height())}

    accent = hands.program.look.theme.accent.rgb()
    hands.bot.waitUntil(lambda: accent in margin(), timeout=5_000)
    hands.press("Ctrl+Shift+D")
    hands.bot.waitUntil(lambda: accent not in margin(), timeout=5_000)


def test_a_changed_file_is_offered(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "strike.md"
    path.write_bytes(STRIKE.read_bytes())
    hands.open(path)
    paper = hands.program.reading.paper
    take = named(paper, QPushButton, "Take as new draft")
    assert not take.isVisible()
    path.write_bytes(SECOND.read_bytes())
    hands.bot.waitUntil(take.isVisible, timeout=10_000)
    bench = hands.program.bench
    assert bench.draft is not None
    assert bench.draft.draft.number == 1
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    hands.bot.waitUntil(lambda: "1,230 people" in hands.text, timeout=10_000)
    assert not take.isVisible()
    article = bench.article
    assert article is not None
    desk = bench.desk.path
    hands.close()
    kept = read_state().place_in(desk).files
    assert kept == {article.id: str(path)}
