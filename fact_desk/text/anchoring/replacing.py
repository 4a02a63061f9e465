"""Finding what stands where the words of a span were exchanged for others."""

from __future__ import annotations

from fact_desk.text.anchoring.evidence import Evidence
from fact_desk.text.anchoring.number_signs import belongs_to_number, is_number
from fact_desk.text.anchoring.openings import crosses_paragraphs
from fact_desk.text.anchoring.pairing import NOWHERE, Alignment

_MOST = 8
"""Words that may have been exchanged beside those of the span."""
_NEAR = 0.4
"""The share of the words around that must still be there."""


def replacement_of(evidence: Evidence, numbers: range) -> range | None:
    """The tokens of the new text that stand where those of the old one stood, if that is sure."""
    alignment = evidence.alignment
    exchanged = _unplaced_around(alignment, numbers)
    room = _room(alignment, exchanged)
    if not room or len(exchanged) > len(numbers) + _MOST or len(room) > 3 * len(numbers) + _MOST:
        return None
    place = _part_for(alignment, numbers, exchanged, room)
    if place is None or evidence.share_near(numbers, place) < _NEAR:
        return None
    if crosses_paragraphs(alignment.after, place):
        return place if crosses_paragraphs(alignment.before, numbers) else None
    return place


def _unplaced_around(alignment: Alignment, numbers: range) -> range:
    start, end = numbers.start, numbers.stop
    while start and alignment.places[start - 1] == NOWHERE:
        start -= 1
    while end < len(alignment.places) and alignment.places[end] == NOWHERE:
        end += 1
    return range(start, end)


def _room(alignment: Alignment, exchanged: range) -> range:
    """The new words between those that stood around the exchanged ones."""
    at_end = exchanged.stop == len(alignment.places)
    start = alignment.places[exchanged.start - 1] + 1 if exchanged.start else 0
    end = len(alignment.origins) if at_end else alignment.places[exchanged.stop]
    room = range(start, max(start, end))
    origins = {alignment.origins[number] for number in room}
    return room if all(each == NOWHERE or each in exchanged for each in origins) else range(0)


def _part_for(alignment: Alignment, numbers: range, exchanged: range, room: range) -> range | None:
    """The part of the room that stands for the span: by number of words, or the one number."""
    before = numbers.start - exchanged.start
    behind = exchanged.stop - numbers.stop
    wants_number = any(is_number(alignment.before.raw(number)) for number in numbers)
    part = range(room.start + before, room.stop - behind)
    if part and (not wants_number or _numbers_in(alignment, part)):
        return part
    found = _numbers_in(alignment, room) if wants_number else []
    if found and found[-1] - found[0] < len(found) + 2:
        return range(found[0], _unit_end(alignment, found[-1] + 1, room.stop))
    return part or None


def _numbers_in(alignment: Alignment, part: range) -> list[int]:
    return [number for number in part if is_number(alignment.after.raw(number))]


def _unit_end(alignment: Alignment, start: int, stop: int) -> int:
    """Where the signs and words behind a number end that belong to it."""
    end = start
    while end < stop and belongs_to_number(alignment.after.raw(end)):
        end += 1
    return end
