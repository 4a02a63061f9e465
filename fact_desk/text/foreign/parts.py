"""Taking JSON of any shape apart without trusting it."""

from __future__ import annotations

from typing import cast

from fact_desk.text.cleaning import clean, on_one_line

Json = dict[str, object]

_LONGEST = 100_000
_LONGEST_LINE = 200


def as_object(value: object) -> Json:
    """The value if it is an object, else an empty one."""
    return cast("Json", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    """The items of a list; a value that is none by itself; nothing for null."""
    if isinstance(value, list):
        return cast("list[object]", value)
    return [] if value is None else [value]


def field(thing: Json, name: str) -> object:
    """The value under that name, or under the same one of the vocabulary's ("oa:exact")."""
    return thing.get(name, thing.get(f"oa:{name}"))


def kinds(thing: Json) -> frozenset[str]:
    """The types of a thing without what stands before them ("oa:Annotation", "…/oa#Annotation")."""
    named = (*as_list(thing.get("type")), *as_list(thing.get("@type")))
    words = (kind for kind in named if isinstance(kind, str))
    return frozenset(word.replace("#", ":").rpartition(":")[2] for word in words)


def as_words(value: object) -> str:
    """A text with line feeds alone as line ends and no unfit character; "" for what is none."""
    words = value if isinstance(value, str) else as_object(value).get("@value")
    return clean(words[:_LONGEST]).text if isinstance(words, str) else ""


def as_line(value: object) -> str:
    """A short text on one line; "" for what is no text."""
    return " ".join(on_one_line(as_words(value)).split())[:_LONGEST_LINE]


def as_offset(value: object) -> int | None:
    """A place in a text, None for what can be none."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31:
        return value
    return None
