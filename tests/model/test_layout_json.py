"""A layout comes back from its JSON as it went in, and nothing else passes for one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.layout import Block, BlockKind, Cell, Layout, Run, RunKind
from fact_desk.model.layout_json import layout_from_json, layout_to_json
from fact_desk.model.span import Span

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SMALL = st.integers(0, 7)
CELLS = st.builds(Cell, SMALL, SMALL, SMALL, st.booleans(), st.sampled_from(["", "left", "right"]))
BLOCKS = st.builds(
    Block,
    st.sampled_from(BlockKind),
    st.just(Span(0, 0)),
    level=SMALL,
    quote_depth=SMALL,
    list_depth=SMALL,
    bullet=WORDS,
    continues=st.booleans(),
    address=WORDS,
    cell=st.none() | CELLS,
)
SPANS = st.tuples(st.integers(0, 9999), st.integers(0, 99)).map(lambda at: Span(at[0], sum(at)))
RUNS = st.builds(Run, st.sampled_from(RunKind), SPANS, WORDS, WORDS)


def _set(blocks: Sequence[Block], lengths: Sequence[int]) -> tuple[Block, ...]:
    edges = pairwise(accumulate(lengths, initial=0))
    placed = zip(blocks, edges, strict=False)
    return tuple(
        Block(
            kind=block.kind,
            span=Span(start, end),
            level=block.level,
            quote_depth=block.quote_depth,
            list_depth=block.list_depth,
            bullet=block.bullet,
            continues=block.continues,
            address=block.address,
            cell=block.cell,
        )
        for block, (start, end) in placed
    )


@given(st.lists(BLOCKS), st.lists(st.integers(0, 999)), st.lists(RUNS))
def test_comes_back_as_it_went_in(blocks: list[Block], lengths: list[int], runs: list[Run]) -> None:
    ordered = tuple(sorted(runs, key=lambda run: run.span.start))
    layout = Layout(_set(blocks, lengths), ordered)
    written = layout_to_json(layout)
    assert layout_from_json(written) == layout
    assert layout_to_json(layout_from_json(written)) == written
    assert "\n" not in written


def test_leaves_out_what_is_as_usual() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 5)), Block(BlockKind.HEADING, Span(6, 9), level=2))
    written = layout_to_json(Layout(blocks, (Run(RunKind.STRONG, Span(0, 2)),)))
    assert json.loads(written) == {
        "layout": 1,
        "blocks": [["paragraph", 0, 5], ["heading", 6, 9, {"level": 2}]],
        "runs": [["strong", 0, 2]],
    }


DAMAGED = [
    "",
    "no JSON at all",
    "null",
    "[]",
    "{}",
    '{"layout":2,"blocks":[],"runs":[]}',
    '{"layout":1,"blocks":[]}',
    '{"layout":1,"blocks":{},"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",0]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",0,"5"]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",0,5.0]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",false,true]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",-1,5]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",6,5]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",0,5,{},0]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",0,5,null]],"runs":[]}',
    '{"layout":1,"blocks":[["poster",0,5]],"runs":[]}',
    '{"layout":1,"blocks":[["heading",0,5,{"level":"2"}]],"runs":[]}',
    '{"layout":1,"blocks":[["heading",0,5,{"level":true}]],"runs":[]}',
    '{"layout":1,"blocks":[["heading",0,5,{"level":-1}]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",0,5,{"continues":1}]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",0,5,{"bullet":null}]],"runs":[]}',
    '{"layout":1,"blocks":[["cell",0,5,{"cell":[0,0]}]],"runs":[]}',
    '{"layout":1,"blocks":[["cell",0,5,{"cell":[0,-1,0,true,""]}]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",6,9],["paragraph",0,5]],"runs":[]}',
    '{"layout":1,"blocks":[["paragraph",0,5],["paragraph",4,9]],"runs":[]}',
    '{"layout":1,"blocks":[],"runs":[["strong",3,4],["strong",1,4]]}',
    '{"layout":1,"blocks":[],"runs":[["link",1,4,{"address":7}]]}',
    '{"layout":1,"blocks":[],"runs":[["shout",1,4]]}',
    "[" * 100_000,
]


@pytest.mark.parametrize("damaged", DAMAGED, ids=lambda text: text[:60])
def test_damaged_layout_is_refused(damaged: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        layout_from_json(damaged)
