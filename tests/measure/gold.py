"""The texts of a file of labelled data; nothing else in it is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast


def texts(gold: object) -> Iterator[tuple[str, str]]:
    """Each item's id and text; raises ValueError for a file of another form."""
    for item in _list(gold, "items"):
        yield _text(item)


def sentences(gold: object) -> Iterator[tuple[str, str]]:
    """Each sentence's id and text, document by document; raises ValueError as `texts` does."""
    for document in _list(gold, "docs"):
        for sentence in _list(document, "sentences"):
            yield _text(sentence)


def _list(thing: object, key: str) -> list[object]:
    if not isinstance(thing, dict):
        raise ValueError(f"an object with {key} is wanted")
    found = cast("dict[str, object]", thing).get(key)
    if not isinstance(found, list):
        raise ValueError(f"it has no list of {key}")
    return cast("list[object]", found)


def _text(item: object) -> tuple[str, str]:
    if not isinstance(item, dict):
        raise ValueError("an item is no object")
    fields = cast("dict[str, object]", item)
    name, text = fields.get("id"), fields.get("text")
    if not isinstance(name, str) or not isinstance(text, str):
        raise ValueError("an item lacks its id or its text")
    return name, text
