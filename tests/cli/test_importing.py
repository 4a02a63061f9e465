"""Articles in, from the command line."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from fact_desk.cli import importing, many_files
from fact_desk.model.manuscript import Manuscript
from fact_desk.resources import seed
from fact_desk.text.reading import read_file
from tests.cli.conftest import Call

STORY = "# Ferry late\n\nThe ferry was late. About 310 people waited.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """An article's file."""
    path = tmp_path / "ferry.md"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_the_first_import_makes_the_desk(call: Call, story: Path, desk_path: Path) -> None:
    answer = call("import", story, "--json")
    (item,) = answer.json
    assert answer.code == 0
    assert desk_path.exists()
    assert (item["title"], item["draft"], item["new"]) == ("Ferry late", 1, True)
    assert item["words"] == 10
    assert len(item["article"]) == 16


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_reads_the_desk(call: Call, story: Path, own_home: Path) -> None:
    desk = own_home / "new" / "mine.factdesk"
    assert call("--desk", desk, "import", story).code == 0
    assert stat.S_IMODE(desk.stat().st_mode) == 0o600
    assert stat.S_IMODE(desk.parent.stat().st_mode) == 0o700


def test_the_default_desk(
    call: Call, story: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FACT_DESK")
    assert call("import", story).code == 0
    (desk,) = own_home.rglob("*.factdesk")
    assert desk.name == "newsdesk.factdesk"
    assert desk.parent.name == "fact-desk"


def test_the_same_file_is_the_same_article(call: Call, story: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.md"
    copy.write_bytes(story.read_bytes())
    first = call("import", story, "--json").json[0]
    again = call("import", story, copy, "--json").json
    assert [item["new"] for item in again] == [False, False]
    assert {item["article"] for item in again} == {first["article"]}
    assert len(call("articles", "--json").json) == 1
    assert "known already" in call("import", story).out.decode()


def test_all_samples(call: Call) -> None:
    answer = call("import", *sorted(seed().glob("*.md")), "--json")
    assert answer.code == 0
    assert all(item["new"] and item["words"] > 100 for item in answer.json)
    listed = call("articles", "--json").json
    assert [item["article"] for item in reversed(listed)] == [
        item["article"] for item in answer.json
    ]


BAD_FILES: list[tuple[str, bytes | None]] = [
    ("none.md", None),
    ("empty.md", b""),
    ("blank.txt", b" \n\n\t\n"),
    ("picture.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20),
    ("large.txt", b"word " * 4_100_000),
]


@pytest.mark.parametrize(("name", "content"), BAD_FILES)
def test_a_bad_file_gets_its_sentence(
    call: Call, name: str, content: bytes | None, tmp_path: Path, desk_path: Path
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    answer = call("import", path, "--json")
    assert (answer.code, answer.json) == (2, [])
    assert answer.err.startswith("fact-desk: ")
    assert answer.err.count("\n") == 1
    assert name in answer.err
    assert not desk_path.exists()


def test_good_files_come_in_past_bad_ones(call: Call, story: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Other words.", encoding="utf-8")
    empty = tmp_path / "empty.md"
    empty.touch()
    answer = call("import", empty, story, tmp_path / "none.md", other, "--json")
    assert answer.code == 2
    assert [item["new"] for item in answer.json] == [True, True]
    assert answer.err.count("\n") == 2
    assert "none.md" in answer.err
    assert len(call("articles", "--json").json) == 2


def test_a_desk_that_cannot_be_made(call: Call, story: Path) -> None:
    answer = call("--desk", story / "new.factdesk", "import", story)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert story.read_text(encoding="utf-8") == STORY


def test_no_file_at_all(call: Call) -> None:
    assert call("import").code == 2


def test_what_was_changed_on_the_way_in_is_told(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(b"One\0two three.\n")
    answer = call("import", path, "--json")
    assert answer.code in (0, 2)
    assert "nul.txt" in answer.err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles, one of them deeper, and what is none."""
    folder = tmp_path / "copy of; $(the) *desk*"
    (folder / "deeper").mkdir(parents=True)
    (folder / "part 10.md").write_text("# Ten\n\nTen boats.\n", encoding="utf-8")
    (folder / "part 9.md").write_text("# Nine\n\nNine boats.\n", encoding="utf-8")
    (folder / "deeper" / "odd\u202ename.txt").write_text("Other words.", encoding="utf-8")
    (folder / ".hidden.md").write_text("Hidden words.", encoding="utf-8")
    (folder / "boat.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def test_a_folder_comes_in(call: Call, folder: Path) -> None:
    answer = call("import", folder, "--json")
    assert answer.code == 0
    assert [item["title"] for item in answer.json] == ["Nine", "Ten", "Other words."]
    (line,) = answer.err.splitlines()
    assert "2 files were passed over" in line


def test_the_rest_of_a_folder_comes_in_past_a_bad_file(call: Call, folder: Path) -> None:
    (folder / "part 9.md").write_bytes(b"")
    answer = call("import", folder, "--json")
    assert answer.code == 2
    assert [item["title"] for item in answer.json] == ["Ten", "Other words."]
    assert "part 9.md holds no words" in answer.err


@pytest.mark.skipif(os.name == "nt", reason="links need leave there")
def test_no_link_leads_out_of_the_folder(call: Call, folder: Path, story: Path) -> None:
    """Row 43."""
    (folder / "link.md").symlink_to(story)
    (folder / "all").symlink_to(story.parent, target_is_directory=True)
    answer = call("import", folder, "--json")
    assert "Ferry late" not in [item["title"] for item in answer.json]
    assert len(answer.json) == 3


def test_a_folder_without_articles_is_refused(call: Call, tmp_path: Path, desk_path: Path) -> None:
    (tmp_path / "void").mkdir()
    answer = call("import", tmp_path / "void", "--json")
    assert (answer.code, answer.json) == (2, [])
    assert answer.err == (
        "fact-desk: void holds no file that could be an article; choose another folder.\n"
    )
    assert not desk_path.exists()


def test_an_interrupted_import_leaves_what_was_done(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def read_until_interrupted(path: Path) -> Manuscript:
        read.append(path)
        if len(read) == 3:
            raise KeyboardInterrupt
        return read_file(path)

    monkeypatch.setattr(importing, "read_file", read_until_interrupted)
    answer = call("import", folder, "--json")
    assert answer.code == 130
    assert [item["title"] for item in answer.json] == ["Nine", "Ten"]
    assert len(call("articles", "--json").json) == 2


def test_a_bar_is_shown_to_who_sits_at_the_terminal(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "part 9.md").write_bytes(b"")
    monkeypatch.setattr(many_files, "is_watched", lambda: True)
    answer = call("import", folder, "--json")
    assert len(answer.json) == 2
    bar, _, told = answer.err.rpartition("fact-desk: part 9.md")
    assert "Importing" in bar
    assert "holds no words" in told
