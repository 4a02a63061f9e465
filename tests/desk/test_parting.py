"""Listeners hear of a merge article by article, and of all else as it was done."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import delete, set_note
from fact_desk.desk.verbs.flags import raise_flag
from fact_desk.model.operation import Operation
from tests.desk.merging.desks import HERS, MINE, copied, merge
from tests.desks import add_article, mark


def test_a_merge_is_told_article_by_article(tmp_path: Path) -> None:
    with closing(Desk.make(tmp_path / "mine.factdesk", MINE)) as mine:
        first = add_article(mine)
        note, gone, flagged = (mark(mine, first, words) for words in ("14", "May", "six"))
        with closing(copied(mine, "hers.factdesk", HERS)) as hers:
            second = add_article(hers, "Two boats\nTwo boats came back.")
            hers.run(set_note(hers.stamp(), note, "seen"))
            hers.run(delete(hers.stamp(), gone))
            hers.run(raise_flag(hers.stamp(), flagged, "f1"))
            made = mark(hers, second, "Two boats")
            heard: list[Operation] = []
            mine.subscribe(heard.append)
            done = merge(mine, hers)
        assert done is not None
        told = {one.article: {change.id for change in one.changes} for one in heard}
        assert told == {
            first.draft.article: {note.id, gone.id, "f1"},
            second.draft.article: {second.draft.article, second.draft.id, made.id},
        }
        assert {one.stamp for one in heard} == {done.stamp}
        heard.clear()
        mine.undo()
        assert {one.article for one in heard} >= {first.draft.article, second.draft.article}
