"""The table of texts whose speaker goes by a fuller name elsewhere, and by none that is his."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import cast

import pytest

from fact_desk.text.quotes import read_quotes

TABLE = Path(__file__).parents[2] / "cases" / "quotes_full_names.toml"
ROWS = cast("list[dict[str, str]]", tomllib.loads(TABLE.read_text("utf-8"))["case"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_speaker_goes_by_the_fullest_name(row: dict[str, str]) -> None:
    assert [found.speaker for found in read_quotes(row["text"])] == [row["speaker"]]


def test_the_words_beside_the_quotation_stay_the_speakers_span() -> None:
    text = "Ada Roe runs the ferry. “We go,” Captain Roe said."
    (found,) = read_quotes(text)
    assert found.speaker == "Ada Roe"
    assert found.speaker_span is not None
    assert found.speaker_span.of(text) == "Captain Roe"


def test_of_many_people_with_one_surname_none_is_picked() -> None:
    named = " ".join(f"Al{chr(97 + number)}n Roe left." for number in range(20))
    (found,) = read_quotes(f"{named} “We go,” Roe said.")
    assert found.speaker == "Roe"
