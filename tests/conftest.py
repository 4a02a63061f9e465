"""Every test runs without a display and away from the user's own files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt, which reads it once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# So many that the whole run stays short enough to be made often.
_EXAMPLES = 60

settings.register_profile("here", deadline=None, max_examples=_EXAMPLES)
settings.register_profile("ci", deadline=None, max_examples=_EXAMPLES, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

HOMES = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own; the default desk lies in it. Returns the folder."""
    home = tmp_path_factory.mktemp("own-home")
    for variable, folder in HOMES.items():
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        monkeypatch.setenv(variable, str(home / folder))
    monkeypatch.delenv("FACT_DESK_SETTINGS", raising=False)
    monkeypatch.setenv("FACT_DESK", str(home / "data" / "test.desk"))
    return home
