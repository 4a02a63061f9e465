"""The locked packages: complete, hashed, and from no place in particular."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("run", "test", "lint")
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)( ;[^\\]*)?( \\)?$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def lock_lines(name: str) -> list[str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.lstrip().startswith("#")]


def pinned(name: str) -> dict[str, str]:
    matches = (PINNED.match(line) for line in lock_lines(name))
    return {match[1]: match[2] for match in matches if match}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_versions_and_hashes_and_nothing_else(name: str) -> None:
    odd = [line for line in lock_lines(name) if not PINNED.match(line) and not HASH.match(line)]
    assert odd == []
    assert len(pinned(name)) > 10


@pytest.mark.parametrize(("small", "large"), [("run", "test"), ("test", "lint")])
def test_each_lock_holds_the_one_before_it(small: str, large: str) -> None:
    assert pinned(small).items() <= pinned(large).items()


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[<>=!\[ ;]", line)[0].lower() for line in project["dependencies"]}
    assert names <= pinned("run").keys()


def test_qt_is_not_the_version_that_aborts() -> None:
    assert pinned("run")["pyside6-essentials"] != "6.12.0"
