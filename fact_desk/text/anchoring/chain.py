"""Which of the common runs stand in the same order in both lists."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.text.anchoring.runs import Run


def heaviest_chain(runs: Sequence[Run], weights: Sequence[int]) -> list[int]:
    """The numbers of the runs that rise in both lists and weigh most together.

    `runs` are in the order of `before`. A heaviest increasing subsequence, with the best chain
    up to each place of `after` in a Fenwick tree: the time grows with n log n.
    """
    ranks = {after: rank for rank, after in enumerate(sorted(run.after for run in runs), start=1)}
    tree = [(0, -1)] * (len(runs) + 1)
    previous = [-1] * len(runs)
    for number, run in enumerate(runs):
        rank = ranks[run.after]
        weight, previous[number] = _best(tree, rank - 1)
        _raise(tree, rank, (weight + weights[number], number))
    chain: list[int] = []
    at = _best(tree, len(runs))[1]
    while at >= 0:
        chain.append(at)
        at = previous[at]
    return chain[::-1]


def _best(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank:
        best = max(best, tree[rank])
        rank &= rank - 1
    return best


def _raise(tree: list[tuple[int, int]], rank: int, chain: tuple[int, int]) -> None:
    while rank < len(tree):
        tree[rank] = max(tree[rank], chain)
        rank += rank & -rank
