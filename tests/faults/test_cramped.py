"""A disk that takes no more costs nothing that was saved, and work goes on once there is room."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.children import run_child

OWN_DISK = ("unshare", "--user", "--map-root-user", "--mount")


def _may_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    mount = [*OWN_DISK, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(mount, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _may_mount(), reason="this machine gives no small disk to try it on")
def test_full_disk(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    arguments = tmp_path / "disk", tmp_path / "elsewhere.factdesk"
    found = run_child("tests.faults.cramped:fill_disk", *arguments, before=OWN_DISK)
    assert "is full, so nothing was saved; free some space there" in found["sentence"]
    assert str(tmp_path / "disk") in found["sentence"]
    assert all("is full, so nothing was saved" in sentence for sentence in found["refused"])
    assert found["files"] == ["a.factdesk"]
    _nothing_is_lost(found)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit on Windows")
def test_limit_on_the_size_of_files(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    arguments = tmp_path / "disk", tmp_path / "elsewhere.factdesk"
    found = run_child("tests.faults.cramped:meet_limit", *arguments)
    assert "check the disk and its free space, or save the desk elsewhere" in found["sentence"]
    _nothing_is_lost(found)


def _nothing_is_lost(found: dict[str, Any]) -> None:
    assert found["times"] > 3
    assert found["kept"]
    assert found["copied"]
    assert found["later"]
    assert found["sound"]
    assert not any(Path(name).name.startswith(".") for name in found["files"])
