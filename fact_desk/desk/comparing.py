"""Two editors' mark-ups of one article side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.names import renamed, same_things
from fact_desk.desk.merging.uniting import side_of
from fact_desk.errors import NoSuchThing
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.fields import annotation_from
from fact_desk.model.kept import is_kept
from fact_desk.model.operation import Entity
from fact_desk.model.span import Span
from fact_desk.store.merging import other_desk


@dataclass(frozen=True, slots=True)
class Pair:
    """One mark of each; they overlap, and where `same_tag` is not said they differ in the tag."""

    one: Annotation
    other: Annotation

    @property
    def same_words(self) -> bool:
        """Whether both stand on the very same words."""
        return self.one.span == self.other.span

    @property
    def same_tag(self) -> bool:
        """Whether both say that it is the same kind of thing."""
        return self.one.tag is self.other.tag

    @property
    def same_status(self) -> bool:
        """Whether both came to the same verdict."""
        return self.one.status is self.other.status


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two mark-ups agree about one tag.

    `both` are the marks that each has, `one` and `other` how many each has in all.
    """

    tag: Tag
    both: int
    one: int
    other: int
    same_status: int

    @property
    def share(self) -> float | None:
        """The F1 measure of one mark-up against the other, from 0 to 1; None without any marks.

        G. Hripcsak and A. S. Rothschild, "Agreement, the F-Measure, and Reliability in
        Information Retrieval", 2005: what Cohen's kappa comes to where unmarked words are not
        counted.
        """
        return 2 * self.both / (self.one + self.other) if self.one + self.other else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two editors marked: together, under different tags, and each alone; in text order."""

    pairs: tuple[Pair, ...]
    only_one: tuple[Annotation, ...]
    only_other: tuple[Annotation, ...]
    agreements: tuple[Agreement, ...]


def compare(one: Sequence[Annotation], other: Sequence[Annotation]) -> Comparison:
    """Puts marks of the same text side by side, each with one of the other's at most.

    First those on the same words with the same tag, then those with the same tag that overlap
    most, then those on words in common whatever they are called.
    """
    matching = _Matching(one, other)
    matching.match(lambda a, b: (a.tag, a.span) == (b.tag, b.span))
    matching.match(lambda a, b: a.tag is b.tag)
    matching.match(lambda a, b: a.span == b.span)
    pairs = tuple(sorted(matching.pairs, key=lambda pair: (pair.one.span, pair.one.id)))
    agreements = tuple(_agreement(tag, pairs, one, other) for tag in Tag)
    return Comparison(pairs, *matching.left(), agreements)


def compare_with_desk(desk: Desk, article: str, path: Path) -> Comparison:
    """Compares the newest draft's marks with those of the same draft on another desk.

    Nothing is changed. Raises NoSuchThing where that desk does not have the draft.
    """
    newest = desk.look.newest_draft(article)
    ours = side_of(desk.look.standing())
    with other_desk(path) as found:
        theirs = side_of(found.standing)
    names = same_things(ours, theirs)
    things = renamed(theirs, names).things
    if not any(thing.id == newest.id for thing in things if thing.entity is Entity.DRAFT):
        raise NoSuchThing(
            f"{path.name} does not have this draft of the article; "
            "compare desks that have the same."
        )
    rows = (row for thing, row in things.items() if thing.entity is Entity.ANNOTATION)
    marks = [annotation_from(row) for row in rows if row["draft"] == newest.id]
    return compare(_living(desk.look.annotations(newest.id)), _living(marks))


_Fits = Callable[[Annotation, Annotation], bool]


class _Matching:
    """Marks that have words in common, and those of them that were put together."""

    def __init__(self, one: Sequence[Annotation], other: Sequence[Annotation]) -> None:
        self._one, self._other = one, other
        self._meeting = sorted(_meeting(one, other), key=_rank)
        self._taken: set[int] = set()
        self.pairs: list[Pair] = []

    def match(self, fits: _Fits) -> None:
        """Puts together what meets, fits and is free."""
        for pair in self._meeting:
            ends = {id(pair.one), id(pair.other)}
            if ends.isdisjoint(self._taken) and fits(pair.one, pair.other):
                self._taken |= ends
                self.pairs.append(pair)

    def left(self) -> tuple[tuple[Annotation, ...], tuple[Annotation, ...]]:
        """What each has alone."""
        one, other = (
            tuple(mark for mark in marks if id(mark) not in self._taken)
            for marks in (self._one, self._other)
        )
        return one, other


def _meeting(one: Sequence[Annotation], other: Sequence[Annotation]) -> Iterator[Pair]:
    inside = sorted(other, key=lambda mark: mark.span)
    starts = [mark.span.start for mark in inside]
    longest = max((len(mark.span) for mark in inside), default=0)
    for mark in one:
        first = bisect_left(starts, mark.span.start - longest)
        for found in inside[first : bisect_left(starts, mark.span.end)]:
            if found.span.overlaps(mark.span):
                yield Pair(mark, found)


def _rank(pair: Pair) -> tuple[float, Span, Span]:
    """Those that have the largest share of their words in common come first, whoever's they are.

    The share is that of P. Jaccard: what is common of all that either covers.
    """
    first, second = sorted((pair.one.span, pair.other.span))
    common = min(first.end, second.end) - second.start
    return -common / (max(first.end, second.end) - first.start), first, second


def _agreement(
    tag: Tag, pairs: Sequence[Pair], one: Sequence[Annotation], other: Sequence[Annotation]
) -> Agreement:
    both = [pair for pair in pairs if pair.same_tag and pair.one.tag is tag]
    mine, hers = (sum(mark.tag is tag for mark in marks) for marks in (one, other))
    return Agreement(tag, len(both), mine, hers, sum(pair.same_status for pair in both))


def _living(marks: Sequence[Annotation]) -> list[Annotation]:
    """The marks in text order, without copies that stand in old drafts."""
    living = [mark for mark in marks if not is_kept(mark.id)]
    return sorted(living, key=lambda mark: (mark.span, mark.tag))
