"""The heaviest chain, against trying all of them."""

from __future__ import annotations

from itertools import combinations, pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from fact_desk.text.anchoring.chain import heaviest_chain
from fact_desk.text.anchoring.runs import Run, common_runs

_weights = st.lists(st.integers(1, 9), min_size=0, max_size=7)


@given(_weights, st.randoms(use_true_random=False))
def test_no_chain_is_heavier(weights: list[int], random: Random) -> None:
    places = list(range(len(weights)))
    random.shuffle(places)
    runs = [Run(number, place, 1) for number, place in enumerate(places)]
    chain = heaviest_chain(runs, weights)
    assert _rises(runs, chain)
    heaviest = max(
        sum(weights[number] for number in choice)
        for size in range(len(runs) + 1)
        for choice in combinations(range(len(runs)), size)
        if _rises(runs, choice)
    )
    assert sum(weights[number] for number in chain) == heaviest


@given(st.lists(st.integers(0, 3), max_size=30), st.lists(st.integers(0, 3), max_size=30))
def test_runs_are_common_and_share_nothing(before: list[int], after: list[int]) -> None:
    runs = common_runs(before, after, 3)
    for run in runs:
        ours = before[run.before : run.before + run.length]
        assert ours == after[run.after : run.after + run.length]
        assert run.length >= 3
    places = sorted(runs, key=lambda run: run.after)
    assert all(one.before + one.length <= other.before for one, other in pairwise(runs))
    assert all(one.after + one.length <= other.after for one, other in pairwise(places))


def _rises(runs: list[Run], chain: tuple[int, ...] | list[int]) -> bool:
    return all(
        runs[one].before < runs[other].before and runs[one].after < runs[other].after
        for one, other in pairwise(chain)
    )
