"""Working beside the window, and watching a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_desk.errors import BadRequest
from fact_desk.window.drafts.background import Background
from fact_desk.window.drafts.question import Answer, DraftQuestion
from fact_desk.window.drafts.watching import FileWatch
from tests.window.controls import Meeting, unnamed


def test_what_is_worked_out_is_passed_on_in_order(qtbot: QtBot) -> None:
    background, came = Background(), list[int]()
    for number in range(3):
        background.run(_giving(number), came.append)
    qtbot.waitUntil(lambda: came == [0, 1, 2], timeout=5_000)
    background.run(_giving(3), came.append)
    background.wait()
    assert not background.is_working
    assert came == [0, 1, 2]


def test_an_error_of_the_world_is_a_sentence(qtbot: QtBot) -> None:
    def refuse() -> int:
        raise BadRequest("That is the newest draft already.")

    background, came = Background(), list[int]()
    told: list[str] = []
    background.refused.connect(told.append)
    background.run(refuse, came.append)
    qtbot.waitUntil(lambda: told == ["That is the newest draft already."], timeout=5_000)
    assert came == []


def _giving(number: int) -> Callable[[], int]:
    return lambda: number


def _write(path: Path) -> None:
    path.write_text("Two.", "utf-8")


def _put_in_place(path: Path) -> None:
    """As most editors save: a new file takes the name of the old one."""
    other = path.with_suffix(".new")
    other.write_text("Two.", "utf-8")
    other.replace(path)


@pytest.mark.parametrize("save", [_write, _put_in_place])
def test_a_changed_file_is_told_of_each_time(
    qtbot: QtBot, tmp_path: Path, save: Callable[[Path], None]
) -> None:
    path = tmp_path / "story.md"
    path.write_text("One of them.", "utf-8")
    watch = FileWatch()
    watch.watch(path)
    told: list[Path] = []
    watch.changed.connect(told.append)
    save(path)
    qtbot.waitUntil(lambda: told == [path], timeout=5_000)
    path.write_text("And three.", "utf-8")
    qtbot.waitUntil(lambda: told == [path, path], timeout=5_000)
    watch.watch(None)
    assert watch.path is None


@pytest.mark.parametrize(
    ("likeness", "first"), [(0.95, "New Draft of It"), (0.1, "Another Article")]
)
def test_the_likelier_answer_is_the_first(qtbot: QtBot, likeness: float, first: str) -> None:
    dialog = DraftQuestion("b.md", "<b>Title</b>", likeness, None)
    qtbot.addWidget(dialog)
    seen: list[str] = []

    def leave(_dialog: object) -> None:
        focused = dialog.focusWidget()
        seen.append(focused.accessibleName() if focused else "")
        seen.extend(unnamed(dialog))
        dialog.reject()

    Meeting(leave)
    assert dialog.answered() is Answer.NEITHER
    assert seen == [first]
