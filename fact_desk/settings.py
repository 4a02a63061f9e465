"""What the editor has set, read from her settings file; the program never writes it.

The file is TOML, `settings.toml` in the user's folder of settings for fact-desk, or where the
environment's FACT_DESK_SETTINGS says:

    editor = "Ada Ostrander"          # the name under which she works
    theme = "dark"                    # "system", "light" or "dark"

    [keys]                            # an action's keys, in place of those it comes with
    confirm = ["Space", "Ctrl+Return"]

    [csv]
    byte_order_mark = false
    delimiter = ";"                   # ",", ";" or a tab
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn, cast

import platformdirs

from fact_desk.errors import SettingsUnreadable
from fact_desk.exports.csv_options import DELIMITERS, CsvOptions

APP = "fact-desk"
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """The editor's settings; `keys` holds an action's key sequences in place of its own."""

    editor: str = ""
    theme: str = "system"
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    csv: CsvOptions = CsvOptions()


def settings_path() -> Path:
    """Where the settings file is looked for; it need not be there."""
    named = os.environ.get("FACT_DESK_SETTINGS")
    if named:
        return Path(named)
    return platformdirs.user_config_path(APP, appauthor=False) / "settings.toml"


def read_settings(path: Path | None = None) -> Settings:
    """The settings in the file, or the defaults where there is none.

    Raises SettingsUnreadable, naming the file and the line, for anything in it that is not known.
    """
    source = path or settings_path()
    try:
        text = source.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise SettingsUnreadable(f"The settings in {source} can't be read ({reason}).") from error
    return _Reader(source, text).settings()


class _Reader:
    """One settings file; its text is kept to find the line that a complaint is about."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text

    def settings(self) -> Settings:
        try:
            document = tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            last = f"at line {len(self._text.splitlines())}, the last"
            why = str(error).replace("at end of document", last)
            raise SettingsUnreadable(f"{self._path} is not valid TOML: {why}.") from error
        self._refuse_others("", document, {"editor", "theme", "keys", "csv"})
        return Settings(
            editor=self._words("", document, "editor", "").strip(),
            theme=self._one_of("", document, "theme", "system", THEMES),
            keys=self._keys(self._table(document, "keys")),
            csv=self._csv(self._table(document, "csv")),
        )

    def _keys(self, table: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
        return {action: self._sequences(action, keys) for action, keys in table.items()}

    def _sequences(self, action: str, keys: object) -> tuple[str, ...]:
        if isinstance(keys, str):
            return (keys,)
        if not isinstance(keys, list):
            self._refuse("keys", action, 'needs a key such as "Ctrl+K", or a list of keys')
        sequences = [key for key in cast("list[object]", keys) if isinstance(key, str)]
        if len(sequences) < len(cast("list[object]", keys)):
            self._refuse("keys", action, "needs a list of texts")
        return tuple(sequences)

    def _csv(self, table: Mapping[str, object]) -> CsvOptions:
        self._refuse_others("csv", table, {"byte_order_mark", "delimiter"})
        mark = table.get("byte_order_mark", True)
        if not isinstance(mark, bool):
            self._refuse("csv", "byte_order_mark", "is true or false")
        delimiter = self._one_of("csv", table, "delimiter", ",", DELIMITERS)
        return CsvOptions(byte_order_mark=mark, delimiter=delimiter)

    def _table(self, document: Mapping[str, object], key: str) -> Mapping[str, object]:
        table = document.get(key, {})
        if not isinstance(table, dict):
            self._refuse("", key, f"is a table, with a line [{key}] over it")
        return cast("dict[str, object]", table)

    def _words(self, table: str, values: Mapping[str, object], key: str, default: str) -> str:
        value = values.get(key, default)
        if not isinstance(value, str):
            self._refuse(table, key, "needs a text in quotation marks")
        return value

    def _one_of(
        self,
        table: str,
        values: Mapping[str, object],
        key: str,
        default: str,
        known: tuple[str, ...],
    ) -> str:
        value = self._words(table, values, key, default)
        if value not in known:
            choice = ", ".join(f'"{word}"' for word in known).replace("\t", "\\t")
            self._refuse(table, key, f"is one of {choice}")
        return value

    def _refuse_others(self, table: str, values: Mapping[str, object], known: set[str]) -> None:
        for key in values.keys() - known:
            self._refuse(table, key, f"is not known here; known are {', '.join(sorted(known))}")

    def _refuse(self, table: str, key: str, why: str) -> NoReturn:
        line = _line_of(self._text, table, key)
        raise SettingsUnreadable(f"{self._path}, line {line}: {key} {why}.")


def _line_of(text: str, table: str, key: str) -> int:
    """The number of the line, from 1, on which a key of a table most likely stands."""
    inside, header = "", 1
    inline = rf"(?:{re.escape(table)}\s*(?:\.|=\s*\{{.*?))?" if table else ""
    assigned = re.compile(rf"""\s*{inline}["']?\b{re.escape(key)}["']?\s*[=.]""")
    for number, line in enumerate(text.splitlines(), start=1):
        opened = re.match(r"""\s*\[+\s*["']?([^\]"']+?)["']?\s*\]""", line)
        if opened:
            inside = opened[1]
            if inside in (table, key):
                header = number
        elif inside in (table, "") and assigned.match(line):
            return number
    return header
