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
from fact_desk.text.anchoring.pairing import NOWHERE, Alignment
from fact_desk.text.anchoring.runs import Gap, Run, common_runs
from fact_desk.text.anchoring.sliding import settle
from fact_desk.text.anchoring.tokens import Tokens

_PASSAGE = 8
"""Tokens that a passage has at least to be known anywhere in the text."""


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
    return alignment


def _pair_passages(alignment: Alignment, whole: Gap) -> list[Run]:
    """Pair the long passages; those that stand in the old order are returned."""
    before, after = alignment.before.keys, alignment.after.keys
    head, tail = common_edges(before, after)
    edges = [Run(0, 0, head), Run(len(before) - tail, len(after) - tail, tail)]
    inner_before = before[head : len(before) - tail]
    inner_after = after[head : len(after) - tail]
    runs = [
        Run(run.before + head, run.after + head, run.length)
        for run in common_runs(inner_before, inner_after, _PASSAGE)
    ]
    kept = set(heaviest_chain(runs, [alignment.before.weigh(run.words) for run in runs]))
    for number, run in enumerate(runs):
        alignment.pair(run, moved=number not in kept)
    for edge in edges:
        alignment.pair(edge)
    return [edges[0], *(runs[number] for number in sorted(kept)), edges[1]]


def _between(backbone: Sequence[Run], whole: Gap) -> list[Gap]:
    gaps: list[Gap] = []
    for last, following in pairwise(backbone):
        here = range(last.before + last.length, following.before)
        there = range(last.after + last.length, following.after)
        if here and there:
            gaps.append(Gap(here, there))
    return gaps
