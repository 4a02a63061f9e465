"""Where a title comes from, and where front matter stands in the text."""

from __future__ import annotations

import pytest

from fact_desk.model.layout import Block, BlockKind
from fact_desk.text.composer import NOWHERE, Item
from fact_desk.text.front_matter import FrontMatter
from fact_desk.text.titles import title_of, with_front_matter


def _item(kind: str, words: str) -> Item:
    level = int(kind[-1]) if kind[-1].isdigit() else 0
    return Item(Block(BlockKind(kind.rstrip("123")), NOWHERE, level=level), words)


TITLES = [
    ([("title", "A"), ("heading1", "B")], "A"),
    ([("paragraph", "It rains."), ("heading1", "B")], "B"),
    ([("picture", ""), ("heading2", "B"), ("heading1", "C")], "B"),
    ([("paragraph", "It rains. It pours."), ("heading2", "B")], "It rains."),
    ([("picture", "The pier"), ("paragraph", "It rains.")], "It rains."),
    ([("cell", "place"), ("cell", "votes")], "place"),
    ([("paragraph", "Two\tboats  of\u00a0three")], "Two boats of three"),
    (
        [("paragraph", "The ferry company of Halvik said on Tuesday that it would run two boats.")],
        "The ferry company of Halvik said on Tuesday that it would run two…",
    ),
    ([("paragraph", "x" * 100)], "x" * 69 + "…"),
    ([("heading1", "word " * 100)], "word " * 39 + "word…"),
    ([("paragraph", "    indented. " + "x" * 100)], "indented."),
    ([("rule", "")], ""),
]

FRONT = FrontMatter(title="Two Boats", standfirst="It sails.")

PLACES = [
    (
        [("paragraph", "It rains.")],
        ["title Two Boats", "paragraph It sails.", "paragraph It rains."],
    ),
    ([("heading1", "Other")], ["title Two Boats", "paragraph It sails.", "heading Other"]),
    (
        [("picture", ""), ("heading1", "Two  boats"), ("paragraph", "It rains.")],
        ["picture ", "heading Two  boats", "paragraph It sails.", "paragraph It rains."],
    ),
    (
        [("heading2", "two boats"), ("paragraph", "It sails.")],
        ["heading two boats", "paragraph It sails."],
    ),
]


@pytest.mark.parametrize(("items", "title"), TITLES)
def test_title(items: list[tuple[str, str]], title: str) -> None:
    assert title_of([_item(*each) for each in items]) == title


@pytest.mark.parametrize(("items", "placed"), PLACES)
def test_front_matter_is_set_once(items: list[tuple[str, str]], placed: list[str]) -> None:
    all_items = with_front_matter([_item(*each) for each in items], FRONT)
    assert [f"{item.block.kind.value} {item.words}" for item in all_items] == placed


def test_no_front_matter_changes_nothing() -> None:
    items = [_item("paragraph", "It rains.")]
    assert with_front_matter(items, FrontMatter()) == items
