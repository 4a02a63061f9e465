"""Data files are found beside the package and inside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fact_desk import resources

ROOT = Path(__file__).resolve().parent.parent


def test_checkout_finds_the_folders_beside_the_package() -> None:
    assert resources.resource("themes", "light.toml") == ROOT / "resources/themes/light.toml"
    assert resources.seed("one.md") == ROOT / "seeds/one.md"
    assert resources.resource().is_dir()
    assert resources.seed().is_dir()


def test_wheel_finds_the_folders_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_data").mkdir()
    monkeypatch.setattr(resources, "PACKAGE", tmp_path)
    assert resources.resource("icons") == tmp_path / "_data/resources/icons"
    assert resources.seed("one.md") == tmp_path / "_data/seeds/one.md"
