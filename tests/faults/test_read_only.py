"""A desk that may not be written opens for reading, says so, can be copied, and is not touched."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskReadOnly
from tests.children import run_child, without_rights
from tests.desks import EDITOR, TEXT, desk_with_article, files_in, mark, rows_of

TITLE = TEXT.split("\n", maxsplit=1)[0]

RIGHTS = without_rights()

needs_rights_away = pytest.mark.skipif(RIGHTS is None, reason="root's rights cannot be put down")


def _closed(folder: Path) -> Path:
    path = folder / "a.factdesk"
    desk, draft = desk_with_article(path)
    mark(desk, draft, "14 per cent")
    desk.close()
    return path


def _killed(folder: Path) -> Path:
    """A desk with all that lies beside it in the middle of work."""
    desk, draft = desk_with_article(folder / "working/a.factdesk")
    mark(desk, draft, "14 per cent")
    for place in (folder / "working").iterdir():
        shutil.copy2(place, folder)
    desk.close()
    shutil.rmtree(folder / "working")
    return folder / "a.factdesk"


def _killed_without_memory(folder: Path) -> Path:
    path = _killed(folder)
    path.with_name("a.factdesk-shm").unlink()
    return path


CASES: dict[str, tuple[Callable[[Path], Path], int, int]] = {
    # how the desk was left, mode of its folder, mode of its files
    "folder": (_closed, 0o555, 0o644),
    "file": (_closed, 0o755, 0o444),
    "both": (_closed, 0o555, 0o444),
    "folder, log left": (_killed, 0o555, 0o644),
    "folder and files, log left": (_killed, 0o555, 0o444),
    "file, log left": (_killed, 0o755, 0o444),
}


@needs_rights_away
@pytest.mark.parametrize("case", CASES)
def test_opens_for_reading(case: str, tmp_path: Path) -> None:
    make, folder_mode, file_mode = CASES[case]
    folder, copy = tmp_path / "kept", tmp_path / "copy.factdesk"
    folder.mkdir()
    path = make(folder)
    rows = rows_of(_twin(folder, tmp_path / "twin") / path.name)
    before = files_in(folder)
    found = _read(path, copy, folder_mode, file_mode)
    assert found.pop("sentence") == (
        "a.factdesk can only be read here; save a copy of the desk in a folder of yours "
        "to go on working."
    )
    assert found == {
        "opened": True,
        "writable": False,
        "titles": [TITLE],
        "marks": 1,
        "hits": 2,
        "sound": True,
    }
    assert _without_memory(files_in(folder)) == _without_memory(before)
    assert rows_of(copy) == rows
    with closing(Desk(copy, EDITOR)) as desk:
        assert desk.writable


@needs_rights_away
def test_log_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    """Without its log the desk would open, and the last saves would silently be missing."""
    folder = tmp_path / "kept"
    folder.mkdir()
    path = _killed_without_memory(folder)
    before = files_in(folder)
    found = _read(path, tmp_path / "copy.factdesk", 0o555, 0o644)
    assert not found["opened"]
    assert "was not closed properly; copy it together with the files beside it" in found["sentence"]
    assert files_in(folder) == before


@needs_rights_away
def test_unreadable(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    path = _closed(tmp_path / "kept")
    found = _read(path, tmp_path / "copy.factdesk", 0o755, 0o000)
    assert not found["opened"]
    assert "cannot be read (Permission denied); ask its owner" in found["sentence"]


def test_asked_to_read_only(tmp_path: Path) -> None:
    path = _closed(tmp_path)
    before = files_in(tmp_path)
    with closing(Desk(path, EDITOR, read_only=True)) as desk:
        assert not desk.writable
        draft = desk.look.draft_text(desk.look.progress()[0].draft)
        with pytest.raises(DeskReadOnly):
            mark(desk, draft, "six years")
        with pytest.raises(DeskReadOnly):
            desk.forget([draft.draft.article])
        # It keeps up with those who write.
        with closing(Desk(path, EDITOR)) as other:
            mark(other, draft, "six years")
            desk.poll()
            assert len(desk.look.annotations(draft.draft.id)) == 2
            other.undo()
    assert files_in(tmp_path).keys() == before.keys()


def _read(path: Path, copy: Path, folder_mode: int, file_mode: int) -> dict[str, Any]:
    for place in path.parent.iterdir():
        place.chmod(file_mode)
    path.parent.chmod(folder_mode)
    try:
        return run_child("tests.faults.working:read", path, copy, before=RIGHTS or ())
    finally:
        path.parent.chmod(0o755)
        for place in path.parent.iterdir():
            place.chmod(0o644)


def _twin(folder: Path, twin: Path) -> Path:
    return Path(shutil.copytree(folder, twin))


def _without_memory(files: dict[str, str]) -> dict[str, str]:
    # What SQLite shares between programs is no part of the desk.
    return {name: content for name, content in files.items() if not name.endswith("-shm")}
