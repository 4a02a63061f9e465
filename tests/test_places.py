"""Which desk and which editor it is, where several places say so."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from fact_desk import places
from fact_desk.places import default_desk_path, desk_path, editor_name, may_make_desk
from fact_desk.settings import Settings
from fact_desk.state import State

DESKS = [
    ("/named", "/environment", "/last", "/named"),
    (None, "/environment", "/last", "/environment"),
    (None, "", "/last", "/last"),
    (None, None, "/last", "/last"),
]


@pytest.mark.parametrize(("explicit", "environment", "last", "expected"), DESKS)
def test_which_desk(
    explicit: str | None,
    environment: str | None,
    last: str,
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _environment(monkeypatch, "FACT_DESK", environment)
    named = None if explicit is None else Path(explicit)
    assert desk_path(named, State(last_desk=last)) == Path(expected)


def test_the_users_own_desk_comes_last(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACT_DESK")
    assert desk_path(None, State()) == default_desk_path()
    assert default_desk_path().name == "newsdesk.factdesk"
    assert default_desk_path().parent.name == "fact-desk"
    assert own_home in default_desk_path().parents


def test_a_desk_used_last_is_not_made_anew(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, astray = tmp_path / "a.factdesk", tmp_path / "away" / "a.factdesk"
    monkeypatch.delenv("FACT_DESK", raising=False)
    assert own_home in default_desk_path().parents
    assert may_make_desk(default_desk_path(), None)
    assert not may_make_desk(desk, None)
    assert may_make_desk(desk, desk)
    assert not may_make_desk(astray, astray)
    monkeypatch.setenv("FACT_DESK", str(desk))
    assert may_make_desk(desk, None)


EDITORS = [
    ("Ada", "Bo", "Cy", "Ada"),
    (" Ada \n Ostrander", "Bo", "Cy", "Ada Ostrander"),
    ("  ", "Bo", "Cy", "Bo"),
    (None, "", "Cy", "Cy"),
]


@pytest.mark.parametrize(("explicit", "environment", "settings", "expected"), EDITORS)
def test_which_editor(
    explicit: str | None,
    environment: str,
    settings: str,
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _environment(monkeypatch, "FACT_DESK_EDITOR", environment)
    assert editor_name(Settings(editor=settings), explicit) == expected


def test_the_systems_user_comes_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACT_DESK_EDITOR", raising=False)
    monkeypatch.setattr(places, "_full_name", lambda: "Dora Eskeland")
    assert editor_name(Settings()) == "Dora Eskeland"
    monkeypatch.setattr(places, "_full_name", lambda: "")
    monkeypatch.setattr(getpass, "getuser", lambda: "dora")
    assert editor_name(Settings()) == "dora"


def test_a_user_without_a_name_still_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("no such user")

    monkeypatch.delenv("FACT_DESK_EDITOR", raising=False)
    monkeypatch.setattr(places, "_full_name", lambda: "")
    monkeypatch.setattr(getpass, "getuser", nobody)
    assert editor_name(Settings()) == "editor"


def _environment(monkeypatch: pytest.MonkeyPatch, name: str, value: str | None) -> None:
    if value is None:
        monkeypatch.delenv(name, raising=False)
    else:
        monkeypatch.setenv(name, value)
