"""The shapes in which other programs write annotations down.

W3C Web Annotations: one, a list, an AnnotationPage, an AnnotationCollection with its pages inside
(https://www.w3.org/TR/annotation-model/); JSON-LD with a `@graph`; what the Hypothesis API answers
(`rows`); what Recogito keeps inside (`bodies`); and the `quote` of Annotator. Contexts and pages
that lie elsewhere are never fetched.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator

from fact_desk.text.foreign.marks import ForeignMark
from fact_desk.text.foreign.parts import (
    Json,
    as_line,
    as_list,
    as_object,
    as_offset,
    as_words,
    field,
    kinds,
)
from fact_desk.text.foreign.saying import maker_of, moment_of, note_of, tag_of

_INSIDE = ("items", "first", "next", "rows", "annotations", "@graph", "contains", "replies")
"""Where a collection keeps its annotations, or the next page of them."""

_QUOTES = (("exact", "prefix", "suffix"), ("quote", "quotePrefix", "quoteSuffix"))
"""The parts of a quote as the W3C calls them, and as Recogito does inside."""

_MOST_SELECTORS = 100
_CHARACTERS = re.compile(r"char=([0-9]{1,9}),([0-9]{1,9})(?:;.*)?")
"""A place in a plain text as RFC 5147 writes it."""


def annotations_in(document: object) -> Iterator[Json]:
    """All annotations in the document, in their order, however they are wrapped."""
    waiting = [document]
    while waiting:
        one = waiting.pop()
        items = as_list(one)
        if items is one:
            waiting.extend(reversed(items))
            continue
        thing = as_object(one)
        if "Annotation" in kinds(thing) or "target" in thing or "quote" in thing:
            yield thing
        else:
            inside = (thing[name] for name in reversed(_INSIDE) if name in thing)
            waiting.extend(inside)


def marks_of(item: Json) -> Iterator[ForeignMark]:
    """The annotation, once for each of its targets."""
    name = _name(item)
    for number, target in enumerate(as_list(field(item, "target")) or [{}]):
        exact, prefix, suffix = _quote(item, target)
        start, end = _position(target)
        yield ForeignMark(
            name if not number else f"{name}#{number + 1}",
            exact,
            prefix,
            suffix,
            start,
            end,
            tag_of(item),
            note_of(item),
            maker_of(item),
            moment_of(item),
        )


def _name(item: Json) -> str:
    named = as_line(item.get("id")) or as_line(item.get("@id"))
    if named:
        return named
    # One without a name is known again by all it says.
    said = json.dumps(item, sort_keys=True, ensure_ascii=True)
    return f"urn:sha256:{hashlib.sha256(said.encode()).hexdigest()}"


def _quote(item: Json, target: object) -> tuple[str, str, str]:
    for selector in _selectors(target):
        for names in _QUOTES:
            exact, prefix, suffix = (as_words(field(selector, name)) for name in names)
            if exact:
                return exact, prefix, suffix
    return as_words(item.get("quote")), "", ""


def _position(target: object) -> tuple[int | None, int | None]:
    for selector in _selectors(target):
        if "DataPositionSelector" in kinds(selector):
            # That one counts bytes.
            continue
        start, end = field(selector, "start"), field(selector, "end")
        written = _CHARACTERS.fullmatch(as_line(field(selector, "value")))
        if written:
            start, end = int(written[1]), int(written[2])
        begin, behind = as_offset(start), as_offset(end)
        if begin is not None and behind is not None and begin < behind:
            return begin, behind
    return None, None


def _selectors(target: object) -> Iterator[Json]:
    """The target's selectors and those that refine them; the ends of a range are none of them."""
    waiting = as_list(field(as_object(target), "selector"))[::-1]
    for _ in range(_MOST_SELECTORS):
        if not waiting:
            return
        selector = as_object(waiting.pop())
        yield selector
        refining = (field(selector, name) for name in ("refinedBy", "items", "default"))
        for more in refining:
            waiting.extend(as_list(more)[::-1])
