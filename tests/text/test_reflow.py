"""Line ends are told apart: hard wraps are joined, the ends of paragraphs stay."""

from __future__ import annotations

import textwrap
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.text.composer import Composer
from fact_desk.text.markdown import set_markdown
from fact_desk.text.plain import set_plain
from fact_desk.text.reflow import columns, joint

CASE_FILE = Path(__file__).parents[1] / "cases" / "wrapping.toml"
CASES = tomllib.loads(CASE_FILE.read_text("utf-8"))["case"]


def _plain(source: str) -> list[str]:
    composer = Composer()
    set_plain(source, composer)
    return [item.words for item in composer.items]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_plain_text(case: dict[str, Any]) -> None:
    assert _plain(case["source"]) == case["plain"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_markdown_joins_the_same_lines(case: dict[str, Any]) -> None:
    """Row by row the same choice, though Markdown knows lists, and paragraphs by blank lines."""
    composer = Composer()
    set_markdown(case["source"], composer)
    joined = len(composer.items) < len([line for line in case["source"].split("\n") if line])
    assert joined == case["wrapped"]


WORDS = st.lists(st.text("abcdefghi", min_size=1, max_size=9), min_size=40, max_size=120)


@given(WORDS, st.integers(50, 110))
def test_whatever_is_wrapped_is_joined_again(words: list[str], width: int) -> None:
    paragraph = " ".join(words)
    assert _plain("\n".join(textwrap.wrap(paragraph, width))) == [paragraph]


SENTENCES = st.lists(WORDS.map(lambda words: " ".join(words).capitalize() + "."), min_size=1)


@given(SENTENCES)
def test_sentences_on_lines_of_their_own_stay_there(sentences: list[str]) -> None:
    assert _plain("\n".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("line", "width"), [("", 0), ("Halvik", 6), ("渡船", 4), ("“Oui”", 5), ("한국", 4)]
)
def test_columns(line: str, width: int) -> None:
    assert columns(line) == width


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("two", "boats", " "),
        ("两艘", "船", ""),
        ("船，", "“三", " "),
        ("두", "척", " "),
        ("船", "3", " "),
    ],
)
def test_joint(before: str, after: str, between: str) -> None:
    assert joint(before, after) == between
