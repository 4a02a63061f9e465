"""JSON as it may stand in a web page as well as in a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import cast

from fact_desk.exports.json_things import Json

_AS_ESCAPES = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)
"""What would end a script in HTML, or a line of a script; JSON allows each to be escaped."""


_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Members:
    """An object whose members are asked for one after the other, as they are written."""

    pairs: Iterable[tuple[str, object]]


def json_chunks(document: object, levels: int) -> Iterator[bytes]:
    """The document in UTF-8; the outer `levels` have a line for each member, the rest has none.

    An iterator in it is written as a list, item by item as they come, so that the whole is never
    in memory at once. No `</script>` or `<!--` stands in it: those signs are in strings alone,
    where they are escaped. The same document gives the same bytes.
    """
    pieces: list[str] = []
    size = 0
    for piece in chain(_laid_out(document, levels, "\n"), "\n"):
        pieces.append(piece)
        size += len(piece)
        if size > _CHUNK:
            yield _encoded(pieces)
            pieces, size = [], 0
    yield _encoded(pieces)


def _encoded(pieces: list[str]) -> bytes:
    text = "".join(pieces)
    # One after the other: a table for all five takes many times as long.
    for sign, escape in _AS_ESCAPES:
        text = text.replace(sign, escape)
    return text.encode("utf-8", "replace")


def _laid_out(value: object, levels: int, line: str) -> Iterator[str]:
    """The value in pieces; `line` is the line end with the blanks before what surrounds it."""
    if isinstance(value, Members):
        yield from _object(value.pairs, levels, line)
    elif isinstance(value, dict) and value and levels:
        yield from _object(cast("Json", value).items(), levels, line)
    elif isinstance(value, Iterator) or (isinstance(value, list) and value and levels):
        yield from _list(cast("Iterable[object]", value), levels, line)
    else:
        yield json.dumps(value, ensure_ascii=False, allow_nan=False)


def _object(pairs: Iterable[tuple[str, object]], levels: int, line: str) -> Iterator[str]:
    sign = "{"
    for name, value in pairs:
        yield f"{sign}{line} {json.dumps(name, ensure_ascii=False)}: "
        yield from _laid_out(value, levels - 1, f"{line} ")
        sign = ","
    yield f"{line}}}" if sign == "," else "{}"


def _list(items: Iterable[object], levels: int, line: str) -> Iterator[str]:
    sign = "["
    for item in items:
        yield f"{sign}{line} "
        yield from _laid_out(item, levels - 1, f"{line} ")
        sign = ","
    yield f"{line}]" if sign == "," else "[]"


def iso_moment(moment: str) -> str:
    """The moment if it is one in ISO 8601 with its zone, as xsd:dateTime needs it; else nothing."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return moment if read.tzinfo is not None and "T" in moment else ""


def iso_date(day: str) -> str:
    """The day if it is one, YYYY-MM-DD; else nothing."""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return ""
