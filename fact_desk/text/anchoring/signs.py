"""Keeping quotation marks, brackets and dashes with the words that they stand at.

Typography is set aside, so the mark that ends one paragraph is as good a partner as the one that
begins the next: which of them it is tells the word that it touches.
"""

from __future__ import annotations

from fact_desk.text.anchoring.pairing import NOWHERE, Alignment
from fact_desk.text.anchoring.tokens import Tokens


def mend_signs(alignment: Alignment) -> None:
    """Pair each sign at a word that has a place with the same sign at that place.

    A pair that is at home on one of its sides already stays.
    """
    weights, places = alignment.before.weights, alignment.places
    last = len(weights) - 1
    for number, weight in enumerate(weights):
        if weight > 1 or alignment.before.raw(number)[0].isalnum():
            continue
        place = places[number]
        is_amid = 0 < number < last and places[number - 1] + 1 == place == places[number + 1] - 1
        # Most signs stand between the same two words still.
        if place == NOWHERE or not is_amid:
            _mend(alignment, number)


def _mend(alignment: Alignment, number: int) -> None:
    if _is_at_home(alignment, number, alignment.places[number]):
        return
    for side in (-1, 1):
        place = _beside_place(alignment, number, side)
        if place != NOWHERE and not _is_at_home(alignment, alignment.origins[place], place):
            _pair_anew(alignment, number, place, number + side)
            return


def _beside_place(alignment: Alignment, number: int, side: int) -> int:
    """Where the same sign stands at the place of the word that this one touches on a side."""
    word = number + side
    if not 0 <= word < len(alignment.before) or alignment.places[word] == NOWHERE:
        return NOWHERE
    place = alignment.places[word] - side
    if not 0 <= place < len(alignment.after):
        return NOWHERE
    same = alignment.before.keys[number] == alignment.after.keys[place]
    return place if same and _holds(alignment, number, place, side) else NOWHERE


def _is_at_home(alignment: Alignment, number: int, place: int) -> bool:
    """Whether a word that the sign touches is the same one in both texts."""
    if NOWHERE in (number, place):
        return False
    return _holds(alignment, number, place, -1) or _holds(alignment, number, place, 1)


def _holds(alignment: Alignment, number: int, place: int, side: int) -> bool:
    before, after = alignment.before, alignment.after
    if not 0 <= number + side < len(before) or not 0 <= place + side < len(after):
        return False
    if alignment.places[number + side] != place + side:
        return False
    return _touch(before, number, side) and _touch(after, place, side)


def _touch(tokens: Tokens, number: int, side: int) -> bool:
    """Whether nothing stands between the token and its neighbour on that side."""
    first = min(number, number + side)
    return tokens.ends[first] == tokens.starts[first + 1]


def _pair_anew(alignment: Alignment, number: int, place: int, beside: int) -> None:
    old_place, old_origin = alignment.places[number], alignment.origins[place]
    if old_place != NOWHERE:
        alignment.origins[old_place] = NOWHERE
    if old_origin != NOWHERE:
        alignment.places[old_origin] = NOWHERE
    alignment.places[number], alignment.origins[place] = place, number
    alignment.moved[number] = alignment.moved[beside]
