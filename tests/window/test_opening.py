"""Opening a desk at the start: what is asked where there is none, or where it is damaged."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_desk.errors import DeskDamaged, DeskUnusable
from fact_desk.window import opening
from fact_desk.window.opening import open_or_ask
from tests.window.desks import STORIES, desk_of

Asked = list[tuple[str, list[str]]]


@pytest.fixture
def answer(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Asked]:
    """Takes these ways out, one after the other; what was asked is in the list."""
    assert qtbot

    def taking(*ways: str) -> Asked:
        asked: Asked = []

        def choose(_parent: None, sentence: str, offered: list[str]) -> str:
            asked.append((sentence, offered))
            return ways[len(asked) - 1]

        monkeypatch.setattr(opening, "choose", choose)
        return asked

    return taking


def test_a_desk_that_is_gone_is_asked_about(tmp_path: Path, answer: Callable[..., Asked]) -> None:
    path = tmp_path / "away" / "a.factdesk"
    asked = answer("Try Again", "Quit")
    assert open_or_ask(path, "Ida", make=False) is None
    assert [sentence.startswith(f"There is no desk at {path}") for sentence, _ in asked] == [
        True,
        True,
    ]
    assert asked[0][1] == ["Try Again", "Open Another Desk…", "Make a New Desk…", "Quit"]
    assert not path.parent.exists()


def test_a_desk_is_made_where_it_may_be(tmp_path: Path, answer: Callable[..., Asked]) -> None:
    asked = answer()
    desk = open_or_ask(tmp_path / "a.factdesk", "Ida", make=True)
    assert desk is not None
    desk.close()
    assert asked == []


def test_a_new_desk_instead_of_one_that_is_gone(
    tmp_path: Path, answer: Callable[..., Asked], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer("Make a New Desk…")
    new = tmp_path / "new.factdesk"

    def ask_save(*_: object) -> Path:
        return new

    monkeypatch.setattr(opening, "ask_save", ask_save)
    desk = open_or_ask(tmp_path / "a.factdesk", "Ida", make=False)
    assert desk is not None
    with closing(desk):
        assert desk.path == new


def test_a_rescue_that_fails_is_told_and_asked_about_again(
    tmp_path: Path, answer: Callable[..., Asked], monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(desk_of(tmp_path, STORIES[0])) as desk:
        path = desk.path
    (tmp_path / "test rescued.factdesk").write_text("of yesterday", encoding="utf-8")
    targets: list[str] = []

    def fail_to_rescue(_damaged: Path, target: Path) -> None:
        targets.append(target.name)
        raise DeskUnusable("Nothing can be read.")

    def fail_to_open(_path: Path, _editor: str) -> None:
        raise DeskDamaged("It is damaged.")

    monkeypatch.setattr(opening, "rescue", fail_to_rescue)
    monkeypatch.setattr(opening, "Desk", fail_to_open)
    asked = answer("Rescue What Can Be Read", "Quit")
    assert open_or_ask(path, "Ida", make=False) is None
    assert [sentence for sentence, _ in asked] == ["It is damaged.", "Nothing can be read."]
    assert asked[0][1] == asked[1][1]
    assert targets == ["test rescued 2.factdesk"]


def test_backups_that_can_not_be_listed_are_not_offered(
    tmp_path: Path, answer: Callable[..., Asked]
) -> None:
    path = tmp_path / "a.factdesk"
    path.write_text("no desk", encoding="utf-8")
    (tmp_path / "a backups").write_text("no folder", encoding="utf-8")
    asked = answer("Quit")
    assert open_or_ask(path, "Ida", make=False) is None
    assert "Restore the Newest Backup" not in asked[0][1]
