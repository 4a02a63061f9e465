"""Pairing the words of two short stretches that were edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fact_desk.text.anchoring.chain import heaviest_chain
from fact_desk.text.anchoring.runs import Run, common_runs

_PASSAGES = (4, 2, 1)
"""Tokens in the passages by which a stretch is parted that is too long to compare at once."""
_SMALL = 4_000_000
"""Pairs of tokens that are compared without parting the stretch first."""
_LARGE = 400_000_000
"""Pairs of tokens above which nothing is compared: a bit each is 50 megabytes."""


def common_edges(before: Sequence[int], after: Sequence[int]) -> tuple[int, int]:
    """How many elements the lists have in common at their start, and behind that at their end."""
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return head, tail


def pair_words(
    before: Sequence[int], after: Sequence[int], here: Sequence[int], there: Sequence[int]
) -> Iterator[Run]:
    """Runs, one element long each, that pair `here` of one list with `there` of the other."""
    ours, theirs = [before[number] for number in here], [after[number] for number in there]
    for run in _runs(ours, theirs, 0):
        for step in range(run.length):
            yield Run(here[run.before + step], there[run.after + step], 1)


def _runs(before: Sequence[int], after: Sequence[int], level: int) -> Iterator[Run]:
    head, tail = common_edges(before, after)
    yield Run(0, 0, head)
    yield Run(len(before) - tail, len(after) - tail, tail)
    ours, theirs = before[head : len(before) - tail], after[head : len(after) - tail]
    inner = _parted(ours, theirs, level) if _must_part(ours, theirs, level) else _diff(ours, theirs)
    for run in inner:
        yield Run(run.before + head, run.after + head, run.length)


def _must_part(before: Sequence[int], after: Sequence[int], level: int) -> bool:
    return len(before) * len(after) > _SMALL and level < len(_PASSAGES)


def _parted(before: Sequence[int], after: Sequence[int], level: int) -> Iterator[Run]:
    runs = common_runs(before, after, _PASSAGES[level])
    chain = [runs[number] for number in heaviest_chain(runs, [run.length for run in runs])]
    yield from chain
    here = there = 0
    for run in [*chain, Run(len(before), len(after), 0)]:
        for inner in _runs(before[here : run.before], after[there : run.after], level + 1):
            yield Run(inner.before + here, inner.after + there, inner.length)
        here, there = run.before + run.length, run.after + run.length


def _diff(before: Sequence[int], after: Sequence[int]) -> Iterator[Run]:
    # Loaded late: a start of the window compares nothing.
    from rapidfuzz.distance import Indel

    if not before or not after or len(before) * len(after) > _LARGE:
        return
    for opcode in Indel.opcodes(before, after):
        if opcode.tag == "equal":
            yield Run(opcode.src_start, opcode.dest_start, opcode.src_end - opcode.src_start)
