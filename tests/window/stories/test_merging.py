"""A colleague's desk is merged, what differs is settled, and one undo takes it back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_status
from fact_desk.model.annotation import Status, Tag
from tests.desks import add_article, mark
from tests.window.stories.conftest import Start
from tests.window.stories.hands import EDITOR, Hands

HERS = "Tomas Brandt"


@pytest.fixture
def hands(start: Start, desk_file: Path, hers: Path) -> Hands:
    """The window on my desk, with the article open."""
    assert hers.exists()
    begun = start()
    begun.program.bench.open_article(begun.program.bench.desk.look.articles()[0].id)
    begun.settle()
    return begun


@pytest.fixture
def hers(desk_file: Path) -> Path:
    """Her copy of my desk: she has marked a figure, and came to another verdict than I."""
    with closing(Desk.make(desk_file, EDITOR)) as mine:
        draft = add_article(mine)
        claim = mark(mine, draft, "The harbour board of Ostrelle will raise fares")
        path = desk_file.with_name("hers.factdesk")
        mine.copy_to(path)
        with closing(Desk(path, HERS)) as other:
            other.run(set_status(other.stamp(), claim, Status.UNVERIFIABLE))
            mark(other, draft, "66,000 people", Tag.FIGURE)
        mine.run(set_status(mine.stamp(), claim, Status.CONFIRMED))
    return path


class Answers:
    """Presses keys in each dialog as it comes up, by its title; `came` are those that did."""

    def __init__(self, hands: Hands, keys: dict[str, list[str]]) -> None:
        self._hands, self._keys = hands, keys
        self.came: list[str] = []
        self._look()

    def _look(self) -> None:
        dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        if dialog is None or focus is None or focus.window() is not dialog:
            QTimer.singleShot(20, self._look)
            return
        title = dialog.windowTitle()
        if title in self._keys and title not in self.came:
            self.came.append(title)
            if len(self.came) < len(self._keys):
                QTimer.singleShot(20, self._look)
            self._hands.press(*self._keys[title])
        else:
            QTimer.singleShot(20, self._look)

    def wait(self) -> None:
        """Until all have come and gone."""
        self._hands.bot.waitUntil(self._are_gone, timeout=10_000)
        window = self._hands.program.window
        with self._hands.bot.waitActive(window):
            window.activateWindow()

    def _are_gone(self) -> bool:
        return self.came == [*self._keys] and QApplication.activeModalWidget() is None


def test_merge_settle_and_undo(hands: Hands, hers: Path) -> None:
    asked = {"Merge desk": ["Return"], "Decisions to settle": ["T", "Escape"]}
    answers = Answers(hands, asked)
    hands.program.merging.merge_with(hers)
    answers.wait()
    claim, figure = hands.marks
    assert (figure.target.exact, figure.made_by) == ("66,000 people", HERS)
    # Mine was the later one and stood; hers was taken, and carries her name.
    assert (claim.status, claim.checked_by) == (Status.UNVERIFIABLE, HERS)
    assert hands.program.bench.desk.look.disputes() == []
    hands.press("Ctrl+Z", "Ctrl+Z")
    (claim,) = hands.marks
    assert (claim.status, claim.checked_by) == (Status.CONFIRMED, EDITOR)


def test_compare_leads_to_the_place(hands: Hands, hers: Path) -> None:
    answers = Answers(hands, {"Compare mark-ups": ["Down", "Return"]})
    hands.program.merging.compare_with(hers)
    answers.wait()
    assert hands.view.words_rect(hands.where("66,000 people")).isValid()
    assert len(hands.marks) == 1


def test_what_is_no_desk_is_told(hands: Hands, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("no desk")
    answers = Answers(hands, {"Fact Desk": ["Escape"]})
    hands.program.merging.merge_with(text)
    answers.wait()
    assert len(hands.marks) == 1
