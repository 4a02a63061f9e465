"""Which words differ between two versions of a text, typography set aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fact_desk.model.span import Span
from fact_desk.text.anchoring.alignment import align
from fact_desk.text.anchoring.pairing import NOWHERE, Alignment
from fact_desk.text.anchoring.tokens import Tokens, Vocabulary


@dataclass(frozen=True, slots=True)
class Differences:
    """What became of a text's words; spans are code points of the text that they stand in.

    `removed` stands in the old text; `added` and `moved` stand in the new one, where `cuts` are
    the offsets at which words are missing. The counts are of words, signs left out.
    """

    removed: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    moved: tuple[Span, ...] = ()
    cuts: tuple[int, ...] = ()
    words_removed: int = 0
    words_added: int = 0
    words_kept: int = 0

    @property
    def likeness(self) -> float:
        """The share of the old text's words that the new one keeps, from 0 to 1."""
        before = self.words_kept + self.words_removed
        return self.words_kept / before if before else 0.0


def differences(before: str, after: str) -> Differences:
    """What became of a whole article's words; takes about a second for 20,000 of them."""
    vocabulary = Vocabulary()
    alignment = align(vocabulary.tokens(before), vocabulary.tokens(after))
    old, new = alignment.before, alignment.after
    gone = _telling(old, (n for n, place in enumerate(alignment.places) if place == NOWHERE))
    came = _telling(new, (n for n, origin in enumerate(alignment.origins) if origin == NOWHERE))
    moved = sorted(
        place
        for number, place in enumerate(alignment.places)
        if place != NOWHERE and alignment.moved[number]
    )
    removed = _words(old, gone)
    return Differences(
        _spans(old, gone),
        _spans(new, came),
        _spans(new, moved),
        _cuts(alignment, gone),
        removed,
        _words(new, came),
        _words(old, range(len(old))) - removed,
    )


def word_changes(before: str, after: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words of a sentence that went, and those of the other that came, in order.

    Nothing is taken for moved: of words that change places, one lot has gone and come.
    """
    # Loaded late: a start of the window compares nothing.
    from rapidfuzz.distance import Indel

    vocabulary = Vocabulary()
    old, new = vocabulary.tokens(before), vocabulary.tokens(after)
    gone: list[int] = []
    came: list[int] = []
    for step in Indel.opcodes(old.keys, new.keys):
        if step.tag != "equal":
            gone += range(step.src_start, step.src_end)
            came += range(step.dest_start, step.dest_end)
    return _spans(old, _telling(old, gone)), _spans(new, _telling(new, came))


def _telling(tokens: Tokens, numbers: Iterable[int]) -> list[int]:
    return [number for number in numbers if not tokens.silent[number]]


def _spans(tokens: Tokens, numbers: Iterable[int]) -> tuple[Span, ...]:
    """The stretches that the tokens make, in order; neighbours are one stretch."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1 and not _parted(tokens, number):
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return tuple(Span(tokens.starts[first], tokens.ends[last]) for first, last in found)


def _parted(tokens: Tokens, number: int) -> bool:
    """Whether the token begins another paragraph than the one before it."""
    return "\n" in tokens.text[tokens.ends[number - 1] : tokens.starts[number]]


def _words(tokens: Tokens, numbers: Iterable[int]) -> int:
    return sum(tokens.text[tokens.starts[number]].isalnum() for number in numbers)


def _cuts(alignment: Alignment, gone: list[int]) -> tuple[int, ...]:
    """Where in the new text words are missing and no others stand for them."""
    cuts: list[int] = []
    for number in gone:
        place = alignment.places[number - 1] if number else NOWHERE
        if number and place == NOWHERE:
            continue
        behind = place + 1
        replaced = behind < len(alignment.origins) and alignment.origins[behind] == NOWHERE
        if not replaced and len(alignment.after):
            cuts.append(alignment.after.ends[place] if number else 0)
    return tuple(sorted(set(cuts)))
