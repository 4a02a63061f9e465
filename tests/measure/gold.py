"""The texts of a file of labelled data; nothing else in it is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast


def texts(gold: object) -> Iterator[tuple[str, str]]:
    """Each item's id and text; raises ValueError for a file of another form."""
    if not isinstance(gold, dict):
        raise ValueError("an object with items is wanted")
    items = cast("dict[str, object]", gold).get("items")
    if not isinstance(items, list):
        raise ValueError("it has no list of items")
    for item in cast("list[object]", items):
        yield _text(item)


def _text(item: object) -> tuple[str, str]:
    if not isinstance(item, dict):
        raise ValueError("an item is no object")
    fields = cast("dict[str, object]", item)
    name, text = fields.get("id"), fields.get("text")
    if not isinstance(name, str) or not isinstance(text, str):
        raise ValueError("an item lacks its id or its text")
    return name, text
