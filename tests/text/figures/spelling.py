"""Whole numbers in English words."""

from __future__ import annotations

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))


def spelt(number: int) -> str:
    """The words for a number from 0 to a trillion."""
    for size, name in _SCALES:
        if number >= size:
            above, below = divmod(number, size)
            joint = " and " if below and below < 100 else " "
            return f"{spelt(above)} {name}{joint + spelt(below) if below else ''}"
    if number < 20:
        return _UNITS[number]
    tens, units = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_UNITS[units]}" if units else "")
