"""What of a folder may be articles, and what is said of the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fact_desk.text import folders
from fact_desk.text.folders import gather


def _make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.", "utf-8")


def _names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in gather(folder).files]


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    _make(tmp_path, "b 10.md", "B 9.TXT", "a/z.docx", "a.pdf", "a/b/c.eml", "é.html")
    assert _names(tmp_path) == ["a.pdf", "B 9.TXT", "b 10.md", "é.html", "a/z.docx", "a/b/c.eml"]


def test_what_is_no_article_is_passed_over(tmp_path: Path) -> None:
    _make(tmp_path, "a.md", ".b.md", "~$c.docx", ".~lock.d.odt#", "e.jpg", "f", ".git/g.md")
    found = gather(tmp_path)
    assert [path.name for path in found.files] == ["a.md"]
    assert found.passed_over == 5
    assert [*found.sentences("week")] == [
        "In week 5 files were passed over: hidden, a link, or of a kind that is not read."
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need leave there")
def test_links_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    _make(outside, "secret.md")
    _make(inside, "a.md")
    (inside / "link.md").symlink_to(outside / "secret.md")
    (inside / "folder").symlink_to(outside, target_is_directory=True)
    (inside / "self").symlink_to(inside, target_is_directory=True)
    (inside / "gone.md").symlink_to(inside / "nothing.md")
    found = gather(inside)
    assert ([path.name for path in found.files], found.passed_over) == (["a.md"], 4)


@pytest.mark.skipif(os.name == "nt", reason="names of files are always Unicode there")
def test_odd_names(tmp_path: Path) -> None:
    names = [b"caf\xe9.md", b"new\nline.txt", b"-rf.md", b"$(id).md", b"%2e.md"]
    for name in names:
        (tmp_path / os.fsdecode(name)).touch()
    assert {os.fsencode(path.name) for path in gather(tmp_path).files} == {*names}


def test_there_is_an_end_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MOST", 2)
    monkeypatch.setattr(folders, "DEEPEST", 1)
    _make(tmp_path, "1.md", "a/b/2.md")
    found = gather(tmp_path)
    assert (len(found.files), found.unread, found.full) == (1, 1, False)
    _make(tmp_path, "3.md", "4.md")
    found = gather(tmp_path)
    assert (len(found.files), found.full) == (2, True)
    assert "more than 2 articles" in " ".join(found.sentences("week"))


def test_a_folder_that_can_not_be_looked_into(tmp_path: Path) -> None:
    found = gather(tmp_path / "gone")
    assert found.unread == 1
    assert [*found.sentences("gone")] == [
        "In gone 1 folder could not be looked into; ask the owner for leave.",
        "gone holds no file that could be an article; choose another folder.",
    ]
