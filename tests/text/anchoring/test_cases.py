"""The table of edits: what becomes of a mark in each."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from fact_desk.model.annotation import Tag
from fact_desk.text.anchoring import Fate
from tests.text.anchoring.carrying import carried, span_of_words

_FILES = sorted((Path(__file__).parents[2] / "cases").glob("anchoring*.toml"))
_CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in _FILES
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize("case", _CASES)
def test_case(case: dict[str, str]) -> None:
    before, after = case["before"], case["after"]
    outcome = carried(before, after, case["mark"], Tag(case["tag"]), int(case.get("nth", 1)))
    assert outcome.fate is Fate(case["fate"])
    if "now" in case:
        assert outcome.span == span_of_words(after, case["now"], int(case.get("now_nth", 1)))
    else:
        assert outcome.span is None
    assert len(outcome.candidates) == int(case.get("candidates", 0))
