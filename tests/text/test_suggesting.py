"""What is proposed for marking, and where nothing is."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.annotation import Tag
from fact_desk.text.reading import read_source
from fact_desk.text.suggesting import Suggestion, suggest

CASES = cast(
    "list[dict[str, object]]",
    tomllib.loads((Path(__file__).parents[1] / "cases" / "suggestions.toml").read_text("utf-8"))[
        "case"
    ],
)
PIECES = (
    "“ ” ‘ ’ \" ' « » „ ‚ ` `` '' said says Ada Roe he she told that , . ? ! : ; — -- \n \n\n the "
    "mayor of Barrow according to 40 12% 2019 boats never first because I think will # | ``` * > "
    "called film It’s dogs’ 'tis ( ) [ ] https://example.org/12 \u200b \u00a0 🛶 אמר é"
).split(" ")
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_a_set_text(case: dict[str, object]) -> None:
    read = read_source(str(case["source"]).encode(), "case.md")
    shown = [f"{one.tag}: {one.span.of(read.text)}" for one in suggest(read.text, read.layout)]
    assert shown == case["suggestions"]


def _is_whole(one: Suggestion, text: str) -> bool:
    inside = 0 <= one.span.start < one.span.end <= len(text)
    spoken = one.speaker_span is None or one.speaker_span.end <= len(text)
    details = {Tag.FIGURE: one.figure, Tag.QUOTE: one.quote, Tag.CLAIM: one.claim}
    return inside and spoken and 0 <= one.score <= 1 and details[one.tag] is not None


@given(TEXTS)
def test_any_text(text: str) -> None:
    found = suggest(text)
    assert all(_is_whole(one, text) for one in found)
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    assert suggest(text) == found


# Control characters make no text file.
@given(TEXTS.filter(lambda text: all(sign.isprintable() or sign == "\n" for sign in text)))
def test_any_source(source: str) -> None:
    read = read_source(f"Barrow\n\n{source}".encode(), "case.md")
    found = suggest(read.text, read.layout)
    assert all(_is_whole(one, read.text) for one in found)


TRAPS = {
    "straight marks": '"' * 6666,
    "opening marks": "“" * 6666,
    "closing marks": "”" * 6666,
    "apostrophes": "'" * 6666,
    "spaced marks": '" ' * 3333,
    "a mark a paragraph": '"\n\n' * 2333,
    "reopened": "“a b c\n\n" * 1000,
    "short passages": "“a” " * 1666,
    "plurals": "‘dogs’ " * 1000,
    "names": "“We are late.” " + "Ada " * 1666,
    "of the": "“We are late,” the head " + "of the head " * 666,
    "commas": "“We are late,” Ada, " * 1_500,
    "verbs": "said " * 1333,
    "pronouns": "Ada he she " * 666,
    "semicolons": "Boats left; " * 666,
    "addresses": "a@b." * 1666,
    "brackets": "](" * 3333,
    "code": "```\n" * 1666,
    "one word": "x" * 40_000,
    "one number": "1" * 40_000,
    "dots": "." * 40_000,
    "tags": "<a " * 6666,
    "shortcodes": "{{< " * 5000,
    "quotations in quotations": "“He said ‘go’ and " * 1000,
    "names called": "“Ben, Ada, go,” he said. " * 800,
    "signatures": "– Ada\n\n“We are.”\n\n" * 1000,
    "clauses": "and the boat left " * 1000,
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS.keys())
def test_no_text_takes_long(trap: str) -> None:
    begin = time.perf_counter()
    suggest(trap)
    assert time.perf_counter() - begin < 4
