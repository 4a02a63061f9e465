"""Which signs stand in the margin where several marks begin on one line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.flag import Flag
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.window.page.margin import free_place, line_of, margin_marks, place_in
from fact_desk.window.page.marks import Mark

_STATUSES = {
    "open": Status.OPEN,
    "recheck": Status.RECHECK,
    "wrong": Status.NEEDS_CORRECTION,
    "right": Status.CONFIRMED,
    "flagged": Status.CONFIRMED,
}

CASES = [
    ("right", "right", 0),
    ("open right flagged", "open right flagged", 0),
    ("flagged right right right", "flagged right right", 1),
    ("right flagged open right recheck", "flagged open recheck", 2),
    ("open open wrong right right open", "open wrong open", 3),
    ("right right flagged right flagged right flagged flagged", "flagged flagged flagged", 5),
]


def _mark(number: int, word: str) -> Mark:
    flags = (Flag(f"f{number}"),) if word == "flagged" else ()
    target = Target(Span(number * 10, number * 10 + 5), "words", "", "")
    one = Annotation(str(number), "a", "d", Tag.FIGURE, target, _STATUSES[word], flags=flags)
    return Mark(one, (QRectF(80 + number * 40, 100, 30, 20),), 0)


@pytest.mark.parametrize(("row", "shown", "more"), CASES)
def test_what_most_needs_a_look_is_shown(row: str, shown: str, more: int) -> None:
    words = row.split()
    placed = margin_marks([_mark(number, word) for number, word in enumerate(words)], 64)
    by_place = sorted(placed, key=lambda one: one.place.left())
    assert [words[int(one.annotation.id)] for one in by_place] == shown.split()
    assert [one.more for one in by_place if one.more] == ([more] if more else [])
    ids = [int(one.annotation.id) for one in by_place]
    assert ids == sorted(ids)


def test_room_is_left_on_a_line_that_asks_for_it() -> None:
    marks = [_mark(number, "open") for number in range(3)]
    assert free_place([one.place for one in margin_marks(marks, 64)], 110, 72) is None
    kept = margin_marks(marks, 64, {line_of(marks[0].rects[0])})
    assert (len(kept), sum(one.more for one in kept)) == (2, 1)
    assert max(one.place.right() for one in kept) <= place_in(0, 110, 64).left()
    assert free_place([one.place for one in kept[:1]], 110, 72) == place_in(2, 110, 64)
