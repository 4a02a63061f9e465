"""After any amount of work the list still shows what is in the desk."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from fact_desk.desk.filtering import Filter
from fact_desk.desk.verbs.annotations import annotate, delete, set_status
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.span import Span
from tests.window.panel.at_desk import TEXT, AtDesk

FILTERS = (
    Filter(),
    Filter(tags=frozenset({Tag.CLAIM, Tag.QUOTE})),
    Filter(statuses=frozenset({Status.OPEN})),
    Filter(words="e"),
)


def _work(at_desk: AtDesk, chance: Random, number: int) -> None:
    bench, known = at_desk.bench, [one.id for one in at_desk.bench.book]
    one = bench.book[chance.choice(known)]
    match chance.randrange(7):
        case 0:
            draft, start = bench.draft, chance.randrange(len(TEXT) - 30)
            assert draft is not None
            span, tag = Span(start, start + chance.randint(1, 29)), chance.choice(list(Tag))
            bench.do(lambda stamp: annotate(stamp, draft, span, tag, f"new {number}"))
        case 1 if len(known) > 3:
            bench.do(lambda stamp: delete(stamp, one))
        case 2 | 3:
            verdict = Status.OPEN if one.status.is_checked else Status.CONFIRMED
            bench.do(lambda stamp: set_status(stamp, one, verdict))
        case 4:
            bench.undo()
        case 5:
            at_desk.panel.set_filter(chance.choice(FILTERS))
        case _:
            bench.select(one.id)


def _agree(at_desk: AtDesk) -> None:
    QApplication.processEvents()
    passing = [one for one in at_desk.bench.book if at_desk.panel.filter.passes(one)]
    shown = [at_desk.model.annotation(row) for row in range(at_desk.model.rowCount())]
    assert shown == passing
    selected = at_desk.bench.selected
    indexes = at_desk.panel.list.selectedIndexes()
    assert [at_desk.model.annotation(index.row()) for index in indexes] == (
        [selected] if selected in passing else []
    )
    rects = [at_desk.panel.list.visualRect(at_desk.model.index(row)) for row in range(len(shown))]
    assert all(above.bottom() < below.top() for above, below in pairwise(rects))
    for row, rect in enumerate(rects):
        assert at_desk.panel.list.indexAt(rect.center()).row() == row


@pytest.mark.parametrize("seed", range(3))
def test_list_desk_and_selection_agree(at_desk: AtDesk, seed: int) -> None:
    at_desk.panel.resize(400, 500)
    chance = Random(seed)
    for number in range(40):
        _work(at_desk, chance, number)
        _agree(at_desk)
