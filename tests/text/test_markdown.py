"""Markdown becomes blocks and runs over a text that holds every printed word and no address."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.layout import BlockKind, Layout, RunKind
from fact_desk.text.composer import Composer
from fact_desk.text.markdown import set_markdown
from fact_desk.text.markdown_rules import DEEPEST
from fact_desk.text.markdown_signs import without_picture_data
from tests.text.outlines import outline, run_outline

CASE_FILE = Path(__file__).parents[1] / "cases" / "markdown.toml"
CASES = tomllib.loads(CASE_FILE.read_text("utf-8"))["case"]


def _read(source: str) -> tuple[str, Layout, tuple[str, ...]]:
    composer = Composer()
    notices = set_markdown(without_picture_data(source), composer)
    return *composer.composed(), notices


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_markdown(case: dict[str, Any]) -> None:
    text, layout, notices = _read(case["source"].removeprefix("\n"))
    assert outline(text, layout) == case["blocks"]
    assert run_outline(text, layout) == case["runs"]
    assert text == case.get("text", text)
    assert not notices


DEEP = {
    "quotes in one line": "> " * 20_000 + "inmost",
    "quotes without blanks": ">" * 20_000 + "inmost",
    "lists in one line": "- " * 20_000 + "inmost",
    "numbers in one line": "1. " * 5_000 + "inmost",
    "lists by indent": "".join(f"{'  ' * n}- item {n}\n" for n in range(300)) + "inmost",
    "quotes line by line": "".join(f"{'>' * n} item {n}\n\n" for n in range(300)) + "inmost",
}


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP)
def test_deep_nesting_is_flattened_and_told(source: str) -> None:
    """Row 33: every word is kept."""
    text, layout, notices = _read(source)
    assert text.endswith("inmost")
    assert text.count("item") == source.count("item")
    assert max(block.quote_depth + 2 * block.list_depth for block in layout.blocks) <= DEEPEST + 1
    assert [notice for notice in notices if "flat" in notice]


def test_nesting_that_people_use_is_not_flattened() -> None:
    source = (
        "".join(f"{'  ' * depth}- item {depth}\n" for depth in range(10)) + "\n" + "> " * 10 + "x"
    )
    _, layout, notices = _read(source)
    assert (layout.blocks[9].list_depth, layout.blocks[10].quote_depth) == (10, 10)
    assert not notices


TRAPS = {
    "open brackets": ("[", 20_000, ""),
    "pairs of brackets": ("[", 10_000, "]"),
    "open pictures": ("![", 10_000, ""),
    "nested pictures": ("![", 5_000, "](a)"),
    "pictures in a row": ("![a](b)", 5_000, ""),
    "linked pictures in a row": ("[![a](b)](c)", 5_000, ""),
    "inline footnotes": ("^[", 10_000, ""),
    "inline footnotes, closed": ("^[", 10_000, "]"),
    "links without an end": ("[a](b", 20_000, ""),
    "stars": ("*a **b ", 10_000, ""),
    "a row of stars": ("*", 50_000, ""),
    "underscores": ("_a __b ", 10_000, ""),
    "a row of tildes": ("~", 50_000, ""),
    "tildes": ("~~a ", 15_000, ""),
    "angle brackets": ("<", 50_000, ""),
    "ampersands": ("&", 50_000, ""),
    "backslashes": ("\\", 50_000, ""),
    "footnote references": ("[^1]", 10_000, "\n\n[^1]: y"),
    "definitions": ("[r]: /x\n", 8_000, ""),
    "table rows": ("|a|b\n|-|-\n", 5_000, ""),
    "soft breaks": (
        "The boats of Halvik sail at noon, and come back at night with a tide\n",
        5_000,
        "",
    ),
    "lines of opened emphasis": ("*a\n", 10_000, ""),
    "lines of hard breaks": ("a  \n", 10_000, ""),
}


@pytest.mark.parametrize(("opening", "times", "closing"), TRAPS.values(), ids=TRAPS)
def test_traps_are_read_whole(opening: str, times: int, closing: str) -> None:
    """Row 33: time that grew with the square of the length would stop the suite, depth the stack.

    `closing` comes as often as `opening`, but for an end that begins a new paragraph.
    """
    ends = closing if closing.startswith("\n") else closing * times
    text, _, _ = _read(f"first\n\n{opening * times}x{ends}\n\nlast")
    assert text.startswith("first\n")
    assert "last" in text


LINES = st.lists(
    st.sampled_from(
        [
            "",
            "# One",
            "- two",
            "  - three",
            "3. four",
            "> five",
            ">",
            "```",
            "    six",
            "| a | b |",
            "|---|:-:|",
            "| *c | d |",
            "***",
            "---",
            "===",
            "![](p.png)",
            "![alt *x*](p.png) ![](q.png)",
            "[^1]: note",
            "[r]: https://a.example/1",
            "text[^1] and ^[more *em*] [r]",
            "*open",
            "close* `code",
            "**a** ~~b~~ `c` [d](https://a.example/2)",
            "hard  ",
            "hard\\",
            "&#10; &#8203; &#0;",
            "🇫🇷 cafe\u0301 \u202eabc\u202c",
            "A long line that goes on and on, " * 5,
        ]
    )
    | st.text("*_`[]()!<>#-+=|~^:\\&;ab1 \n", max_size=30),
    max_size=25,
)


@given(LINES)
def test_blocks_tile_the_text_and_hold_their_runs(lines: list[str]) -> None:
    text, layout, _ = _read("\n".join(lines))
    with_lines = [block for block in layout.blocks if block.has_line]
    assert "\n".join(block.span.of(text) for block in with_lines) == text
    start = 0
    for block in layout.blocks:
        assert block.span.start == min(start, len(text))
        start = block.span.end + 1 if block.has_line else start
        assert block.has_line or not len(block.span)
    for run in layout.runs:
        assert any(block.span.contains(run.span) for block in with_lines)
        assert len(run.span) or run.kind in (RunKind.PICTURE, RunKind.FOOTNOTE_REFERENCE)
    assert [run.span.start for run in layout.runs] == sorted(run.span.start for run in layout.runs)


@given(LINES)
def test_only_the_first_of_a_paragraph_does_not_continue(lines: list[str]) -> None:
    _, layout, _ = _read("\n".join(lines))
    before = None
    for block in layout.blocks:
        if block.continues:
            assert before is not None
            assert (block.kind, before.kind) != (BlockKind.CODE, BlockKind.PARAGRAPH)
            assert not block.bullet
        before = block
