"""Reading figures, beside a bare search for digits; running all rules, beside reading figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing

from fact_desk.desk.checking import Checker
from fact_desk.desk.desk import Desk
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.checks import CheckFacts, check
from fact_desk.text.figures import read_figures
from fact_desk.text.reading import read_source
from tests.bench.articles import Author
from tests.bench.desks import EDITOR
from tests.bench.run import Run
from tests.bench.table import Row
from tests.bench.timing import Pair, paired, timed

_DIGITS = re.compile(r"\d+")
_SEED = 30


def measure(run: Run) -> Iterator[Row]:
    """Each size by itself, then one article more on a desk of many."""
    for size in run.sizes:
        story = read_source(Author(_SEED).article(size.words).encode(), "made-up.md")
        rounds = run.rounds(8 if size.words < 100_000 else 3)
        yield Row("read the figures", size.name, _reading(story, rounds))
        yield Row("run all rules", size.name, _ruling(story, rounds))
    yield Row("check one article of a desk", "desk", _on_a_desk(run))


def _reading(story: Manuscript, rounds: int) -> Pair:
    ours = timed(lambda: read_figures(story.text))
    return paired(ours, timed(lambda: _DIGITS.findall(story.text)), rounds)


def _ruling(story: Manuscript, rounds: int) -> Pair:
    facts = CheckFacts(story.text, story.layout, read_figures(story.text))
    return paired(timed(lambda: check(facts)), timed(lambda: read_figures(story.text)), rounds)


def _on_a_desk(run: Run) -> Pair:
    """A check as it is after a change of dates: figures, rules, comparison with the others."""
    with closing(Desk(run.desks.of_many(), EDITOR)) as desk, closing(Checker(desk)) as checker:
        article = desk.look.articles()[0].id
        text = desk.look.draft_text(desk.look.newest_draft(article)).text

        def work() -> None:
            job = checker.job(article)
            if job is not None:
                job.run()

        return paired(timed(work), timed(lambda: read_figures(text)), run.rounds(8))
