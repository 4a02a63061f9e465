"""Backups are whole, made when something changed, thinned by count, and put back without a loss."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_note
from fact_desk.errors import DeskDamaged, DeskNotSaved, WorldError
from fact_desk.store.backup import (
    KEPT,
    Backup,
    back_up_daily,
    folder_of,
    kept_backups,
    restore,
)
from tests.desks import EDITOR, desk_with_article, files_in, index_is_in_step, mark, rows_of

FIRST_DAY = date(2031, 1, 20)


class Work:
    """A desk, closed but for the moment of a change."""

    def __init__(self, path: Path) -> None:
        self.path = path
        desk, draft = desk_with_article(path)
        self.name = mark(desk, draft, "14 per cent").id
        desk.close()

    def change(self) -> None:
        """Adds a letter to a note."""
        with closing(Desk(self.path, EDITOR)) as desk:
            found = desk.look.annotation(self.name)
            desk.run(set_note(desk.stamp(), found, f"{found.note}x"))

    def back_up(self, day: date | str) -> Backup | None:
        """What starting the program on that day does."""
        return back_up_daily(self.path, str(day))

    def note_in(self, path: Path) -> str:
        """The note in a desk or a backup."""
        with closing(Desk(path, EDITOR, read_only=True)) as desk:
            return desk.look.annotation(self.name).note


@pytest.fixture
def work(tmp_path: Path) -> Work:
    """A desk with an article."""
    return Work(tmp_path / "a.factdesk")


class TestDaily:
    """Once a day, and only when something changed."""

    def test_a_new_desk_has_nothing_to_keep(self, tmp_path: Path) -> None:
        Desk.make(tmp_path / "a.factdesk", EDITOR).close()
        assert back_up_daily(tmp_path / "a.factdesk", "2031-01-20") is None
        assert not folder_of(tmp_path / "a.factdesk").exists()

    def test_once_a_day(self, work: Work) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        assert rows_of(made.path) == rows_of(work.path)
        work.change()
        assert work.back_up("2031-01-20") is None
        assert work.back_up("2031-01-21") is not None
        assert [backup.day for backup in kept_backups(work.path)] == ["2031-01-21", "2031-01-20"]

    def test_only_when_something_changed(self, work: Work) -> None:
        assert work.back_up("2031-01-20")
        assert work.back_up("2031-01-21") is None
        work.change()
        assert work.back_up("2031-01-22")

    def test_while_the_desk_is_open(self, work: Work) -> None:
        with closing(Desk(work.path, EDITOR)) as desk:
            desk.run(set_note(desk.stamp(), desk.look.annotation(work.name), "Saved a moment ago."))
            made = work.back_up("2031-01-20")
        assert made is not None
        assert work.note_in(made.path) == "Saved a moment ago."
        assert index_is_in_step(made.path)

    def test_is_one_file(self, work: Work) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        assert [*files_in(folder_of(work.path))] == [made.path.name]

    def test_after_a_backup_that_is_damaged(self, work: Work) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        made.path.write_bytes(b"")
        again = work.back_up("2031-01-21")
        assert again is not None
        assert rows_of(again.path) == rows_of(work.path)

    def test_other_files_in_the_folder_are_left_alone(self, work: Work) -> None:
        folder = folder_of(work.path)
        folder.mkdir()
        for name in ("notes.txt", "2031-01-20.factdesk", "00001 2031-01-20 change x.factdesk"):
            (folder / name).write_text("hers")
        assert kept_backups(work.path) == []
        _work_for_days(work, KEPT + 2)
        assert [path.read_text() for path in folder.iterdir() if path.stat().st_size == 4] == [
            "hers"
        ] * 3

    def test_folder_of_backups_that_is_a_file(self, work: Work) -> None:
        folder_of(work.path).write_text("hers")
        with pytest.raises(WorldError, match="can't be listed"):
            work.back_up("2031-01-20")
        assert folder_of(work.path).read_text() == "hers"


class TestThinning:
    """The newest stay, and of each month the first."""

    def test_after_sixty_days(self, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("fact_desk.store.backup.copy_desk", _name_only)
        _work_for_days(work, 60)
        days = [date.fromisoformat(backup.day) for backup in kept_backups(work.path)]
        newest = [FIRST_DAY + timedelta(59 - number) for number in range(KEPT)]
        assert days == [*newest, date(2031, 3, 1), date(2031, 2, 1), FIRST_DAY]

    def test_an_old_one_that_cannot_be_removed(
        self, work: Work, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _work_for_days(work, KEPT + 1)
        work.change()
        remove = Path.unlink

        def sometimes(place: Path, missing_ok: bool = False) -> None:
            if place.name.startswith("00002"):
                raise PermissionError(13, "Permission denied")
            remove(place, missing_ok=missing_ok)

        monkeypatch.setattr(Path, "unlink", sometimes)
        last = FIRST_DAY + timedelta(KEPT + 1)
        with pytest.raises(DeskNotSaved, match="The backup was made, but the old one 00002"):
            work.back_up(last)
        newest = kept_backups(work.path)[0]
        assert newest.day == str(last)
        assert rows_of(newest.path) == rows_of(work.path)

    def test_a_wrong_clock_costs_no_newer_backup(self, work: Work) -> None:
        _work_for_days(work, KEPT)
        for day in ("1970-01-01", "2099-12-31", "2031-03-01", "2031-02-28", "2031-02-28"):
            work.change()
            work.back_up(day)
        kept = kept_backups(work.path)
        assert [backup.day for backup in kept[:4]] == [
            "2031-02-28",
            "2031-03-01",
            "2099-12-31",
            "1970-01-01",
        ]
        assert [len(work.note_in(backup.path)) for backup in kept[:5]] == [18, 17, 16, 15, 14]

    def test_an_older_state_put_back_costs_no_newer_backup(self, work: Work) -> None:
        """Its operations bear numbers that backups of the lost state bear, too."""
        _work_for_days(work, KEPT)
        oldest = kept_backups(work.path)[-1]
        restore(oldest.path, work.path)
        for number in range(4):
            work.change()
            assert work.back_up(f"2031-03-0{number + 1}")
        kept = kept_backups(work.path)
        assert [backup.day for backup in kept[:4]] == [f"2031-03-0{day}" for day in (4, 3, 2, 1)]
        assert [len(work.note_in(backup.path)) for backup in kept[:4]] == [5, 4, 3, 2]

    def test_the_same_number_may_be_another_state(self, work: Work) -> None:
        first = work.back_up("2031-01-20")
        assert first is not None
        work.change()
        second = work.back_up("2031-01-21")
        restore(first.path, work.path)
        work.change()
        third = work.back_up("2031-01-22")
        assert second is not None
        assert third is not None
        assert second.number == third.number


class TestRestoring:
    """The desk is put aside, the backup takes its place, and both are whole."""

    def test_desk_aside_backup_in_place(self, work: Work) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        kept = rows_of(work.path)
        work.change()
        changed = rows_of(work.path)
        aside = restore(made.path, work.path)
        assert aside.name == "a before restoring 1.factdesk"
        assert rows_of(aside) == changed
        assert rows_of(work.path) == kept
        assert made.path.exists()
        work.change()
        assert restore(made.path, work.path).name == "a before restoring 2.factdesk"

    def test_what_a_killed_program_left_goes_aside_too(self, work: Work, tmp_path: Path) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        kept = rows_of(work.path)
        with closing(Desk(work.path, EDITOR)) as desk:
            desk.run(set_note(desk.stamp(), desk.look.annotation(work.name), "in the log alone"))
            left = tmp_path / "left"
            left.mkdir()
            for part in tmp_path.glob("a.factdesk*"):
                shutil.copy(part, left)
        shutil.copytree(folder_of(work.path), folder_of(left / work.path.name))
        aside = restore(kept_backups(left / work.path.name)[0].path, left / work.path.name)
        assert rows_of(left / work.path.name) == kept
        assert work.note_in(aside) == "in the log alone"

    def test_where_the_desk_is_lost(self, work: Work) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        rows = rows_of(work.path)
        work.path.unlink()
        restore(made.path, work.path)
        assert rows_of(work.path) == rows

    def test_where_the_desk_is_no_desk_any_more(self, work: Work) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        rows = rows_of(work.path)
        work.path.write_bytes(b"")
        aside = restore(made.path, work.path)
        assert aside.read_bytes() == b""
        assert rows_of(work.path) == rows

    def test_out_of_a_damaged_backup(self, work: Work, tmp_path: Path) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        with made.path.open("r+b") as file:
            file.truncate(made.path.stat().st_size // 2)
        before = files_in(tmp_path)
        with pytest.raises(DeskDamaged):
            restore(made.path, work.path)
        assert files_in(tmp_path) == before

    @pytest.mark.parametrize("failing", [1, 2])
    def test_a_move_that_fails_is_taken_back(
        self, failing: int, work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = work.back_up("2031-01-20")
        assert made is not None
        work.change()
        before = files_in(tmp_path)
        moves = iter(range(9))
        move = Path.replace

        def sometimes(source: Path, target: Path) -> Path:
            # The first is that of the copy under its own name.
            if next(moves) == failing:
                raise PermissionError(13, "Permission denied")
            return move(source, target)

        monkeypatch.setattr(Path, "replace", sometimes)
        with pytest.raises(DeskNotSaved, match="cannot be moved aside"):
            restore(made.path, work.path)
        assert files_in(tmp_path) == before


def _name_only(_: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    target.touch()


def _work_for_days(work: Work, number: int) -> None:
    for day in range(number):
        work.change()
        assert work.back_up(FIRST_DAY + timedelta(day))
