"""Pages that a bad disk has spoilt: what can be read is read, and reaches a new desk."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_note
from fact_desk.errors import DeskDamaged, DeskReadOnly, DeskUnusable, WorldError
from fact_desk.model.annotation import Annotation
from fact_desk.store.backup import back_up_daily, kept_backups, restore
from fact_desk.store.rescue import Rescued, rescue
from tests.desks import (
    EDITOR,
    add_article,
    desk_with_article,
    files_in,
    index_is_in_step,
    mark,
    rows_of,
)


def _knows_its_pages() -> bool:
    with closing(sqlite3.connect(":memory:")) as connection:
        options = connection.execute("PRAGMA compile_options").fetchall()
    return ("ENABLE_DBSTAT_VTAB",) in options


pytestmark = pytest.mark.skipif(
    not _knows_its_pages(), reason="this SQLite does not tell which page is whose"
)

PAGE = 4096
MARKS = 150


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed desk of three articles and many marks, with a backup."""
    path = tmp_path_factory.mktemp("sound") / "a.factdesk"
    desk, draft = desk_with_article(path)
    for number in range(MARKS):
        words = draft.text[number : number + 9]
        marked = mark(desk, draft, words)
        desk.run(set_note(desk.stamp(), marked, f"note {number} on {words}"))
    for number in range(2):
        add_article(desk, f"Story {number}\n" + "The boats came back. " * 400)
    desk.close()
    assert back_up_daily(path, "2031-05-02")
    return path


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    """A copy of it to be spoilt."""
    shutil.copytree(sound.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / sound.name


def test_page_of_annotations(path: Path, tmp_path: Path) -> None:
    before = _annotations(path)
    _spoil(path, _pages_of(path, "annotation")[2], at=0)
    spoilt = files_in(tmp_path)
    with closing(Desk(path, EDITOR)) as desk:
        draft = desk.look.draft_text(desk.look.drafts(desk.look.articles()[-1].id)[0])
        assert desk.writable
        with pytest.raises(DeskDamaged, match="restore a backup of it, or run the rescue"):
            desk.look.annotations(draft.draft.id)
        assert not desk.writable
        with pytest.raises(DeskReadOnly):
            mark(desk, draft, "six years")
        findings = {finding.checked: finding for finding in desk.look.examine()}
    assert not findings["the file itself"].sound
    assert findings["what it holds"].sound
    assert files_in(tmp_path) == spoilt
    assert len(kept_backups(path)) == 1
    report = _by_table(rescue(path, tmp_path / "rescued.factdesk"))
    assert files_in(tmp_path).keys() == {*spoilt, "rescued.factdesk"}
    assert {**files_in(tmp_path), **spoilt} == files_in(tmp_path)
    # The journal makes up for what the page has lost.
    assert not report["annotation"].complete
    assert report["annotation"].rows == MARKS
    assert report["journal"].complete
    assert _annotations(tmp_path / "rescued.factdesk") == before


def test_page_of_annotations_and_of_the_journal(path: Path, tmp_path: Path) -> None:
    before = {annotation.id: annotation for annotation in _annotations(path)}
    _spoil(path, _pages_of(path, "annotation")[2], at=0)
    for page in _pages_of(path, "journal")[3:20:4]:
        _spoil(path, page, at=0)
    report = _by_table(rescue(path, tmp_path / "rescued.factdesk"))
    after = _annotations(tmp_path / "rescued.factdesk")
    assert not report["journal"].complete
    assert MARKS * 0.7 < len(after) <= MARKS
    same = [annotation for annotation in after if annotation == before[annotation.id]]
    assert len(same) > MARKS * 0.7
    _works(tmp_path / "rescued.factdesk")


@pytest.mark.parametrize(
    "table", ["article", "draft", "flag", "journal", "body", "annotation_fts_data"]
)
def test_any_table(table: str, path: Path, tmp_path: Path) -> None:
    before = rows_of(path)
    _spoil(path, _pages_of(path, table)[-1], at=0)
    report = _by_table(rescue(path, tmp_path / "rescued.factdesk"))
    assert [part for part in report if not report[part].complete] == [
        part for part in report if part == table
    ]
    after = rows_of(tmp_path / "rescued.factdesk")
    # Marks and notes stay even where the text under them is lost.
    assert [name for name in after if after[name] != before[name]] == [
        name for name in after if name == table == "body"
    ]
    _works(tmp_path / "rescued.factdesk")


def test_article_without_its_text(path: Path, tmp_path: Path) -> None:
    _spoil(path, _pages_of(path, "body")[-1], at=0)
    rescue(path, tmp_path / "rescued.factdesk")
    with closing(Desk(tmp_path / "rescued.factdesk", EDITOR)) as desk:
        draft = desk.look.progress()[-1].draft
        with pytest.raises(DeskDamaged, match="The text of draft 1 is missing"):
            desk.look.draft_text(draft)
        assert desk.look.left_out(draft.id) == desk.look.progress()[-1].annotations == MARKS


@pytest.mark.parametrize("seed", range(12))
def test_two_hundred_bytes_anywhere(seed: int, path: Path, tmp_path: Path) -> None:
    """Whatever is hit: no crash, no word of SQLite's, nothing written, and a desk that works."""
    dice = random.Random(seed)
    known = {annotation.id for annotation in _annotations(path)}
    for _ in range(3):
        _spoil(
            path, dice.randrange(1, path.stat().st_size // PAGE), dice.randrange(PAGE - 200), dice
        )
    spoilt = path.read_bytes()
    _look_at_all(path)
    assert path.read_bytes() == spoilt
    rescued = tmp_path / "rescued.factdesk"
    try:
        rescue(path, rescued)
    except DeskDamaged:
        assert not rescued.exists()
    else:
        _works(rescued)
    assert restore(kept_backups(path)[0].path, path).read_bytes() == spoilt
    assert {annotation.id for annotation in _annotations(path)} == known


def test_first_page(path: Path, tmp_path: Path) -> None:
    """With the list of tables all is lost; the sentence names the backups."""
    _spoil(path, 0, at=100, length=PAGE - 100)
    before = files_in(tmp_path)
    with pytest.raises(DeskDamaged, match="restore a backup"):
        Desk(path, EDITOR)
    with pytest.raises(DeskDamaged, match="restore a backup"):
        rescue(path, tmp_path / "rescued.factdesk")
    assert files_in(tmp_path) == before


def test_what_stands_in_the_log_is_rescued_too(path: Path, tmp_path: Path) -> None:
    left = tmp_path / "left"
    with closing(Desk(path, EDITOR)) as desk:
        draft = desk.look.draft_text(desk.look.drafts(desk.look.articles()[-1].id)[0])
        marked = mark(desk, draft, "six years")
        left.mkdir()
        for part in tmp_path.glob("a.factdesk*"):
            shutil.copy(part, left)
    _spoil(left / path.name, _pages_of(path, "annotation")[1], at=0)
    rescue(left / path.name, tmp_path / "rescued.factdesk")
    assert marked in _annotations(tmp_path / "rescued.factdesk")


def test_never_over_something(path: Path) -> None:
    with pytest.raises(DeskUnusable, match="exists already"):
        rescue(path, path)


def _spoil(
    path: Path, page: int, at: int, dice: random.Random | None = None, length: int = 200
) -> None:
    noise = (dice or random.Random(page)).randbytes(length)
    with path.open("r+b") as file:
        file.seek(page * PAGE + at)
        file.write(noise)


def _pages_of(path: Path, table: str) -> list[int]:
    """The table's pages from 0, those with rows before those that lead to them."""
    sql = "SELECT pageno - 1 FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path"
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute(sql, (table,))]


def _annotations(path: Path) -> list[Annotation]:
    with closing(Desk(path, EDITOR, read_only=True)) as desk:
        drafts = [draft for one in desk.look.articles() for draft in desk.look.drafts(one.id)]
        return [one for draft in drafts for one in desk.look.annotations(draft.id)]


def _look_at_all(path: Path) -> None:
    with suppress(WorldError), closing(Desk(path, EDITOR, read_only=True)) as desk:
        for look in (desk.look.progress, desk.look.log, lambda: desk.look.search("ferry")):
            with suppress(WorldError):
                look()
        with suppress(WorldError):
            for article in desk.look.articles():
                draft = desk.look.newest_draft(article.id)
                desk.look.annotations(draft.id)
                desk.look.draft_text(draft)
        assert desk.look.examine()


def _works(path: Path) -> None:
    """Whether one can go on with the desk as if nothing had been."""
    with closing(Desk(path, EDITOR)) as desk:
        draft = add_article(desk, "Another day\nThe boats are out again.")
        marked = mark(desk, draft, "boats")
        desk.undo()
        desk.redo()
        assert desk.look.annotation(marked.id) == marked
        assert [hit.annotation for hit in desk.look.search("boats") if hit.annotation] == [
            marked.id
        ]
        assert desk.look.examine()[0].sound
        assert desk.look.log()
    assert index_is_in_step(path)


def _by_table(report: list[Rescued]) -> dict[str, Rescued]:
    return {part.table: part for part in report}
