"""Two editors' desks united and compared from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def hers(call: Call, article: str, mark: str, tmp_path: Path) -> Path:
    """A copy of the desk on which another editor has worked."""
    path = tmp_path / "hers.factdesk"
    assert call("backup", path).code == 0
    there = ("--desk", path, "--editor", "Tomas Brandt")
    assert call("set-status", mark, "unverifiable", *there).code == 0
    assert call("annotate", article, "--tag", "figure", "--quote", "12%", *there).code == 0
    return path


def test_merge_settle_and_take_back(call: Call, article: str, mark: str, hers: Path) -> None:
    call("set-status", mark, "confirmed", "--editor", "Ada")
    before = call("annotations", article, "--json").json
    planned = call("merge", hers, "--dry-run", "--json").json
    assert (planned["operations"], len(planned["annotations"])) == (2, 1)
    assert call("annotations", article, "--json").json == before
    done = call("merge", hers, "--editor", "Ada")
    assert done.out.decode().startswith("2 things done elsewhere: 0 new articles, 0 new drafts, ")
    (dispute,) = call("disputes", "--json").json
    told = {dispute[side]["editor"]: dispute[side]["status"] for side in ("stands", "other")}
    assert told == {"Ada": "confirmed", "Tomas Brandt": "unverifiable"}
    assert "verdict of the mark" in call("disputes").out.decode()
    settled = call("settle", dispute["id"][:6], "--take-other", "--editor", "Ada")
    assert settled.out.decode().endswith("0 left.\n")
    statuses = {one["id"]: one["status"] for one in call("annotations", article, "--json").json}
    assert statuses[mark] == dispute["other"]["status"]
    assert call("undo", "--steps", "2", "--editor", "Ada").code == 0
    assert call("annotations", article, "--json").json == before


def test_nothing_new_is_said(call: Call, hers: Path) -> None:
    assert call("merge", hers).code == 0
    again = call("merge", hers)
    assert (again.code, again.out) == (2, b"")
    assert "nothing that this desk does not have" in again.err
    assert call("disputes", "--json").json == []


def test_compare(call: Call, article: str, hers: Path) -> None:
    before = call("annotations", article, "--json").json
    told = call("compare", article, hers, "--json").json
    assert [one["there"]["status"] for one in told["both"]] == ["unverifiable"]
    assert [one["exact"] for one in told["only_there"]] == ["12%"]
    assert told["only_here"] == []
    assert "only there" in call("compare", article, hers).out.decode()
    assert call("annotations", article, "--json").json == before


@pytest.mark.parametrize("command", [("merge",), ("compare", "ARTICLE")])
def test_what_is_no_desk(
    call: Call, article: str, tmp_path: Path, command: tuple[str, ...]
) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("no desk")
    answer = call(*(article if word == "ARTICLE" else word for word in command), text)
    assert answer.code == 2
    assert answer.err.count("\n") == 1
