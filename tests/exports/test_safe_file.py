"""An export that fails leaves the old file as it was, and nothing beside it."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from fact_desk.errors import ExportFailed
from fact_desk.exports.safe_file import write_whole

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes and links")


def names_in(folder: Path) -> list[str]:
    """The names of all that lies in the folder, hidden things too."""
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    assert write_whole(target, [b"one,", b"", b"two"]) == 7
    assert target.read_bytes() == b"one,two"
    assert names_in(tmp_path) == ["claims.csv"]


@posix_only
def test_modes(tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    write_whole(target, [b"new"])
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    target.chmod(0o644)
    write_whole(target, [b"newer"])
    assert stat.S_IMODE(target.stat().st_mode) == 0o644


def test_a_name_as_long_as_may_be(tmp_path: Path) -> None:
    target = tmp_path / ("ф" * 120 + ".csv")
    write_whole(target, [b"x"])
    assert target.read_bytes() == b"x"


class Oops(Exception):
    """What went wrong while the rows were made."""


def test_rows_that_fail_leave_the_old_file(tmp_path: Path) -> None:
    def failing() -> Iterator[bytes]:
        yield b"new" * 100_000
        raise Oops

    target = tmp_path / "claims.csv"
    target.write_bytes(b"old")
    with pytest.raises(Oops):
        write_whole(target, failing())
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["claims.csv"]


def test_a_folder_that_vanishes_in_mid_export(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()

    def removing() -> Iterator[bytes]:
        yield b"new"
        shutil.rmtree(folder)

    with pytest.raises(ExportFailed, match="folder"):
        write_whole(folder / "claims.csv", removing())
    assert names_in(tmp_path) == []


@posix_only
def test_links_are_neither_followed_nor_replaced(tmp_path: Path) -> None:
    secret, link, dangling = tmp_path / "secret", tmp_path / "a.csv", tmp_path / "b.csv"
    secret.write_bytes(b"mine")
    link.symlink_to(secret)
    dangling.symlink_to(tmp_path / "elsewhere")
    for target in (link, dangling):
        with pytest.raises(ExportFailed, match="link"):
            write_whole(target, [b"new"])
        assert target.is_symlink()
    assert secret.read_bytes() == b"mine"
    assert names_in(tmp_path) == ["a.csv", "b.csv", "secret"]


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="folder"):
        write_whole(tmp_path, [b"new"])


@posix_only
def test_a_device_in_its_place(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ExportFailed, match="device"):
        write_whole(pipe, [b"new"])


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="no folder"):
        write_whole(tmp_path / "nowhere" / "claims.csv", [b"new"])


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(ExportFailed):
        write_whole(tmp_path / "file" / "claims.csv", [b"new"])
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_write_protected_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(ExportFailed, match="write-protected"):
        write_whole(target, [b"new"])
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write to any folder")
def test_a_folder_that_takes_no_files(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(ExportFailed, match="another"):
            write_whole(tmp_path / "claims.csv", [b"new"])
    finally:
        tmp_path.chmod(0o755)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("name", ["x" * 300 + ".csv", "claims\0.csv"])
def test_names_that_no_file_can_have(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        write_whole(tmp_path / name, [b"new"])
    assert names_in(tmp_path) == []


FULL = """
import resource, signal, sys
from pathlib import Path
from fact_desk.errors import ExportFailed
from fact_desk.exports.safe_file import write_whole

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    write_whole(Path(sys.argv[1]), (b"x" * 1000 for _ in range(1000)))
except ExportFailed as error:
    sys.stdout.write(str(error))
"""


@posix_only
def test_a_disk_that_takes_no_more(tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    target.write_bytes(b"old" * 10_000)
    command = [sys.executable, "-c", textwrap.dedent(FULL), str(target)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "full" in told
    assert str(tmp_path) in told
    assert target.read_bytes() == b"old" * 10_000
    assert names_in(tmp_path) == ["claims.csv"]
