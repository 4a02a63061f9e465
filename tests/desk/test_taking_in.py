"""Taking annotations of other programs in: one operation, undoable, and nothing twice."""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Selection
from fact_desk.desk.formats import format_named
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.desk.taking_in import TakingIn, plan_taking_in
from fact_desk.desk.verbs import annotations
from fact_desk.desk.writing import write_together
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.text.foreign.marks import ForeignMark
from fact_desk.text.foreign.reading import read_annotations
from tests.desks import TEXT, add_article, desk_with_article, mark

MARKS = (
    ForeignMark("urn:x:1", "66,000 people", tag=Tag.FIGURE, note="ask", made_by="Ada Ostrander"),
    ForeignMark("urn:x:2", "14 per cent"),
    ForeignMark("urn:x:3", "the mayor of Quillhaven"),
    ForeignMark("urn:x:4", "said its chair", made_at="2026-02-01T08:00:00.000Z"),
)


@pytest.fixture
def there(tmp_path: Path) -> Generator[tuple[Desk, DraftText]]:
    desk, draft = desk_with_article(tmp_path / "desk.factdesk")
    yield desk, draft
    desk.close()


def take_in(desk: Desk, draft: DraftText, marks: tuple[ForeignMark, ...] = MARKS) -> TakingIn:
    plan = plan_taking_in(desk, draft.draft.article, marks)
    if plan.new:
        desk.run(plan.operation(desk.stamp()))
    return plan


def test_what_fits_comes_in_and_the_rest_is_listed(there: tuple[Desk, DraftText]) -> None:
    desk, draft = there
    plan = take_in(desk, draft)
    assert (len(plan.new), plan.known) == (2, 0)
    assert [(one.mark.exact, str(one.fit)) for one in plan.unplaced] == [
        ("14 per cent", "ambiguous"),
        ("the mayor of Quillhaven", "lost"),
    ]
    chair, figure = desk.look.annotations(draft.draft.id)
    assert figure.figure.value == 66_000
    assert (figure.tag, figure.note, figure.made_by) == (Tag.FIGURE, "ask", "Ada Ostrander")
    assert (chair.made_by, chair.made_at) == (desk.editor, "2026-02-01T08:00:00.000Z")
    assert {one.status for one in (chair, figure)} == {Status.OPEN}
    for one in (chair, figure):
        assert one.target.fits(TEXT)


def test_one_undo_takes_all_of_it_back(there: tuple[Desk, DraftText]) -> None:
    desk, draft = there
    take_in(desk, draft)
    desk.undo()
    assert desk.look.annotations(draft.draft.id) == []
    desk.redo()
    assert len(desk.look.annotations(draft.draft.id)) == 2


def test_the_same_file_twice_adds_nothing(there: tuple[Desk, DraftText]) -> None:
    desk, draft = there
    take_in(desk, draft)
    before = desk.look.annotations(draft.draft.id)
    again = take_in(desk, draft, (*MARKS, MARKS[0]))
    assert (again.new, again.known) == ((), 3)
    assert desk.look.annotations(draft.draft.id) == before
    with pytest.raises(BadRequest):
        again.operation(desk.stamp())


def test_another_article_has_its_own(there: tuple[Desk, DraftText]) -> None:
    desk, draft = there
    take_in(desk, draft)
    other = add_article(desk, f"{TEXT}\nMore.")
    assert len(take_in(desk, other).new) == 2


def test_words_that_changed_are_to_be_checked_again(there: tuple[Desk, DraftText]) -> None:
    desk, draft = there
    changed = ForeignMark(
        "urn:x:5", "about 66,000 women cross the strait", "", " each week, a third of them"
    )
    plan = take_in(desk, draft, (changed,))
    assert plan.to_recheck == 1
    (one,) = desk.look.annotations(draft.draft.id)
    assert one.status is Status.RECHECK


def test_an_export_comes_back_to_every_place(there: tuple[Desk, DraftText], tmp_path: Path) -> None:
    desk, draft = there
    mark(desk, draft, "“We held out for six years”", Tag.QUOTE)
    mark(desk, draft, "14", Tag.FIGURE)
    noted = mark(desk, draft, "Odile Marrin 😀")
    desk.run(annotations.set_note(desk.stamp(), noted, "ring her"))
    file = tmp_path / "out.jsonld"
    gathering = Gathering(desk, Selection(tags=frozenset()))
    write_together(desk, format_named("web-annotation"), gathering, ExportOptions(), file)
    assert json.loads(file.read_bytes())["total"] == 3
    marks = read_annotations(file)
    assert plan_taking_in(desk, draft.draft.article, marks).known == 3
    elsewhere, same = desk_with_article(tmp_path / "other.factdesk", editor="Ada")
    try:
        take_in(elsewhere, same, marks)
        came = elsewhere.look.annotations(same.draft.id)
        was = desk.look.annotations(draft.draft.id)
        assert [(one.id, one.tag, one.target, one.note, one.made_by) for one in came] == [
            (one.id, one.tag, one.target, one.note, one.made_by) for one in was
        ]
    finally:
        elsewhere.close()


def test_a_stolen_id_is_not_taken(there: tuple[Desk, DraftText]) -> None:
    desk, draft = there
    mine = mark(desk, draft, "14", Tag.FIGURE)
    other = add_article(desk, f"{TEXT}\nMore.")
    plan = take_in(desk, other, (ForeignMark(f"urn:factdesk:annotation:{mine.id}", "66,000"),))
    assert plan.new[0][0] != mine.id
    assert desk.look.annotation(mine.id) == mine
