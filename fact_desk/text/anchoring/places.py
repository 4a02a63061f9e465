"""Where the words of a span have gone, told by the alignment of the texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from fact_desk.model.span import Span
from fact_desk.text.anchoring.openings import crosses_paragraphs, opens, starts_paragraph
from fact_desk.text.anchoring.pairing import NOWHERE, Alignment
from fact_desk.text.anchoring.tokens import Tokens

_STRAY = 12
"""Tokens that may have come between two words of a span, beside as many as the span has."""
_SMALL = 3
"""Letters of a word that may stand in another sentence by chance."""


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens of the new text, and the span they make; `kept` is the share of the old words."""

    tokens: range
    span: Span
    kept: float


def place_of(alignment: Alignment, span: Span) -> Place | None:
    """Where most of the span's words are together in the new text; None where none is left."""
    numbers = alignment.before.within(span)
    core = _core(alignment, numbers)
    if not core:
        return None
    first = _wider_start(alignment, numbers, core[0])
    last = _wider_end(alignment, numbers, core[-1])
    total = alignment.before.weigh(numbers)
    kept = alignment.before.weigh(core) / total if total else 1.0
    return Place(range(first, last + 1), _edges(alignment, span, numbers, first, last), kept)


def _core(alignment: Alignment, numbers: range) -> list[int]:
    """The placed words of the span that are together in the new text and weigh most."""
    clusters: list[list[int]] = []
    for number in numbers:
        place = alignment.places[number]
        if place == NOWHERE:
            continue
        if clusters and _goes_on(alignment, clusters[-1][-1], number, len(numbers)):
            clusters[-1].append(number)
        else:
            clusters.append([number])
    if not clusters:
        return []
    core = max(clusters, key=alignment.before.weigh)
    if alignment.places[core[-1]] - alignment.places[core[0]] + 1 == len(core) == len(numbers):
        # The very same words: only lines may be parted otherwise.
        return core
    return _without_strays(alignment, core)


def _without_strays(alignment: Alignment, core: list[int]) -> list[int]:
    """The core without a small word or sign at its end that whole new sentences part from it."""
    while len(core) > 1 and _is_stray(alignment, core[-1], core[-2]):
        core = core[:-1]
    while len(core) > 1 and _is_stray(alignment, core[0], core[1]):
        core = core[1:]
    return core


def _is_stray(alignment: Alignment, edge: int, inner: int) -> bool:
    places, weight = alignment.places, alignment.before.weights[edge]
    between = range(min(places[edge], places[inner]) + 1, max(places[edge], places[inner]))
    is_sign = not alignment.before.raw(edge)[0].isalnum()
    if is_sign and _parts(alignment, edge, inner):
        return True
    if weight > _SMALL or alignment.after.weigh(between) <= 4 * weight + 8:
        return False
    return any(opens(alignment.after, number) for number in between)


def _parts(alignment: Alignment, edge: int, inner: int) -> bool:
    """Whether a paragraph ends between the two words that did not end there before."""
    first, last = sorted((edge, inner))
    here = range(first, last + 1)
    there = range(alignment.places[first], alignment.places[last] + 1)
    return crosses_paragraphs(alignment.after, there) and not crosses_paragraphs(
        alignment.before, here
    )


def _goes_on(alignment: Alignment, last: int, number: int, length: int) -> bool:
    step = alignment.places[number] - alignment.places[last]
    return 0 < step <= length + _STRAY


def _wider_start(alignment: Alignment, numbers: range, core: int) -> int:
    """The first token of the place: the core's, or words that stand for rewritten ones before."""
    first = alignment.places[core]
    rewritten = core - numbers.start
    outside = 0
    while numbers.start - outside > 0 and alignment.places[numbers.start - outside - 1] == NOWHERE:
        outside += 1
    bound = not crosses_paragraphs(alignment.before, range(numbers.start, core + 1))
    room = _free(alignment, range(first - 1, -1, -1), within_paragraph=bound)
    return first - _share(rewritten, outside, room)


def _wider_end(alignment: Alignment, numbers: range, core: int) -> int:
    last = alignment.places[core]
    rewritten = numbers.stop - 1 - core
    outside, total = 0, len(alignment.places)
    while numbers.stop + outside < total and alignment.places[numbers.stop + outside] == NOWHERE:
        outside += 1
    bound = not crosses_paragraphs(alignment.before, range(core, numbers.stop))
    room = _free(alignment, range(last + 1, len(alignment.origins)), within_paragraph=bound)
    return last + _share(rewritten, outside, room)


def _free(alignment: Alignment, way: range, *, within_paragraph: bool) -> int:
    """How many tokens on the way come from nowhere before one that does, or a paragraph's end."""
    free = 0
    for number in way:
        if alignment.origins[number] != NOWHERE:
            break
        border = number if way.step > 0 else number + 1
        if within_paragraph and starts_paragraph(alignment.after, border):
            break
        free += 1
    return free


def _share(rewritten: int, outside: int, room: int) -> int:
    """How many new words stand for those of the span that were rewritten at its edge."""
    if not rewritten:
        return 0
    if outside:
        return min(room, rewritten)
    return room if room <= 2 * rewritten + 2 else min(room, rewritten)


def _edges(alignment: Alignment, span: Span, numbers: range, first: int, last: int) -> Span:
    before, after = alignment.before, alignment.after
    start, end = after.starts[first], after.ends[last]
    if alignment.places[numbers.start] == first:
        old = before.raw(numbers.start)
        start += same_offset(old, after.raw(first), span.start - before.starts[numbers.start])
    if alignment.places[numbers.stop - 1] == last:
        old, new = before.raw(numbers.stop - 1), after.raw(last)
        inside = span.end - before.starts[numbers.stop - 1]
        end = after.starts[last] + same_offset(old, new, inside)
    return Span(min(start, end), max(start, end))


def same_offset(old: str, new: str, offset: int) -> int:
    """The offset in `new` that `offset` is in `old`, a token that differs in typography at most."""
    if offset <= 0:
        return 0
    if offset >= len(old):
        return len(new)
    if old == new:
        return offset
    wanted = len(unicodedata.normalize("NFC", old[:offset]))
    for end in range(1, len(new)):
        if len(unicodedata.normalize("NFC", new[:end])) > wanted:
            return end - 1
    return min(wanted, len(new))


def span_of(tokens: Tokens, numbers: Sequence[int]) -> Span:
    """The span from the first to the last of the tokens."""
    return Span(tokens.starts[numbers[0]], tokens.ends[numbers[-1]])
