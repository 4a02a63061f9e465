"""Carrying marks over to an edited text, beside splitting both texts into words; whole merges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.uniting import plan_union
from fact_desk.desk.verbs.annotations import set_note
from fact_desk.store.merging import other_desk
from fact_desk.text.anchoring import Mark, carry_over
from fact_desk.text.reading import read_source
from tests.bench.articles import Author, Size
from tests.bench.desks import EDITOR
from tests.bench.run import Run
from tests.bench.table import Aim, Row
from tests.bench.timing import Pair, paired, timed

_WORD = re.compile(r"\w+")
_SEED = 50
_TWENTY_THOUSAND_WORDS = 1.0
"""Seconds in which a report of that length is to be carried over."""

_OTHER = "Tomas Brandt"
_NOTES = 200


def measure(run: Run) -> Iterator[Row]:
    """Each size by itself, then with a colleague's copy of the desk."""
    for size in run.sizes:
        aim = Aim(most=max(0.1, _TWENTY_THOUSAND_WORDS * size.words / 20_000))
        rounds = run.rounds(5 if size.words < 100_000 else 2)
        yield Row("carry marks over to a new draft", size.name, _carrying(size, rounds), aim)
        yield Row("plan a merge", size.name, _planning(run, size))


def _carrying(size: Size, rounds: int) -> Pair:
    author = Author(_SEED)
    before = read_source(author.article(size.words).encode(), "made-up.md").text
    places = author.places(before, size.annotations)
    marks = [Mark(span, tag) for span, tag in places]
    after = _edited(before)

    def bare() -> None:
        _WORD.findall(before)
        _WORD.findall(after)

    return paired(timed(lambda: carry_over(before, after, marks)), timed(bare), rounds)


def _edited(text: str) -> str:
    """The text with every twentieth paragraph changed, and some of them moved to the end."""
    paragraphs = text.split("\n")
    moved = paragraphs[10::200]
    kept = [
        f"Yesterday, {words} again." if number % 20 == 5 and words else words
        for number, words in enumerate(paragraphs)
        if number % 200 != 10
    ]
    return "\n".join([*kept, *moved])


def _planning(run: Run, size: Size) -> Pair:
    path = run.desks.of_one(size)
    other = path.with_name(f"{size.name} other.factdesk")
    with closing(Desk(path, EDITOR)) as desk:
        if not other.exists():
            desk.copy_to(other)
            _work_on(other)

        def bare() -> None:
            with other_desk(other):
                desk.look.standing()

        ours = timed(lambda: plan_union(desk, other))
        return paired(ours, timed(bare), run.rounds(3))


def _work_on(path: Path) -> None:
    with closing(Desk(path, _OTHER)) as desk:
        draft = desk.look.newest_draft(desk.look.articles()[0].id)
        for mark in desk.look.annotations(draft.id)[:_NOTES]:
            desk.run(set_note(desk.stamp(), mark, "seen"))
