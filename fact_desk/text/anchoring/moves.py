"""Sentences that were moved and edited on the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from fact_desk.text.anchoring.gaps import pair_words
from fact_desk.text.anchoring.openings import opens
from fact_desk.text.anchoring.pairing import NOWHERE, Alignment
from fact_desk.text.anchoring.tokens import Tokens

_SHORTEST = 6
"""Tokens of a sentence that can be known again elsewhere although it was edited."""
_ALIKE = 0.6
_APART = 0.1
"""How much more alike the best place has to be than the next."""
_COMMON = 20
"""Sentences that a word may stand in and still help to find one."""


def pair_moved_sentences(alignment: Alignment) -> None:
    """Pair the words of sentences that went with those of like ones that came, wherever it is."""
    gone = list(_loose(alignment.before, alignment.places))
    come = list(_loose(alignment.after, alignment.origins))
    if not gone or not come:
        return
    finder = _Finder(alignment, come)
    found = ((*finder.best(sentence), sentence) for sentence in gone)
    taken: set[range] = set()
    for alike, place, sentence in sorted(found, key=lambda each: -each[0]):
        if alike >= _ALIKE and place not in taken:
            taken.add(place)
            _pair(alignment, sentence, place)


def _pair(alignment: Alignment, sentence: range, place: range) -> None:
    here, there = alignment.unplaced(sentence), alignment.unclaimed(place)
    for run in pair_words(alignment.before.keys, alignment.after.keys, here, there):
        alignment.pair(run, moved=True)


def _loose(tokens: Tokens, partners: list[int]) -> Iterator[range]:
    """The sentences most of whose words have no partner."""
    for sentence in _sentences(tokens, partners):
        loose = tokens.weigh(number for number in sentence if partners[number] == NOWHERE)
        if loose * 2 > tokens.weigh(sentence):
            yield sentence


def _sentences(tokens: Tokens, partners: list[int]) -> Iterator[range]:
    """The sentences, not too short, that have a word without a partner."""
    start, loose = 0, False
    for number in range(len(tokens) + 1):
        if number > start and (loose or number == len(tokens)) and opens(tokens, number):
            if loose and number - start >= _SHORTEST:
                yield range(start, number)
            start, loose = number, False
        elif number > start and not loose and opens(tokens, number):
            start = number
        if number < len(tokens):
            loose = loose or partners[number] == NOWHERE


class _Finder:
    """Finds the sentence most like another through the words they share."""

    def __init__(self, alignment: Alignment, sentences: list[range]) -> None:
        self._alignment = alignment
        self._sentences = sentences
        self._holders: defaultdict[int, list[int]] = defaultdict(list)
        keys, weights = alignment.after.keys, alignment.after.weights
        for number, sentence in enumerate(sentences):
            for key in {keys[each] for each in sentence if weights[each] > 3}:
                self._holders[key].append(number)

    def best(self, sentence: range) -> tuple[float, range]:
        """How alike the best sentence is, 0 where a second is about as good; and its tokens."""
        keys = self._alignment.before.keys[sentence.start : sentence.stop]
        votes: Counter[int] = Counter()
        for key in set(keys):
            holders = self._holders.get(key, ())
            if len(holders) <= _COMMON:
                votes.update(holders)
        ranked = sorted(
            (self._alike(keys, self._sentences[number]), -number)
            for number, _ in votes.most_common(4)
        )
        if not ranked or (len(ranked) > 1 and ranked[-1][0] - ranked[-2][0] < _APART):
            return 0.0, range(0)
        return ranked[-1][0], self._sentences[-ranked[-1][1]]

    def _alike(self, keys: list[int], place: range) -> float:
        # Loaded late: a start of the window compares nothing.
        from rapidfuzz.distance import Indel

        return Indel.normalized_similarity(
            keys, self._alignment.after.keys[place.start : place.stop]
        )
