"""The settings file is the editor's: what she writes holds, and what is wrong is named by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from fact_desk.errors import SettingsUnreadable
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.settings import Settings, read_settings, settings_path

WHOLE = """
editor = "Ada Ostrander"  # as she signs
theme = "dark"

[keys]
confirm = ["Space", "Ctrl+Return"]
flag = "X"
source = []

[csv]
byte_order_mark = false
delimiter = ";"
"""


def read(text: str | bytes, folder: Path) -> Settings:
    """The settings that a file of that text gives."""
    path = folder / "settings.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(path)


def test_all_that_can_be_set(tmp_path: Path) -> None:
    settings = read(WHOLE, tmp_path)
    assert (settings.editor, settings.theme) == ("Ada Ostrander", "dark")
    assert settings.keys == {"confirm": ("Space", "Ctrl+Return"), "flag": ("X",), "source": ()}
    assert settings.csv == CsvOptions(byte_order_mark=False, delimiter=";")


@pytest.mark.parametrize("text", ["", "\ufeff", "# nothing yet\n", "[keys]\n", "[csv]\r\n"])
def test_what_is_not_set_is_as_it_comes(text: str, tmp_path: Path) -> None:
    assert read(text, tmp_path) == Settings()


def test_no_file_is_fine(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "nowhere" / "settings.toml") == Settings()


def test_the_file_named_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('theme = "light"', encoding="utf-8")
    monkeypatch.setenv("FACT_DESK_SETTINGS", str(path))
    assert read_settings().theme == "light"


def test_the_usual_place(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACT_DESK_SETTINGS", raising=False)
    assert settings_path().name == "settings.toml"
    assert own_home in settings_path().parents


WRONG = [
    ('theme = "purple"', 1, "theme"),
    ('# mine\n\n"theme" = 3', 3, "theme"),
    ('editor = ["Ada"]', 1, "editor"),
    ('thme = "dark"', 1, "thme"),
    ('[csv]\nbyte_order_mark = "no"', 2, "byte_order_mark"),
    ('[keys]\nflag = "X"\n\n[csv]\n# none\ndelimiter = "|"', 6, "delimiter"),
    ('csv.delimiter = "|"', 1, "delimiter"),
    ('[csv]\nsep = ","', 2, "sep"),
    ('editor = "Ada"\nkeys = "C"', 2, "keys"),
    ('[csv]\n[keys]\nflag = "X"\nnote = [1]', 4, "note"),
    ("[keys]\nflag = true", 2, "flag"),
    ('theme = "dark"\nkeys = { flag = 3 }', 2, "flag"),
]


@pytest.mark.parametrize(("text", "line", "name"), WRONG)
def test_what_is_wrong_is_named_with_its_line(
    text: str, line: int, name: str, tmp_path: Path
) -> None:
    with pytest.raises(SettingsUnreadable) as told:
        read(text, tmp_path)
    assert f"settings.toml, line {line}: {name} " in str(told.value)


BROKEN = [
    ('theme = "dark', "line 1"),
    ('theme = "dark"\ntheme = "light"', "line 2"),
    ("theme: dark", "line 1"),
    (b'editor = "\xff"', "UTF-8"),
]


@pytest.mark.parametrize(("text", "named"), BROKEN)
def test_what_is_no_toml_is_refused(text: str | bytes, named: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsUnreadable) as told:
        read(text, tmp_path)
    assert "settings.toml" in str(told.value)
    assert named in str(told.value)
    assert "\n" not in str(told.value)


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsUnreadable):
        read_settings(tmp_path)
