"""Quotation marks, and which way each one looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

import regex

from fact_desk.model.span import Span


class Side(Enum):
    """Whether a mark opens or closes."""

    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark; `family` tells which marks may close which."""

    start: int
    end: int
    family: str
    side: Side


CURLY, STRAIGHT, SINGLE, STRAIGHT_SINGLE, ANGLE, SMALL_ANGLE, CORNER = "“ \" ‘ ' « ‹ 「".split()

_FAMILIES = {
    **dict.fromkeys(("“", "”", "„", "‟", "❝", "❞", "〝", "〞", "``", "''"), CURLY),
    **dict.fromkeys(('"', "＂"), STRAIGHT),
    **dict.fromkeys(("‘", "’", "‚", "‛"), SINGLE),
    "'": STRAIGHT_SINGLE,
    **dict.fromkeys(("«", "»"), ANGLE),
    **dict.fromkeys(("‹", "›"), SMALL_ANGLE),
    **dict.fromkeys(("「", "」", "『", "』"), CORNER),
}
_OPENS = frozenset("„‟❝〝‚‛「『") | {"``"}
_CLOSES = frozenset("❞〞」』") | {"''"}
_BOTH = frozenset({'"', "＂", "'", "«", "»", "‹", "›"})
_MARK = regex.compile(r"``|''|[“”„‟❝❞〝〞\"＂‘’‚‛'«»‹›「」『』]")
_BEFORE_OPENING = frozenset("([{<—–-―/¿¡*_…") | frozenset("“„«‹‘\"'")
_BEHIND_CLOSING = frozenset(".,;:!?)]}>—–-―/*_…") | frozenset("”“»›’\"'")
# What an apostrophe stands before when letters were left out in front.
_ELISION = regex.compile(
    r"(?:\d0s|\d\d(?!\d)|s|ll|d|m|re|ve|t|em|tis|twas|twere|twill|til|till|cause|cos|bout|round|"
    r"neath|n|nuff|er|im|ere|un|o|a|uns)(?![\p{L}\p{N}])",
    regex.IGNORECASE,
)
_SPACED_END = frozenset(".,;:!?—–-…")


def marks(text: str, span: Span, silent: Sequence[Span] = ()) -> list[Mark]:
    """The quotation marks of a stretch; apostrophes, primes, and what lies in `silent` are none.

    `silent` are in text order.
    """
    found: list[Mark] = []
    passed = 0
    for one in _MARK.finditer(text, span.start, span.end):
        while passed < len(silent) and silent[passed].end <= one.start():
            passed += 1
        if passed < len(silent) and silent[passed].holds(one.start()):
            continue
        mark = _mark(text, span, one.start(), one.end())
        if mark is not None:
            found.append(mark)
    return found


def _mark(text: str, span: Span, start: int, end: int) -> Mark | None:
    sign = text[start:end]
    before = text[start - 1] if start > span.start else ""
    behind = text[end] if end < span.end else ""
    family = _FAMILIES[sign]
    if family in (SINGLE, STRAIGHT_SINGLE) and sign not in "‚‛":
        return _single(text, start, before, behind)
    if sign in _BOTH and before.isalnum() and behind.isalnum():
        return None
    return Mark(start, end, family, _side(sign, before, behind))


def _side(sign: str, before: str, behind: str) -> Side:
    if sign in _OPENS:
        return Side.OPENS
    if sign in _CLOSES:
        return Side.CLOSES
    if sign in "“”":
        return _curly_side(sign, before, behind)
    return _side_by_blanks(before, behind)


def _curly_side(sign: str, before: str, behind: str) -> Side:
    """The usual side, but for the German closing “ and a mark turned the wrong way."""
    by_blanks = _side_by_blanks(before, behind)
    usual = Side.OPENS if sign == "“" else Side.CLOSES
    return usual if by_blanks in (Side.EITHER, usual) else Side.EITHER


def _side_by_blanks(before: str, behind: str) -> Side:
    opens = not before or before.isspace() or before in _BEFORE_OPENING
    closes = not behind or behind.isspace() or behind in _BEHIND_CLOSING
    if opens == closes:
        return Side.EITHER
    return Side.OPENS if opens else Side.CLOSES


def _single(text: str, start: int, before: str, behind: str) -> Mark | None:
    sign = text[start]
    family = _FAMILIES[sign]
    if before.isalnum() and behind.isalnum():
        return None
    after = start + 2 if behind.isspace() else start + 1
    if _ELISION.match(text, after) and (not before or before.isspace()):
        return None
    if sign == "‘":
        return Mark(start, start + 1, family, Side.OPENS)
    if not before or before.isspace() or before in _BEFORE_OPENING:
        return _single_behind_blank(text, start, behind)
    closes = not behind or behind.isspace() or behind in _BEHIND_CLOSING
    return Mark(start, start + 1, family, Side.CLOSES) if closes else None


def _single_behind_blank(text: str, start: int, behind: str) -> Mark | None:
    sign = text[start]
    spaced = not behind or behind.isspace()
    if spaced:
        # Set with blanks on both sides: it closes behind punctuation, else it may be a plural's.
        last = text[max(0, start - 2) : start].strip()[-1:]
        ends = last in _SPACED_END
        if sign == "’":
            return Mark(start, start + 1, SINGLE, Side.CLOSES) if ends else None
        if last in ("s", "n") and text[start + 2 : start + 3].islower():
            return None
        return Mark(start, start + 1, STRAIGHT_SINGLE, Side.CLOSES if ends else Side.EITHER)
    if sign == "’":
        return None
    return Mark(start, start + 1, STRAIGHT_SINGLE, Side.OPENS)
