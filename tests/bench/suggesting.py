"""Finding what to mark, beside reading the figures; accounting for sentences, beside the book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from fact_desk.desk.accounting import Accounting, Facts
from fact_desk.desk.book import Book
from fact_desk.desk.proposing import Proposal, propose, propose_first, standing
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.article import Draft, DraftText
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.text.figures import read_figures
from fact_desk.text.reading import read_source
from tests.bench.articles import Author, Size
from tests.bench.run import Run
from tests.bench.table import Aim, Row
from tests.bench.timing import Pair, paired, timed

_SEED = 40
_MIDDLE = Size("M", 5_000, 300)
_A_THOUSAND_WORDS = 0.15
"""Seconds in which a thousand words are to be looked through, however many there are."""

_SCREEN = 3_000
"""Code points that are in sight at once."""

_A_TAG = Aim(beside=0.005)
_A_LOOK = Aim(most=0.5)


def measure(run: Run) -> Iterator[Row]:
    """The sizes asked for, and one between the two shortest where there are several."""
    between = [_MIDDLE] if len(run.sizes) > 1 else []
    for size in sorted([*run.sizes, *between], key=lambda each: each.words):
        story = _Story(size, run.rounds(8 if size.words < 100_000 else 3))
        whole = Aim(most=_A_THOUSAND_WORDS * size.words / 1_000)
        yield Row("find suggestions", size.name, story.finding(), whole)
        yield Row("find those on the first screen", size.name, story.finding_first(), _A_LOOK)
        yield Row("tell which suggestions wait", size.name, story.waiting())
        yield Row("account for all sentences", size.name, story.accounting())
        yield Row("account for one tag more", size.name, story.tagging(), _A_TAG)


@dataclass(init=False, slots=True)
class _Story:
    """An article with its marks and all that is proposed in it."""

    draft: DraftText
    proposals: list[Proposal]
    marks: list[Annotation]
    rounds: int

    def __init__(self, size: Size, rounds: int) -> None:
        author = Author(_SEED)
        read = read_source(author.article(size.words).encode(), "made-up.md")
        draft = Draft("d", "a", 1, "b", read.origin, read.format, read.words, "")
        self.draft = DraftText(draft, read.text, read.layout)
        self.proposals = propose(self.draft)
        places = author.places(read.text, size.annotations)
        self.marks = [self._mark(number, *place) for number, place in enumerate(places)]
        self.rounds = rounds

    def finding(self) -> Pair:
        ours = timed(lambda: propose(self.draft))
        return paired(ours, timed(lambda: read_figures(self.draft.text)), self.rounds)

    def finding_first(self) -> Pair:
        middle = len(self.draft.text) // 2
        screen = Span(middle, min(middle + _SCREEN, len(self.draft.text)))
        ours = timed(lambda: propose_first(self.draft, screen))
        return paired(ours, timed(lambda: read_figures(screen.of(self.draft.text))), self.rounds)

    def waiting(self) -> Pair:
        ours = timed(lambda: standing(self.proposals, self.marks, frozenset[str]()))
        return paired(ours, timed(lambda: Book(self.marks)), self.rounds)

    def accounting(self) -> Pair:
        facts, book = Facts(self.draft), Book(self.marks)
        ours = timed(lambda: Accounting(facts, book, self.proposals))
        return paired(ours, timed(lambda: Book(self.marks)), self.rounds)

    def tagging(self) -> Pair:
        book = Book(self.marks)
        accounting = Accounting(Facts(self.draft), book, self.proposals)
        numbers = count(len(self.marks))

        def tag() -> Annotation:
            number = next(numbers)
            start = number * 7_919 % (len(self.draft.text) - 60)
            made = self._mark(number, Span(start, start + 60), Tag.CLAIM)
            book.put(made)
            return made

        def ours() -> None:
            accounting.marks_changed([tag().span])

        return paired(timed(ours), timed(tag), 10 * self.rounds)

    def _mark(self, number: int, span: Span, tag: Tag) -> Annotation:
        return Annotation(str(number), "a", "d", tag, Target.in_text(self.draft.text, span))
