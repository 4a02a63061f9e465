"""A desk's file that goes away under the program: nothing is called saved that is not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskNotSaved
from tests.desks import EDITOR, desk_with_article, index_is_in_step, mark, rows_of


def _replace(path: Path) -> None:
    other = path.with_name("other.factdesk")
    desk, draft = desk_with_article(other)
    mark(desk, draft, "six years")
    desk.close()
    other.replace(path)


def _move(path: Path) -> None:
    path.rename(path.with_name("moved.factdesk"))


def _move_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("moved"))


WAYS: dict[str, Callable[[Path], None]] = {
    "removed": Path.unlink,
    "moved": _move,
    "replaced": _replace,
    "with its folder": _move_folder,
}


@pytest.mark.parametrize("way", WAYS)
def test_noticed_and_kept(way: str, tmp_path: Path) -> None:
    path = tmp_path / "kept/a.factdesk"
    desk, draft = desk_with_article(path)
    marked = mark(desk, draft, "14 per cent")
    before = rows_of(path)
    WAYS[way](path)
    # Not opened here: SQLite would read the log that lies beside it into the new file.
    there = path.read_bytes() if path.exists() else None
    with closing(desk):
        for _ in range(2):
            with pytest.raises(DeskNotSaved, match="moved, removed or replaced by another program"):
                mark(desk, draft, "six years")
            # SQLite would read a log into whatever file comes to lie under that name.
            assert not any(log.stat().st_size for log in path.parent.glob("*-wal"))
        with pytest.raises(DeskNotSaved, match="moved, removed or replaced"):
            desk.forget([draft.draft.article])
        # What was saved can be read still, and goes whole to a new file.
        assert desk.look.annotations(draft.draft.id) == [marked]
        desk.copy_to(tmp_path / "elsewhere.factdesk")
    assert rows_of(tmp_path / "elsewhere.factdesk") == before
    assert index_is_in_step(tmp_path / "elsewhere.factdesk")
    assert (path.read_bytes() if path.exists() else None) == there


def test_what_came_into_its_place_is_unharmed(tmp_path: Path) -> None:
    """As when a copy is put back by hand while the program runs."""
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    mark(desk, draft, "14 per cent")
    desk.copy_to(tmp_path / "copy.factdesk")
    rows = rows_of(tmp_path / "copy.factdesk")
    mark(desk, draft, "six years")
    (tmp_path / "copy.factdesk").replace(path)
    desk.close()
    with closing(Desk(path, EDITOR)) as again:
        assert all(finding.sound for finding in again.look.examine())
    assert rows_of(path) == rows


def test_a_new_desk_under_the_name_of_one_that_was_moved(tmp_path: Path) -> None:
    path, moved = tmp_path / "a.factdesk", tmp_path / "moved.factdesk"
    desk, draft = desk_with_article(path)
    mark(desk, draft, "14 per cent")
    before = rows_of(path)
    path.rename(moved)
    desk.close()
    assert rows_of(moved) == before
    with closing(Desk.make(path, EDITOR)) as new:
        assert not new.look.articles()


def test_taken_away_in_the_midst_of_a_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)

    def apply_and_remove(*_: object) -> None:
        path.unlink()

    monkeypatch.setattr("fact_desk.store.desk_file.apply_change", apply_and_remove)
    with closing(desk), pytest.raises(DeskNotSaved, match="removed"):
        mark(desk, draft, "14 per cent")


def test_brought_back(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    path.rename(tmp_path / "b.factdesk")
    with closing(desk):
        with pytest.raises(DeskNotSaved):
            mark(desk, draft, "14 per cent")
        (tmp_path / "b.factdesk").rename(path)
        marked = mark(desk, draft, "14 per cent")
    with closing(Desk(path, EDITOR)) as again:
        assert again.look.annotation(marked.id) == marked


def test_the_file_alone_is_no_copy_while_the_desk_is_open(tmp_path: Path) -> None:
    """What was saved last may stand in the log alone; the program's own copy has all of it."""
    path = tmp_path / "a.factdesk"
    desk, draft = desk_with_article(path)
    mark(desk, draft, "14 per cent")
    rows = rows_of(path)
    shutil.copy(path, tmp_path / "by hand.factdesk")
    desk.copy_to(tmp_path / "copy.factdesk")
    assert rows_of(tmp_path / "copy.factdesk") == rows
    assert rows_of(tmp_path / "by hand.factdesk") != rows
    desk.close()
    assert not [*tmp_path.glob("a.factdesk-*")]
    shutil.copy(path, tmp_path / "after closing.factdesk")
    assert rows_of(tmp_path / "after closing.factdesk") == rows
