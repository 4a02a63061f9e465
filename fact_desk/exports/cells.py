"""What a spreadsheet's cell holds: numbers as numbers, days as days, and words that fit in it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal

LONGEST = 32_767
"""UTF-16 units that a cell of Excel takes ("Excel specifications and limits")."""

_CUT = " … [cut: the text has {} characters]"
_PRECISE = 15
"""Digits that a spreadsheet keeps of a number; one with more stays a text, to lose none."""

_FIRST_DAY = date(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was; days before it come out wrong."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold (XML 1.0, 2.2), and carriage returns, which it changes."""


def value_of(words: str) -> str | float | date:
    """A figure's value as a number or a day where it is one that a cell can hold, else its words.

    "2014" is the number 2014; a range or a month stays as it is written.
    """
    if _NUMBER.fullmatch(words):
        number = Decimal(words)
        digits = number.normalize().as_tuple().digits
        return float(number) if len(digits) <= _PRECISE else words
    return day_of(words) or words


def day_of(words: str) -> date | None:
    """The day in ISO 8601, None for one that a spreadsheet can't count to."""
    if not _DAY.fullmatch(words):
        return None
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None


def moment_of(words: str) -> datetime | None:
    """A moment in ISO 8601 as UTC without its zone, which a cell has no room for; None for none."""
    try:
        moment = datetime.fromisoformat(words)
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=None) if moment.date() >= _FIRST_DAY else None


def fitting(words: str) -> str:
    """The words as a cell can hold them: U+FFFD for what XML can't, cut with a word about it."""
    words = _UNFIT.sub("\ufffd", words)
    if len(words) <= LONGEST // 2 or _units(words) <= LONGEST:
        return words
    told = _CUT.format(f"{len(words):,}")
    kept = words[: LONGEST - len(told)]
    while _units(kept) > LONGEST - len(told):
        kept = kept[: -max(1, (_units(kept) - LONGEST + len(told)) // 2)]
    return kept + told


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
