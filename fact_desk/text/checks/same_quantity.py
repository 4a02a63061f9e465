"""The same quantity elsewhere: all mentions of it, converted to one unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.checks.mention_index import MentionIndex
from fact_desk.text.checks.mentions import Mention
from fact_desk.text.checks.units import Measured, converted

_ALL = 1_000_000
_SHARED = 2
_COVERED = 0.4
_SHARE_COVERED = 0.6
_RARE_FROM = 100


@dataclass(frozen=True, slots=True)
class SameQuantity:
    """A mention of the same quantity, with its value in the unit of the figure asked for.

    `value` (or the bounds of a range) is None where the mention has none; `shared` counts the
    words that both have nearby.
    """

    mention: Mention
    measured: Measured
    shared: int


def same_quantity(of: Mention, among: Iterable[Mention] | MentionIndex) -> list[SameQuantity]:
    """The mentions that seem to tell the same quantity as `of`, those with most words shared first.

    The same unit (or one that converts to it) and at least two shared content words nearby, which
    must be much of what either has. A count of the same things that is just as high, as in 120
    members, needs one such word, or none if the number is not a common one. The mention itself is
    left out.
    """
    index = among if isinstance(among, MentionIndex) else MentionIndex(among)
    near = dict(index.alike(of, _ALL))
    alike = [other for other, shared in near.items() if is_about_the_same(of, other, shared)]
    equal = [other for other in _equal_counts(of, index) if other in near or _is_rare(of)]
    found = [
        SameQuantity(other, converted(other.figure, of.figure), near.get(other, 0))
        for other in dict.fromkeys([*alike, *equal])
        if not _is_itself(of, other)
    ]
    return sorted(found, key=lambda one: (-one.shared, one.mention.title, one.mention.span))


def _equal_counts(of: Mention, index: MentionIndex) -> list[Mention]:
    if of.figure.kind is not FigureKind.COUNT:
        return []
    return [other for other in index.equal(of) if other.figure.kind is FigureKind.COUNT]


def _is_rare(of: Mention) -> bool:
    """Whether two articles would hardly come upon the number by chance: not 2, 30 or 1,000."""
    value = of.figure.value
    if value is None or abs(value) < _RARE_FROM:
        return False
    return len(value.normalize().as_tuple().digits) > 1


def _is_itself(of: Mention, other: Mention) -> bool:
    return of.article == other.article and of.span == other.span


def is_about_the_same(of: Mention, other: Mention, shared: int) -> bool:
    """Whether so many shared words make it likely that both tell the same."""
    fewest = min(len(of.words), len(other.words))
    share = of.figure.kind in (FigureKind.PERCENT, FigureKind.RATIO)
    return shared >= _SHARED and shared >= fewest * (_SHARE_COVERED if share else _COVERED)


def value_words(figure: Figure) -> str:
    """The reading of a figure as words for a fingerprint."""
    return f"{figure.value} {figure.low} {figure.high} {figure.unit}"
