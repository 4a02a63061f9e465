"""Which words of a text are which words of its next version.

Long passages that stand once in both texts are found first, wherever they are: whole paragraphs
for the most part, but known by their words, since re-wrapping may move their borders. Those that
are in another order have been moved. Only what lies between is compared word by word.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from fact_desk.text.anchoring.chain import heaviest_chain
from fact_desk.text.anchoring.gaps import common_edges, pair_words
from fact_desk.text.anchoring.moves import pair_moved_sentences
from fact_desk.text.anchoring.openings import opens, pieces
from fact_desk.text.anchoring.pairing import NOWHERE, Alignment
from fact_desk.text.anchoring.runs import Gap, Run, common_runs
from fact_desk.text.anchoring.signs import mend_signs
from fact_desk.text.anchoring.sliding import settle
from fact_desk.text.anchoring.tokens import Tokens

_PASSAGE = 8
"""Tokens that a passage has at least to be known anywhere in the text."""
_SENTENCE = 8
"""Letters, at most 8 a word, of a sentence to be known anywhere; the "4." of a list is none."""


def align(before: Tokens, after: Tokens) -> Alignment:
    """The alignment of two texts in words of one vocabulary."""
    alignment = Alignment(
        before, after, [NOWHERE] * len(before), [NOWHERE] * len(after), bytearray(len(before))
    )
    whole = Gap(range(len(before)), range(len(after)))
    backbone = _pair_passages(alignment, whole)
    for gap in _between(backbone, whole):
        here, there = alignment.unplaced(gap.before), alignment.unclaimed(gap.after)
        for run in pair_words(before.keys, after.keys, here, there):
            alignment.pair(run)
    settle(alignment)
    pair_moved_sentences(alignment)
    mend_signs(alignment)
    return alignment


def _pair_passages(alignment: Alignment, whole: Gap) -> list[Run]:
    """Pair the long passages; those that stand in the old order are returned."""
    before, after = alignment.before, alignment.after
    head, tail = _common_edges(before, after)
    first, last = Run(0, 0, head), Run(len(before) - tail, len(after) - tail, tail)
    inner = Gap(range(head, last.before), range(head, last.after))
    runs = _passages(before, after, inner)
    kept = set(heaviest_chain(runs, [before.weigh(run.words) for run in runs]))
    for number, run in enumerate(runs):
        alignment.pair(run, moved=number not in kept)
    alignment.pair(first)
    alignment.pair(last)
    return [first, *(runs[number] for number in sorted(kept)), last]


def _common_edges(before: Tokens, after: Tokens) -> tuple[int, int]:
    """How many tokens of whole sentences the texts have in common at their start and end."""
    head, tail = common_edges(before.keys, after.keys)
    while head and not (opens(before, head) and opens(after, head)):
        head -= 1
    while tail and not (opens(before, len(before) - tail) and opens(after, len(after) - tail)):
        tail -= 1
    return head, tail


def _passages(before: Tokens, after: Tokens, inner: Gap) -> list[Run]:
    """The runs found through sentences, and passages, that stand once in each text."""
    head = inner.before.start
    ours = before.keys[head : inner.before.stop]
    theirs = after.keys[head : inner.after.stop]
    known = [
        Run(run.before - head, run.after - head, run.length)
        for run in _same_sentences(before, after, inner)
    ]
    return [
        Run(run.before + head, run.after + head, run.length)
        for run in common_runs(ours, theirs, _PASSAGE, known)
    ]


def _same_sentences(before: Tokens, after: Tokens, inner: Gap) -> list[Run]:
    here, there = _sentences(before, inner.before), _sentences(after, inner.after)
    return [
        Run(place, there[sentence], len(sentence))
        for sentence, place in here.items()
        if place >= 0 and there.get(sentence, -1) >= 0
    ]


def _sentences(tokens: Tokens, stretch: range) -> dict[tuple[int, ...], int]:
    """Where each sentence begins that tells enough; -1 for one that stands more than once."""
    places: dict[tuple[int, ...], int] = {}
    for piece in pieces(tokens, stretch):
        if tokens.weigh(piece) >= _SENTENCE:
            sentence = tuple(tokens.keys[piece.start : piece.stop])
            places[sentence] = -1 if sentence in places else piece.start
    return places


def _between(backbone: Sequence[Run], whole: Gap) -> list[Gap]:
    gaps: list[Gap] = []
    for last, following in pairwise(backbone):
        here = range(last.before + last.length, following.before)
        there = range(last.after + last.length, following.after)
        if here and there:
            gaps.append(Gap(here, there))
    return gaps
