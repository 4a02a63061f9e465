"""Numerals as written in digits: their forms, and what they are worth."""

from __future__ import annotations

import re
from decimal import Decimal

NUMERAL = r"""
    (?:
      \d{1,3}(?:,\d{3})++(?![\d])(?:\.\d++)?+
    | \d{1,2}(?:,\d{2}(?=,))++,\d{3}(?!\d)(?:\.\d++)?+
    | \d{1,3}(?:\u00a0\d{3})++(?!\d)(?:[.,]\d++)?+
    | \d{1,3}(?:'\d{3})++(?!\d)(?:\.\d++)?+
    | (?<![\d.,]\ )\d{1,3}(?:\ \d{3}){2,}+(?![\d,]|\.\d)
    | (?<![\d.,]\ )\d{1,3}\ \d00(?![\d,]|[.]\d|\ \d{3}\b)
    | \d{1,3}(?:\.\d{3})++,\d++(?![\d,])
    | \d{1,3}(?:\.\d{3}){2,}+(?![\d.])
    | \d++\.\d++(?:[eE][+-]?\d++)?+
    | (?<![\d,])\d++,\d{1,2}(?![\d,]|\.\d)
    | (?<![\w.])\.\d++(?:[eE][+-]?\d++)?+
    | \d++(?:[eE][+-]?\d++)?+
    )
"""
"""A numeral of a folded text, for a verbose pattern.

Groups of three by comma, by apostrophe, by a space that does not break (by a plain space only where
two groups follow, or one that ends in 00), Indian groups, and the continental way (points between
groups, a decimal comma) only where it cannot be read as the English one.
"""

_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}|\d{1,3}(?:\u00a0\d{3})+,\d+")
_SEPARATORS = str.maketrans("", "", ", '\u00a0")
_LARGEST_EXPONENT = 300


def numeral_value(written: str) -> Decimal | None:
    """The value of a numeral as `NUMERAL` finds it; None where its power of ten is no figure's."""
    if _CONTINENTAL.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    if _DECIMAL_COMMA.fullmatch(written):
        return Decimal(written.replace(",", ".").replace("\u00a0", ""))
    mantissa, _, exponent = written.lower().partition("e")
    if len(exponent) > 4 or abs(int(exponent or 0)) > _LARGEST_EXPONENT:
        return None
    return Decimal(written.translate(_SEPARATORS)) if mantissa else None
