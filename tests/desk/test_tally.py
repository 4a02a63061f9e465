"""What is counted before an export is what the export takes."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from fact_desk.desk.exporting import Export, Selection
from fact_desk.desk.tally import Tally
from fact_desk.model.annotation import Status, Tag
from tests.window.desks import STORIES, desk_of

SETS_OF_TAGS = (frozenset[Tag](), frozenset({Tag.CLAIM}), frozenset({Tag.QUOTE}))
SETS_OF_STATUSES = (frozenset[Status](), frozenset({Status.OPEN, Status.CONFIRMED}))


def test_every_selection_is_counted_as_it_is_exported(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, *STORIES)
    seen: set[int] = set()
    for articles in (frozenset[str](), frozenset({desk.look.articles()[1].id})):
        tally = Tally(desk, articles)
        for tags, statuses, flagged in product(SETS_OF_TAGS, SETS_OF_STATUSES, (False, True)):
            selection = Selection(articles, tags, statuses, flagged)
            export = Export(desk, selection)
            assert tally.taken_by(selection) == len([*export.all_rows()]) == export.rows
            seen.add(export.rows)
    desk.close()
    assert seen == {0, 2, 4}
