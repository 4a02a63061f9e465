"""The tables of texts with their quotations, and of texts whose marks hold none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import cast

import pytest

from fact_desk.text.quotes import FoundQuote, read_quotes

CASES = Path(__file__).parents[2] / "cases"
Row = dict[str, object]


def _rows(name: str) -> list[Row]:
    return cast("list[Row]", tomllib.loads((CASES / name).read_text("utf-8"))["case"])


FOUND = _rows("quotes.toml")
NONE = [str(row["text"]) for row in _rows("quotes_none.toml")]


def test_there_are_tables() -> None:
    assert len(FOUND) > 20
    assert len(NONE) > 10


def _shown(text: str, found: FoundQuote) -> Row:
    said_by = "" if found.speaker_span is None else found.speaker_span.of(text)
    shown: Row = {
        "words": found.span.of(text),
        "kind": str(found.kind),
        "speaker": found.speaker,
        "said_by": said_by,
    }
    return shown


def _wanted(row: Row) -> Row:
    wanted = {"said_by": row["speaker"], **row}
    wanted.pop("part", None)
    return wanted


@pytest.mark.parametrize("row", FOUND, ids=lambda row: str(row["name"]))
def test_the_quotations_of_a_text(row: Row) -> None:
    text = str(row["text"])
    quotes = cast("list[Row]", row["quotes"])
    assert [_shown(text, found) for found in read_quotes(text)] == list(map(_wanted, quotes))


@pytest.mark.parametrize("row", FOUND, ids=lambda row: str(row["name"]))
def test_the_parts_of_one_quotation_go_together(row: Row) -> None:
    quotes = cast("list[Row]", row["quotes"])
    parts = [quote.get("part", f"own {number}") for number, quote in enumerate(quotes)]
    groups = [found.group for found in read_quotes(str(row["text"]))]
    assert [groups.index(group) for group in groups] == [parts.index(part) for part in parts]


@pytest.mark.parametrize("text", NONE, ids=lambda text: str(text)[:50])
def test_no_quotation_in(text: str) -> None:
    assert [found.span.of(text) for found in read_quotes(text)] == []
