"""Carrying marks over from a text to its next version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fact_desk.model.span import Span
from fact_desk.text.anchoring.alignment import align
from fact_desk.text.anchoring.evidence import Evidence
from fact_desk.text.anchoring.outcomes import Fate, Mark, Outcome
from fact_desk.text.anchoring.pairing import Alignment
from fact_desk.text.anchoring.places import Place, place_of, span_of
from fact_desk.text.anchoring.replacing import replacement_of
from fact_desk.text.anchoring.tokens import Vocabulary
from fact_desk.text.anchoring.verdict import says_the_same

_KEPT = 0.3
"""The share of a mark's words that must be left for its place to be told by them."""
_SENTENCE = 24
"""Letters, at most 8 a word, of words that can be known again wherever they stand."""
_OFFERED = 9
"""Places to choose from that are named at most."""


def carry_over(before: str, after: str, marks: Sequence[Mark]) -> list[Outcome]:
    """What becomes of each mark of the text `before` when the text is `after`; in their order."""
    if before == after:
        return [Outcome(Fate.UNCHANGED, mark.span, 1.0) for mark in marks]
    vocabulary = Vocabulary()
    carrier = _Carrier(align(vocabulary.tokens(before), vocabulary.tokens(after)))
    return [carrier.outcome(mark) for mark in marks]


def find_again(snippets: Sequence[tuple[str, Mark]], text: str) -> Iterator[Outcome]:
    """What is to be found of each mark in a text of which its snippet was once a part."""
    vocabulary = Vocabulary()
    after = vocabulary.tokens(text)
    for before, mark in snippets:
        yield _Carrier(align(vocabulary.tokens(before), after)).outcome(mark)


class _Carrier:
    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._evidence = Evidence(alignment)

    def outcome(self, mark: Mark) -> Outcome:
        numbers = self._alignment.before.within(mark.span)
        if not numbers:
            return Outcome(Fate.LOST)
        place = place_of(self._alignment, mark.span)
        if place is None or place.kept < _KEPT or not len(place.span):
            return self._gone(numbers)
        if self._alignment.before.said(numbers) == self._alignment.after.said(place.tokens):
            return self._same_words(mark, numbers, place)
        if not self._evidence.holds(numbers, place.tokens):
            return Outcome(Fate.LOST, None, 0.0, (place.span,))
        return self._recheck(numbers, place.tokens, place.span)

    def _same_words(self, mark: Mark, numbers: range, place: Place) -> Outcome:
        rivals = self._evidence.rivals(numbers, place.tokens)
        if rivals:
            after = self._alignment.after
            others = [span_of(after, rival) for rival in rivals[: _OFFERED - 1]]
            return Outcome(Fate.AMBIGUOUS, None, 0.0, (place.span, *others))
        if not self._evidence.is_sure(numbers, place.tokens):
            if self._evidence.is_unique(numbers):
                return self._recheck(numbers, place.tokens, place.span)
            return Outcome(Fate.LOST, None, 0.0, (place.span,))
        if not says_the_same(self._alignment, numbers, place.tokens, mark.tag):
            return self._recheck(numbers, place.tokens, place.span)
        moved = any(self._alignment.moved[number] for number in numbers)
        return Outcome(Fate.MOVED if moved else Fate.UNCHANGED, place.span, 1.0)

    def _gone(self, numbers: range) -> Outcome:
        """The outcome of a mark whose words are not where they were."""
        weight = self._alignment.before.weigh(numbers)
        replacement = replacement_of(self._evidence, numbers)
        if replacement and weight < _SENTENCE:
            return self._recheck(numbers, replacement, span_of(self._alignment.after, replacement))
        twins = self._evidence.unclaimed_twins(numbers)
        spans = [span_of(self._alignment.after, twin) for twin in twins[:_OFFERED]]
        if not spans or weight < _SENTENCE:
            return Outcome(Fate.LOST, None, 0.0, tuple(spans))
        if len(spans) > 1:
            return Outcome(Fate.AMBIGUOUS, None, 0.0, tuple(spans))
        return Outcome(Fate.MOVED, spans[0], 1.0)

    def _recheck(self, numbers: range, tokens: range, span: Span) -> Outcome:
        # Loaded late: a start of the window compares nothing.
        from rapidfuzz.distance import Indel

        before, after = self._alignment.before.said(numbers), self._alignment.after.said(tokens)
        return Outcome(Fate.RECHECK, span, Indel.normalized_similarity(before, after))
