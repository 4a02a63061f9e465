"""Placing annotations made elsewhere in a text, never guessing: the quoted words decide.

A quote that stands once is taken where it stands, if the words around it do not speak against it.
Of several places the words around must tell which is meant; where they tell nothing, the position
may. A quote that stands nowhere is looked for as a mark in a new draft is (`text.anchoring`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from fact_desk.model.span import Span
from fact_desk.text.anchoring import Fate, Mark, Outcome, find_again
from fact_desk.text.foreign.folding import Folded, bare
from fact_desk.text.foreign.marks import ForeignMark

_SLIP = 4
"""Letters of context that two places may have in common by chance."""
_KNOWN = 24
"""Letters of a quote that is known by itself, whatever stands around it."""
_ALIKE = 0.6
"""How alike changed words must be to what was quoted (0 to 1)."""
_OFFERED = 9
_MOST_PLACES = 2_000
"""Places of a quote that are compared; one that stands more often names no place."""
_MOST_SOUGHT = 1_000
"""Annotations of one file whose changed words are looked for, which takes its time."""


class Fit(StrEnum):
    """How an annotation fits the text."""

    PLACED = "placed"
    RECHECK = "recheck"
    """The place is sure, its words differ."""
    AMBIGUOUS = "ambiguous"
    LOST = "lost"
    UNQUOTED = "unquoted"
    """It quotes no words, so that no place of it can be sure."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an annotation goes: `span` in code points, None where no place is sure.

    `candidates` are places that it may be about, the best first.
    """

    mark: ForeignMark
    fit: Fit
    span: Span | None = None
    candidates: tuple[Span, ...] = ()


def place_all(marks: Sequence[ForeignMark], text: str) -> list[Placed]:
    """Where each of the annotations goes in the text, in their order."""
    folded = Folded(text)
    found = [_quoted(mark, folded) for mark in marks]
    again = [n for n, one in enumerate(found) if one.fit is Fit.LOST and not one.candidates]
    worth = [number for number in again if _is_worth(marks[number])][:_MOST_SOUGHT]
    snippets = [_snippet(marks[number]) for number in worth]
    for number, outcome in zip(worth, find_again(snippets, text), strict=True):
        found[number] = _carried(marks[number], outcome)
    return found


def _quoted(mark: ForeignMark, folded: Folded) -> Placed:
    if not mark.exact.strip():
        return Placed(mark, Fit.UNQUOTED)
    places = [*dict.fromkeys(islice(folded.places(mark.exact), _MOST_PLACES))]
    if not places:
        return Placed(mark, Fit.LOST)
    if len(places) == _MOST_PLACES:
        return Placed(mark, Fit.AMBIGUOUS, None, tuple(places[:_OFFERED]))
    agreed = {span: folded.agreement(span, mark.prefix, mark.suffix) for span in places}
    ranked = sorted(places, key=lambda span: -sum(agreed[span]))
    span = _told(mark, folded, ranked, agreed)
    if span is not None:
        return Placed(mark, Fit.PLACED, span)
    fit = Fit.AMBIGUOUS if len(ranked) > 1 else Fit.LOST
    return Placed(mark, fit, None, tuple(ranked[:_OFFERED]))


_Agreed = dict[Span, tuple[int, int]]


def _told(
    mark: ForeignMark, folded: Folded, ranked: Sequence[Span], agreed: _Agreed
) -> Span | None:
    """The one place that is meant for sure, if there is one."""
    best = ranked[0]
    given = len(bare(mark.prefix)), len(bare(mark.suffix))
    whole = [span for span in ranked if agreed[span] == given]
    if any(given) and len(whole) == 1:
        return whole[0]
    if all(_is_better(agreed[best], agreed[other]) for other in ranked[1:]):
        return best if _holds(mark, agreed[best]) else None
    # As good as the best by what stands around them: then the position tells, if it names one.
    level = [span for span in ranked if not _is_better(agreed[best], agreed[span])]
    if mark.start is None or mark.end is None or not _holds(mark, agreed[best]):
        return None
    named = {span for span in folded.spans_at(mark.start, mark.end) if span in level}
    return named.pop() if len(named) == 1 else None


def _is_better(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether the words around speak for one place rather than for the other, beyond chance."""
    left, right = one[0] - other[0], one[1] - other[1]
    return left + right >= _SLIP and min(left, right) > -_SLIP


def _holds(mark: ForeignMark, agreed: tuple[int, int]) -> bool:
    """Whether the words around, where there are any, do not speak against the place."""
    given = len(bare(mark.prefix)) + len(bare(mark.suffix))
    return sum(agreed) >= min(given, 2 * _SLIP) or len(bare(mark.exact)) >= _KNOWN


def _is_worth(mark: ForeignMark) -> bool:
    """Whether so much is known of it that it could be found again though its words changed."""
    return len(bare(mark.prefix + mark.exact + mark.suffix)) >= _KNOWN


def _snippet(mark: ForeignMark) -> tuple[str, Mark]:
    start = len(mark.prefix)
    span = Span(start, start + len(mark.exact))
    return mark.prefix + mark.exact + mark.suffix, Mark(span, mark.tag)


def _carried(mark: ForeignMark, outcome: Outcome) -> Placed:
    if outcome.span is None:
        fit = Fit.AMBIGUOUS if outcome.fate is Fate.AMBIGUOUS else Fit.LOST
        return Placed(mark, fit, None, outcome.candidates)
    if outcome.fate is not Fate.RECHECK:
        return Placed(mark, Fit.PLACED, outcome.span)
    longest = 2 * len(mark.exact) + _KNOWN
    if outcome.score < _ALIKE or len(outcome.span) > longest:
        return Placed(mark, Fit.LOST, None, (outcome.span,))
    return Placed(mark, Fit.RECHECK, outcome.span)
