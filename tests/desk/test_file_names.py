"""File names out of titles: they stay in the folder, and are names everywhere (fault 43)."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.desk.file_names import FileNames, file_stem

CASES = [
    ("Ferries", "Ferries"),
    ("Budget: six numbers, and one", "Budget six numbers, and one"),
    ("../../etc/passwd", "etc passwd"),
    ("..\\..\\boot.ini", "boot.ini"),
    ("C:\\Windows\\x", "C Windows x"),
    ("/etc/shadow", "etc shadow"),
    ("CON", "_CON"),
    ("nul.tar", "_nul.tar"),
    ("com1 .txt", "_com1 .txt"),
    ("LPT³", "_LPT³"),
    ("CONSOLE", "CONSOLE"),
    (".hidden", "hidden"),
    ("-rf", "rf"),
    ("~root", "root"),
    ("dots and blanks . . ", "dots and blanks"),
    ("a\x00b\nc\u202ed", "a b c d"),
    ("%PATH%", "PATH"),
    ("…", "article"),
    ("The ferry that never…", "The ferry that never"),
    ("Wait … ...", "Wait"),
    ("A … in between", "A … in between"),
    ("", "article"),
    ("///", "article"),
    ("🦭" * 100, "🦭" * 30),
    ("Café au lait", "Café au lait"),
    ("e\u0301te", "éte"),
]


@pytest.mark.parametrize(("title", "expected"), CASES)
def test_stems(title: str, expected: str) -> None:
    assert file_stem(title) == expected


@given(st.text(max_size=300))
def test_any_title_names_a_file_in_the_folder(title: str) -> None:
    stem = file_stem(title)
    name = f"{stem}.pdf"
    assert Path(name).name == name
    assert Path("folder", name).resolve().parent == Path("folder").resolve()
    assert 0 < len(name.encode()) <= 255
    assert stem[-1] not in " .…"
    assert file_stem(stem) == stem


def test_the_same_title_twice_is_two_files() -> None:
    names = FileNames(".csv")
    assert next(names.of("Ferries")) == "Ferries.csv"
    assert [*islice(names.of("FERRIES"), 2)] == ["FERRIES (2).csv", "FERRIES (3).csv"]
